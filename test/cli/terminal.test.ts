import { expect, it } from 'vitest';
import { showsColour, showsProgress } from '@/cli/terminal';

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ NO_COLOR: '1' }, true, false],
  [{ NO_COLOR: '' }, true, true],
  [{ FORCE_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '1', NO_COLOR: '1' }, false, true],
  [{ FORCE_COLOR: '0' }, true, false],
  [{ TERM: 'dumb' }, true, false],
])('colours with %o on a terminal (%s): %s', (environment, isTerminal, shown) => {
  expect(showsColour(environment, isTerminal)).toBe(shown);
});

it.each([
  [{}, true, true],
  [{}, false, false],
  [{ CI: 'true' }, true, false],
  [{ CI: 'false' }, true, true],
  [{ TERM: 'dumb' }, true, false],
])('progress with %o on a terminal (%s): %s', (environment, isTerminal, shown) => {
  expect(showsProgress(environment, isTerminal)).toBe(shown);
});
