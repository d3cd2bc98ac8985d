/** The chip beside what is held: the score now, the score that the drop would give, and by how much it differs. */

export interface Scores {
  before: number | null;
  after: number | null;
}

/** Writes the chip; which way it goes stands in `data-trend`. */
export function writeChip(chip: HTMLElement, { before, after }: Scores, format: (score: number) => string): void {
  const text = (score: number | null) => (score === null ? '–' : format(score));
  // As it is shown, so that 79.94 → 80.04 is not told as nothing.
  const change = (after ?? 0) - (before ?? 0);
  const shown = format(Math.abs(change));
  const isSame = shown === format(0);
  const difference = document.createElement('b');
  difference.textContent = isSame ? '±0' : `${change > 0 ? '+' : '−'}${shown}`;
  chip.replaceChildren(`${text(before)} → ${text(after)} `, difference);
  chip.dataset.trend = isSame ? 'same' : change > 0 ? 'up' : 'down';
  chip.hidden = false;
}
