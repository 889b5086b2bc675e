const words =
  "updated?|modified|edited|revised|(?:page |site )?last (?:changed|reviewed)|aktualisiert|aktualisierung|geändert|änderung|zuletzt|" +
  "mise? à jour|modifiée?|actualizad[oa]|actualización|modificad[oa]|modificación|aggiornat[oa]|aggiornamento|atualizad[oa]|atualização|" +
  "bijgewerkt|gewijzigd|oppdatert|uppdaterad|opdateret|zaktualizowano|aktualizacja|aktualizováno|frissítve|güncelleme|güncellendi|" +
  "обновлено|изменено|оновлено|ενημέρωση";
const updated = new RegExp(
  `(?<!\\p{L})(?:last |letzte |dernière |última |ultimo |laatst )?(?:${words})(?!\\p{L})|更新|修改|최종수정|업데이트`,
  "iu",
);

/** What follows "Updated" is no publication, what precedes it is. */
export function beforeUpdate(text: string): string {
  return text.split(updated)[0] ?? "";
}

/** What follows the last "Updated" of a line; undefined where nothing says so. */
export function afterUpdate(text: string): string | undefined {
  const parts = text.split(updated);
  return parts.length < 2 ? undefined : parts.at(-1);
}
