/** Cells may stay empty at the end of a module. Whatever is asked for, no more stay empty above a last row than the page had there. */
import { describe, expect, it } from 'vitest';
import { alternatives, arrange, arrangePlan, foresee, type Scope, tidy, unmetText } from '@/core/arrange';
import { apply, type Command } from '@/core/commands';
import { type Page, placeModule } from '@/core/page';
import { build } from '../../helpers/page';
import { randomPage } from './pages';

/** Empty cells above the last row, by module and viewport. */
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
const pages = [
  wide,
  ...Array.from({ length: 8 }, (_, i) => randomPage(i + 1, { modules: 2, tiles: 9, spans: true, locks: i % 2 === 1, viewports: 2 })),
];

/** Where the locked tiles stand. */
const lockedCells = (page: Page) =>
  page.modules.flatMap((module) =>
    page.viewports.flatMap(({ id }) =>
      placeModule(module, id).tiles.flatMap(({ tile, row, column }) => (tile.locked ? [`${id} ${tile.id} ${row} ${column}`] : [])),
    ),
  );

function lawHolds(page: Page, commands: readonly Command[]): void {
  const applied = commands.length > 0 ? apply(page, commands) : { ok: true as const, page };
  if (!applied.ok) throw new Error(applied.refusal.reason);
  expect(lockedCells(applied.page).sort()).toEqual(lockedCells(page).sort());
  const [before, after] = [holes(page), holes(applied.page)];
  after.forEach((count, i) => {
    expect(count).toBeLessThanOrEqual(before[i] as number);
  });
}

const SCOPES: Scope[] = ['keep', 'free', { type: 'module', module: 'm0' }, { type: 'row', module: 'm0', row: 0 }];
const STEPS = 2_000;

describe('locked tiles stay in their cells, and no more cells stay empty above the last rows', () => {
  it.each(SCOPES)('by arranging, with what the proof finds (%o)', (scope) => {
    for (const page of pages) lawHolds(page, arrange(page, { scope, steps: STEPS, proof: 20_000 }).commands);
  });

  it.each(['keep', 'free'] as const)('by alternatives and by tidying (%s)', (scope) => {
    for (const page of pages) {
      for (const { commands } of alternatives(page, { scope, steps: STEPS / 2 }).results) lawHolds(page, commands);
      const tidied = tidy(page, { scope, moves: 2 });
      lawHolds(
        page,
        tidied.moves.flatMap(({ commands }) => commands),
      );
    }
  });

  const pool = randomPage(4, { modules: 4, tiles: 20 }).skus.map((sku) => ({ ...sku, id: `p-${sku.id}`, image: 'x' }));
  it.each([-3, -1, 0, 2])('by choosing SKUs too, with so many tiles more: %i', (more) => {
    let planned = 0;
    for (const page of pages) {
      const wishes = page.modules.map(({ id, tiles = [] }) => ({ module: id, count: Math.max(1, tiles.length + more) }));
      const result = arrangePlan(page, { pool, wishes, steps: STEPS });
      if (!result.ok) continue;
      planned++;
      lawHolds(page, result.commands);
    }
    expect(planned).toBeGreaterThan(pages.length / 3);
  });

  it('by naming the wish where nothing else is left', () => {
    // A locked tile three rows high: with one tile beside it, the cells below that one are empty.
    const ids = ['t1', 't2', 't3', 't4'];
    const tall: Page = {
      format: 'endcap/page',
      version: 1,
      currency: 'CNY',
      viewports: [{ id: 'desktop', width: 1200 }],
      modules: [
        {
          id: 'm1',
          title: 'Tall',
          columns: { desktop: 2 },
          tiles: ids.map((id, i) => ({ id, skuId: id, ...(i === 0 && { span: { desktop: [1, 3] as [number, number] }, locked: true }) })),
        },
      ],
      skus: ids.map((id, i) => ({ id, title: id, price: 9900 + 2000 * i })),
    };
    const unmetWith = (count: number) => foresee(tall, { pool: [], wishes: [{ module: 'm1', count }] }).unmet;
    expect([3, 2, 1].map(unmetWith)).toEqual([
      [],
      [{ kind: 'leaves-gaps', module: 'm1', count: 2 }],
      [{ kind: 'leaves-gaps', module: 'm1', count: 1 }],
    ]);
    const unmet = { kind: 'leaves-gaps', module: 'm1', count: 3 } as const;
    expect(unmetText(unmet, wide, 'en')).toBe('With 3 tiles the wide tiles of “Module 1” leave a gap above its last row');
    expect(unmetText(unmet, wide, 'zh')).toContain('3 个坑位');
  });
});
