/** Random commands for property tests, those of a page that they know: most go through, and some are refused. */
import fc from 'fast-check';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';

/** Numbers that a command is made of, whatever page it meets. */
export const arbitraryMoves = fc.array(
  fc.record({ kind: fc.nat(12), a: fc.nat(200), b: fc.nat(200), c: fc.nat(200), viewport: fc.nat(2) }),
  { maxLength: 12 },
);

type Move = typeof arbitraryMoves extends fc.Arbitrary<(infer M)[]> ? M : never;

/** One command for a page, every kind of edit that a version can differ by. */
export function commandFor(page: Page, { kind, a, b, c, viewport: v }: Move, id: string): Command {
  const pick = <T>(list: readonly T[], n: number): T | undefined => list[n % Math.max(1, list.length)];
  const tiles = page.modules.flatMap(({ tiles: own = [] }) => own.map((tile) => tile.id));
  const tile = pick(tiles, a) ?? 'none';
  const other = pick(tiles, b) ?? 'none';
  const module = pick(page.modules, c)?.id ?? 'none';
  const sku = pick(page.skus, b) ?? { id: 's0', title: '', price: 0 };
  const viewport = pick(page.viewports, v)?.id ?? 'desktop';
  switch (kind) {
    case 0:
      return { type: 'swap-tiles', a: tile, b: other, viewport };
    case 1:
    case 2:
      return { type: 'move-tile', tiles: [tile], module, index: b % 8, viewport };
    case 3:
      return { type: 'set-sku', sku: sku.id, fields: { price: c * 100, badges: c % 2 ? ['New'] : null } };
    case 4:
      return { type: 'replace-sku', tile, sku };
    case 5:
      return {
        type: 'place-sku',
        tiles: [{ id: `t-${id}`, sku: { id: `s-${id}`, title: 'New', price: a } }],
        module,
        index: b % 8,
        viewport,
      };
    case 6:
      return { type: 'remove-tiles', tiles: [tile] };
    case 7:
      return { type: 'set-tile', tile, span: { viewport, size: [1 + (b % 3), 1 + (c % 2)] }, random: a % 2 === 0 };
    case 8:
      return { type: 'set-page', fields: { banner: c % 3 ? { ...page.banner, anchorPrice: c } : null, path: a % 2 ? [tile] : null } };
    case 9:
      return {
        type: 'add-module',
        module: { id: `m-${id}`, columns: Object.fromEntries(page.viewports.map((one) => [one.id, 3])), tiles: [] },
        index: a % 4,
      };
    case 10:
      return { type: 'remove-module', module };
    case 11:
      return { type: 'move-module', module, index: a % 4 };
    default:
      return { type: 'reset-order', module, viewport };
  }
}
