const updated =
  /(?<!\p{L})(?:updated?|modified|edited|revised|last changed|aktualisiert|geändert|mis à jour|modifié|actualizado|modificado|aggiornato|atualizado|bijgewerkt|oppdatert|uppdaterad|opdateret|zaktualizowano|aktualizacja|güncelleme|обновлено)(?!\p{L})/iu;

/** What follows "Updated" is no publication, what precedes it is. */
export function beforeUpdate(text: string): string {
  return text.split(updated)[0] ?? "";
}
