const stop = new Set(
  "the a an of in on at to for by with from and or as is are was were be been have has had do does did still only also that this these those their its his her who whom which whose it they them there into over under out up than then not".split(
    " ",
  ),
);

/** The words of a text that carry meaning, lower case, without closed-class words. */
export function contentWords(text: string): ReadonlySet<string> {
  const words = text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return new Set(words.filter((word) => !stop.has(word)));
}
