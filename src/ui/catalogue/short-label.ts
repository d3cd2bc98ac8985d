/** Letters of a chip's label that stand in the panel besides another chip; a Chinese one is as wide as two. */
const MOST = 13;

const lengthOf = (text: string) => [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

/** A category's name for a chip: where it is long, what stands before its first “&” or the like; else as it is. Pure. */
export function shortLabel(label: string): string {
  if (lengthOf(label) <= MOST) return label;
  const [first = ''] = label.split(/\s*(?:[&/、,，·|+]|\band\b|与|和)\s*/u);
  return lengthOf(first) >= 3 && lengthOf(first) < lengthOf(label) ? first : label;
}
