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
 * What of some tags stands in one line. They are shortened from the last on; where even that is too much, the last are
 * counted, `+2`, so that none goes missing unsaid. The first always stands, be it cut.
 * @param room, gap in em of their type; @param padding em around each text
 */
export function fitting(tags: readonly { text: string; short: string }[], room: number, padding: number, gap: number): string[] {
  const fits = (texts: readonly string[]) => texts.reduce((used, text) => used + gap + padding + emWidth(text), -gap) <= room;
  for (let count = tags.length; count > 0; count--) {
    const kept = tags.slice(0, count);
    const rest = count < tags.length ? [`+${tags.length - count}`] : [];
    for (let whole = count; whole >= 0; whole--) {
      const texts = [...kept.map(({ text, short }, i) => (i < whole ? text : short)), ...rest];
      if (fits(texts)) return texts;
    }
  }
  const [first, ...others] = tags;
  return first ? [first.short, ...(others.length > 0 ? [`+${others.length}`] : [])] : [];
}
