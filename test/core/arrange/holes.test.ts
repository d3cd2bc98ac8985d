/** Arranging exchanges like with like: no cell that was full above a last row is left empty. */
import { expect, it } from 'vitest';
import { arrange } from '@/core/arrange';
import { apply } from '@/core/commands';
import { type Page, placeModule } from '@/core/page';
import { build } from '../../helpers/page';
import { randomPage } from './pages';

function holes(page: Page): number[] {
  return page.modules.flatMap((module) =>
    page.viewports.map(({ id }) => {
      const { cells, columns, rows } = placeModule(module, id);
      return [...cells.subarray(0, Math.max(0, rows - 1) * columns)].filter((cell) => cell < 0).length;
    }),
  );
}

const wide = build({
  anchor: 99,
  viewports: ['desktop', 'mobile'],
  modules: [
    { rows: '99 199 109 219 / 119 229 129 239 / 89x4', columns: { desktop: 4, mobile: 2 } },
    { rows: '139 249 149 259 / 159 269 169 279', columns: { desktop: 4, mobile: 2 } },
  ],
});

it.each(['keep', 'free'] as const)('leaves no more cells empty above the last rows than there were (%s)', (scope) => {
  const pages = [wide, ...[1, 2, 3, 4, 5, 6].map((seed) => randomPage(seed, { modules: 3, tiles: 9, spans: true, viewports: 2 }))];
  for (const page of pages) {
    const applied = apply(page, arrange(page, { scope, steps: 4000, proof: 0 }).commands);
    const [before, after] = [holes(page), holes(applied.ok ? applied.page : page)];
    after.forEach((count, i) => {
      expect(count).toBeLessThanOrEqual(before[i] as number);
    });
  }
});
