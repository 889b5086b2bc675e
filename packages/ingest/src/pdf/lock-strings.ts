/** How far the names of a security handler stand from each other. */
const reach = 600;
const plain = "/Identity";

/**
 * A file whose pages are locked and whose strings are plain, written as if both were locked: PDFium opens no
 * other. Its pages then read well; its title and its author, which are strings, do not.
 * Nothing for a file that is locked in another way.
 */
export function lockStrings(bytes: Uint8Array): Uint8Array | undefined {
  const file = Buffer.from(bytes);
  for (let at = file.indexOf("/StrF"); at >= 0; at = file.indexOf("/StrF", at + 1)) {
    const near = file.toString("latin1", Math.max(0, at - reach), at + reach);
    const filter = /\/StmF\s{0,9}(\/\w{1,8})(?!\w)/.exec(near)?.[1];
    const name = /^\/StrF\s{0,9}\/Identity(?!\w)/.exec(file.toString("latin1", at, at + 40))?.[0];
    if (filter === undefined || filter === plain || name === undefined) continue;
    file.write(filter.padEnd(plain.length), at + name.length - plain.length, "latin1");
    return file;
  }
  return undefined;
}
