import fc from 'fast-check';
import { expect, it } from 'vitest';
import { apply, type Command } from '@/core/commands';
import { applyShared } from '@/core/fix/apply-shared';
import type { Page } from '@/core/page';
import { check } from '@/core/rules';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { build, deepFreeze } from '../../helpers/page';

const ids = (page: Page) => page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id));

/** A command of each kind that fixes use, and one they do not, from numbers that choose where. */
function commandOf(page: Page, kind: number, a: number, b: number): Command {
  const tiles = [...ids(page), 'nobody'];
  const tile = (n: number) => tiles[n % tiles.length] as string;
  const viewport = page.viewports[a % page.viewports.length]?.id as string;
  const module = page.modules[b % Math.max(1, page.modules.length)]?.id ?? 'nowhere';
  const sku = a % 2 ? page.skus[b % page.skus.length] : undefined;
  const other = sku ?? { id: `new${b}`, title: 'New', price: 9900 };
  const commands: Command[] = [
    { type: 'swap-tiles', a: tile(a), b: tile(b), viewport },
    { type: 'replace-sku', tile: tile(a), sku: other },
    { type: 'remove-tiles', tiles: [tile(a)] },
    { type: 'place-sku', tiles: [{ id: `placed${a}`, sku: other }], module, index: b % 5, viewport },
    { type: 'set-tile', tile: tile(b), span: { viewport, size: [1 + (a % 3), 1 + (b % 2)] } },
    { type: 'set-module', module, fields: { band: { min: 100, max: 20000 } } },
    { type: 'move-module', module, index: a % 4 },
  ];
  return commands[kind % commands.length] as Command;
}

it('makes the page that `apply` makes, or refuses as it does, and leaves the page given alone', () => {
  const steps = fc.array(fc.tuple(fc.nat(), fc.nat(), fc.nat()), { minLength: 1, maxLength: 4 });
  fc.assert(
    fc.property(arbitraryPage, steps, (page, picks) => {
      const commands = picks.map(([kind, a, b]) => commandOf(page, kind, a, b));
      deepFreeze(page);
      const applied = apply(page, commands);
      expect(applyShared(page, commands)).toEqual(applied.ok ? applied.page : null);
    }),
    { seed: 20260404, numRuns: 150 },
  );
});

it('shares every module that a command does not touch', () => {
  const page = build({ modules: [{ rows: '1 2' }, { rows: '3 4' }, { rows: '5 6' }] });
  const next = applyShared(page, [{ type: 'swap-tiles', a: 't1', b: 't3', viewport: 'desktop' }]);
  expect(next?.modules[2]).toBe(page.modules[2]);
  expect(next?.skus).toBe(page.skus);
  expect(next?.modules[0]).not.toBe(page.modules[0]);
});

it('counts without findings what a whole check counts', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const { findings: _findings, ...counts } = check(page);
      expect(check(page, { countOnly: true })).toEqual({ ...counts, findings: [] });
    }),
    { seed: 20260405, numRuns: 40 },
  );
});
