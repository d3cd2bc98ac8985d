/** What a terminal is fit for, as its environment says. */

type Environment = Readonly<Record<string, string | undefined>>;

/** Colours on a terminal, unless NO_COLOR is set (https://no-color.org); FORCE_COLOR, other than 0, beats both. */
export function showsColour({ FORCE_COLOR, NO_COLOR, TERM }: Environment, isTerminal: boolean): boolean {
  if (FORCE_COLOR !== undefined && FORCE_COLOR !== '') return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  return isTerminal && !NO_COLOR && TERM !== 'dumb';
}

/** A line that comes and goes is for people who watch: on a terminal, and not in CI. */
export function showsProgress({ CI, TERM }: Environment, isTerminal: boolean): boolean {
  return isTerminal && TERM !== 'dumb' && (CI === undefined || CI === '' || CI === 'false' || CI === '0');
}
