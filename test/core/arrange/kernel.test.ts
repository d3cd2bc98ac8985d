import { describe, expect, it } from 'vitest';
import { arrange } from '@/core/arrange';
import { Board } from '@/core/arrange/board';
import { createKernel, kernelCost, kernelCostOf } from '@/core/arrange/kernel';
import { moverOf } from '@/core/arrange/moves';
import { commandsFor } from '@/core/arrange/orders';
import { verify } from '@/core/arrange/verify';
import { apply } from '@/core/commands';
import { type Page, validatePage } from '@/core/page';
import { seededRandom } from '@/core/random';
import { check } from '@/core/rules';
import { type PageKind, randomPage } from './pages';

/**
 * Plays random moves, taking half of them back, and compares with the engine on the page that results.
 * @param pressed whether what fails weighs more now and then: moves then answer what is felt
 */
function playedEqualsEngine(page: Page, free: boolean, seed: number, pressed = false): void {
  expect(validatePage(page)).toMatchObject({ ok: true });
  const kernel = createKernel(page);
  const board = new Board(kernel, [...kernel.views.keys()], [...kernel.grids.keys()], free);
  const random = seededRandom(seed);
  for (let i = 0; i < 40; i++) {
    if (pressed && i % 5 === 4) board.press(0.25);
    const felt = () => board.views.reduce((sum, view) => sum + view.felt - view.total, kernelCost(kernel));
    const before = felt();
    const group = board.freeGroups[random.int(Math.max(1, board.freeGroups.length))];
    const view = random.int(board.views.length);
    const inside = board.groups[view]?.[random.int(Math.max(1, board.groups[view]?.length ?? 0))];
    let delta = 0;
    if (group && random.int(2) === 0) {
      const [a, b] = [group.ladder[random.int(group.ladder.length)], group.ladder[random.int(group.ladder.length)]];
      if (a !== b) delta = board.swapTiles(a as number, b as number);
    } else if (inside) {
      const [a, b] = [inside.slots[random.int(inside.slots.length)], inside.slots[random.int(inside.slots.length)]];
      if (a !== b) delta = board.swapSlots(view, a as number, b as number);
    }
    if (felt() !== before + delta) throw new Error(`move ${i} said ${delta}, the cost went from ${before} to ${felt()}`);
    if (random.int(2) === 0) {
      board.takeBack();
      if (felt() !== before) throw new Error(`move ${i} was not taken back: ${before} became ${felt()}`);
    } else board.keep();
  }
  const commands = commandsFor(page, kernel, board.snapshot());
  const applied = apply(page, commands);
  if (!applied.ok) throw new Error(`refused: ${applied.refusal.reason}`);
  expect(kernelCost(kernel)).toBe(kernelCostOf(check(applied.page)));
  if (pressed && kernelCost(kernel) > kernel.base + kernel.contents.total)
    expect(board.views.some((view) => view.felt > view.total)).toBe(true);
  board.relieve();
  expect(board.views.map(({ felt }) => felt)).toEqual(board.views.map(({ total }) => total));
}

const KINDS: Record<string, PageKind> = {
  'of single cells': { modules: 4, tiles: 14 },
  'with spans': { modules: 3, tiles: 12, spans: true },
  'with tiles without a price': { modules: 3, tiles: 12, unpriced: true, spans: true },
  'with bands and locks': { modules: 4, tiles: 12, bands: true, locks: true },
  'in strict mode': { modules: 3, tiles: 12, strict: true, spans: true, unpriced: true },
  'with suppressions': { modules: 3, tiles: 12, suppressions: true, spans: true, strict: true },
  'at three viewports': { modules: 3, tiles: 12, viewports: 3, spans: true, bands: true },
  'whose modules are alike': { modules: 4, tiles: 6, alike: true },
  'at one viewport': { modules: 2, tiles: 20, viewports: 1 },
};

describe('the kernel', () => {
  for (const [name, kind] of Object.entries(KINDS))
    it(`equals the engine after any moves on pages ${name}`, () => {
      for (let seed = 1; seed <= 25; seed++) {
        playedEqualsEngine(randomPage(seed, kind), false, seed);
        playedEqualsEngine(randomPage(seed, kind), true, seed);
      }
    });

  it('equals the engine while what fails for long weighs more', () => {
    for (let seed = 1; seed <= 10; seed++)
      for (const kind of [
        { modules: 4, tiles: 14 },
        { modules: 3, tiles: 12, suppressions: true, spans: true, strict: true },
      ])
        playedEqualsEngine(randomPage(seed, kind), seed % 2 === 0, seed, true);
  });

  it('brings back what a board held, with tiles that are alike at one viewport only', () => {
    for (let seed = 1; seed <= 30; seed++) {
      const page = randomPage(seed, { modules: 4, tiles: 10, spans: true, locks: true });
      const kernel = createKernel(page);
      const board = new Board(kernel, [...kernel.views.keys()], [...kernel.grids.keys()], true);
      const mover = moverOf(board, seededRandom(seed));
      if (!mover) continue;
      const play = () => {
        for (let i = 0; i < 60; i++) {
          mover.move();
          board.keep();
        }
      };
      play();
      const held = board.snapshot();
      const cost = kernelCost(kernel);
      play();
      board.restore(held);
      expect(board.snapshot()).toEqual(held);
      expect(kernelCost(kernel)).toBe(cost);
      verify(kernel, commandsFor(page, kernel, held), undefined);
    }
  });
});

