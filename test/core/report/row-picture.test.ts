/** The tiny picture beside a finding that names tiles and no row: never a bar by itself. */
import { expect, it } from 'vitest';
import { rowPicture } from '@/core/report';
import { check } from '@/core/rules';
import { build } from '../../helpers/page';

it('a tile is pictured among the others of its module', () => {
  const set = { 'hero-in-path': 'info' } as const;
  const page = build({
    modules: [{ rows: '99 199' }, { rows: '299 399 499 / 599 699', sku: { roles: ['hero'] } }],
    rules: { extends: [], set },
  });
  const [finding] = check(page).findings;
  if (!finding) throw new Error('the page has no such finding');
  expect(finding.at).toMatchObject({ tiles: [expect.any(String)] });
  expect(rowPicture(page, finding).bars.map(({ price, offends }) => [price, offends])).toEqual([
    [29900, true],
    [39900, false],
    [49900, false],
    [59900, false],
    [69900, false],
  ]);
});
