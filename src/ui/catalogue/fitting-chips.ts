/** How many chips stand in two lines of the panel, "more" among them: by estimate, so that it is known before anything is drawn. */

/** Px: of the panel between its sides, of a chip besides its texts, between two, of the longest label that is not cut, of "more". */
const LINE = 246;
const FRAME = 24;
const GAP = 6;
const LABEL_MOST = 84;
const MORE = 60;
const LINES = 2;
/** Px of a letter of a label: a Chinese one, any other; of a figure of the count. */
const WIDE = 12;
const NARROW = 6.4;
const FIGURE = 7;

function chipWidth({ label, count }: { label: string; count: number }): number {
  const letters = [...label].reduce((sum, letter) => sum + (letter > '\u2e7f' ? WIDE : NARROW), 0);
  return FRAME + Math.min(LABEL_MOST, letters) + FIGURE * count.toString().length;
}

function linesOf(widths: readonly number[]): number {
  let [lines, left] = [1, LINE];
  for (const width of widths) {
    if (width > left) {
      lines++;
      left = LINE;
    }
    left -= width + GAP;
  }
  return lines;
}

/** The number of the first chips that fit; at least one. */
export function fittingChips(chips: readonly { label: string; count: number }[]): number {
  const widths = chips.map(chipWidth);
  let fitting = widths.length;
  while (fitting > 1 && linesOf([...widths.slice(0, fitting), MORE]) > LINES) fitting--;
  return Math.max(1, fitting);
}