it('ends a move that is over its limit early, and only such a one', () => {
  let ended = 0;
  for (let seed = 1; seed <= 8; seed++) {
    // What may still fall has to be little, as it is towards the end of a search.
    const page = randomPage(seed, { modules: 4, tiles: 14 });
    const applied = apply(page, arrange(page, { scope: 'free', steps: 20_000, proof: 0 }).commands);
    const kernel = createKernel(applied.ok ? applied.page : page);
    const board = new Board(kernel, [...kernel.views.keys()], [...kernel.grids.keys()], true);
    const random = seededRandom(seed);
    const ladder = board.freeGroups[0]?.ladder ?? new Int32Array();
    for (let i = 0; i < 200; i++) {
      const [a, b] = [ladder[random.int(ladder.length)] as number, ladder[random.int(ladder.length)] as number];
      if (a === b) continue;
      const before = kernelCost(kernel);
      board.limit = Number.POSITIVE_INFINITY;
      const delta = board.swapTiles(a, b);
      board.takeBack();
      board.limit = random.int(2) === 0 ? random.int(3) : delta + random.int(5) - 2;
      const said = board.swapTiles(a, b);
      if (said !== delta) ended++;
      expect(delta <= board.limit ? said === delta : said > board.limit).toBe(true);
      board.takeBack();
      expect(kernelCost(kernel)).toBe(before);
    }
  }
  expect(ended).toBeGreaterThan(0);
});

it('leaves an exchange inside a module at that where it is sure to cost more than it may, and takes it back', () => {
  let ended = 0;
  for (let seed = 1; seed <= 8; seed++) {
    const page = randomPage(seed, { modules: 3, tiles: 16, ...(seed % 2 === 0 && { suppressions: true }) });
    const kernel = createKernel(page);
    const board = new Board(kernel, [...kernel.views.keys()], [...kernel.grids.keys()], false);
    const random = seededRandom(seed);
    for (let i = 0; i < 200; i++) {
      const v = random.int(board.views.length);
      const slots = board.groups[v]?.[random.int(board.groups[v]?.length ?? 0)]?.slots ?? new Int32Array();
      const [a, b] = [slots[random.int(slots.length)] as number, slots[random.int(slots.length)] as number];
      if (a === b) continue;
      if (i % 20 === 0) board.press(0.25);
      const before = kernelCost(kernel);
      const delta = board.swapSlots(v, a, b);
      board.takeBack();
      const limit = random.int(12) - 2;
      const said = board.swapSlots(v, a, b, limit);
      if (said !== delta) ended++;
      expect(delta <= limit ? said === delta : said > limit).toBe(true);
      board.takeBack();
      expect(kernelCost(kernel)).toBe(before);
      expect(board.swapSlots(v, a, b)).toBe(delta);
      board.takeBack();
    }
  }
  expect(ended).toBeGreaterThan(0);
});

it('feels what is pressed as more than it costs, and nothing else, until it is relieved', () => {
  const kernel = createKernel(randomPage(3, { modules: 3, tiles: 16 }));
  const board = new Board(kernel, [0], [...kernel.grids.keys()], false);
  const random = seededRandom(3);
  const slots = board.groups[0]?.[0]?.slots ?? new Int32Array();
  let gains = 0;
  for (let i = 0; i < 300; i++) {
    const [a, b] = [slots[random.int(slots.length)] as number, slots[random.int(slots.length)] as number];
    if (a === b) continue;
    const plain = board.swapSlots(0, a, b);
    board.takeBack();
    board.press(0.25);
    // What is mended counts a quarter more, what fails anew no more than it costs.
    const pressed = board.swapSlots(0, a, b);
    expect(pressed).toBeLessThanOrEqual(1.25 * plain);
    if (plain < 0) gains++;
    board.takeBack();
    board.relieve();
  }
  expect(gains).toBeGreaterThan(0);
});
