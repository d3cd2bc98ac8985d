import { expect, test } from 'vitest';
import { bareStretches, layoutPage } from '@/core/page';
import { build, type ModuleNotation } from '../../helpers/page';

// A desktop of 1200 px: the first module begins at 400, its tiles at 456; cells of four columns are 276 × 372, 16 apart.
const stretches = (module: ModuleNotation, y: number) =>
  bareStretches(layoutPage(build({ modules: [module] }), 'desktop'), y).map(({ x, width }) => [x, x + width]);
const WHOLE = [0, 1200];
const GRID: ModuleNotation = { rows: '1 2 3 4 / 5', columns: 4 };
const AROUND_FOUR = [
  [0, 24],
  [300, 316],
  [592, 608],
  [884, 900],
  [1176, 1200],
];
const AROUND_ONE = [
  [0, 24],
  [300, 1200],
];
const MARGINS = [
  [0, 24],
  [1176, 1200],
];

test.each<[string, ModuleNotation, number, number[][]]>([
  ['lies on the banner from side to side', GRID, 300, [WHOLE]],
  ['lies between banner and module', GRID, 400, [WHOLE]],
  ['leaves a title out', GRID, 401, MARGINS],
  ['lies under a title', GRID, 456, [WHOLE]],
  ['leaves tiles out', GRID, 457, AROUND_FOUR],
  ['leaves tiles out to their last pixel', GRID, 827, AROUND_FOUR],
  ['lies under a row', GRID, 828, [WHOLE]],
  ['runs on where a row has no tile', GRID, 900, AROUND_ONE],
  [
    'leaves a tall tile out in each of its rows, wherever the other tiles of the row stand',
    { rows: '1 2 3 4y2 / 5', columns: 4 },
    900,
    [...AROUND_ONE.slice(0, 1), [300, 900], [1176, 1200]],
  ],
  ['leaves the only tile of a grid out', { rows: '1', columns: 4 }, 457, AROUND_ONE],
  ['leaves a block without tiles out', { kind: 'coupons' }, 480, MARGINS],
  ['leaves the title of an empty grid out', { rows: '', columns: 4 }, 430, MARGINS],
])('the line of a fold %s', (_, module, y, expected) => {
  expect(stretches(module, y)).toEqual(expected);
});
