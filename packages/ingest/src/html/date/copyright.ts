/** Whether a line claims a copyright: its days are those of the site. */
export function isCopyright(text: string): boolean {
  return /^\W{0,4}(?:©|\(c\)|copyright\b)/i.test(text);
}
