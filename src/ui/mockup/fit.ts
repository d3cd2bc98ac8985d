/** How wide text will be, near enough to decide what a narrow place leaves out. Pure: nothing is measured. */

const CJK = /[\u2e80-\u9fff\uac00-\ud7af\uf900-\ufaff\uff00-\uffef]/;
const NARROW = /[\s.,'’:;|!()ijltfr-]/;

/** Width of a text in em of its own type, rather too much than too little. */
export function emWidth(text: string): number {
  let width = 0;
  for (const letter of text) width += CJK.test(letter) ? 1 : NARROW.test(letter) ? 0.36 : /[A-ZMWmw%@]/.test(letter) ? 0.78 : 0.63;
  return width;
}

/**
 * As many of the texts, from the first, as stand beside each other.
 * @param room, gap in em of their type; @param padding em around each text
 */
export function fitting(texts: readonly string[], room: number, padding: number, gap: number): string[] {
  let used = -gap;
  const fit: string[] = [];
  for (const text of texts) {
    used += gap + padding + emWidth(text);
    if (used > room && fit.length > 0) break;
    fit.push(text);
  }
  return fit;
}
