/** From here on, scripts of East Asia set no spaces between words; a word has about two characters. */
const firstIdeograph = 0x2e80;

export function countWords(text: string): number {
  let words = 0;
  let ideographs = 0;
  let inside = false;
  for (let i = 0; i < text.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code >= firstIdeograph && code < 0xd800) ideographs += 1;
    else if (code > 32 && !inside) words += 1;
    inside = code > 32 && code < firstIdeograph;
  }
  return words + Math.ceil(ideographs / 2);
}
