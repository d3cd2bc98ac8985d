import { expect, it } from 'vitest';
import { alternatives, arrange, arrangePlan, conclude, tidy } from '@/core/arrange';
import { alternativesInWorker, arrangeInWorker, planInWorker, settleInWorker, tidyInWorker } from '@/workers';
import { randomPage } from '../core/arrange/pages';

it('gives in a worker what it gives on the main thread, telling how far it is', async () => {
  const page = randomPage(9, { modules: 4, tiles: 16 });
  const seen: number[] = [];
  const { promise } = arrangeInWorker(page, { scope: 'keep', steps: 20_000 }, ({ steps }) => seen.push(steps));
  expect(await promise).toEqual(arrange(page, { scope: 'keep', steps: 20_000 }));
  expect(seen.length).toBeGreaterThan(0);
});

it('ends a cancelled run with nothing', async () => {
  const { promise, cancel } = arrangeInWorker(randomPage(9, { modules: 4, tiles: 16 }), { scope: 'free', steps: 1_000_000_000 });
  cancel();
  expect(await promise).toBeNull();
});

it('makes few moves, finds alternatives, chooses SKUs and settles in a worker as on the main thread', async () => {
  const page = randomPage(9, { modules: 3, tiles: 8 });
  const request = { scope: 'keep', steps: 2_000 } as const;
  expect(await tidyInWorker(page, { scope: 'keep', moves: 2 }).promise).toEqual(tidy(page, { scope: 'keep', moves: 2 }));
  const found = alternatives(page, request);
  expect(await alternativesInWorker(page, request).promise).toEqual(found);
  const commands = found.results[0]?.commands ?? [];
  expect(await settleInWorker(page, commands, request).promise).toEqual(conclude(page, commands, request));
  const wishes = [{ module: 'm0', count: 3 }];
  expect(await planInWorker(page, { pool: [], wishes, steps: 500 }).promise).toEqual(arrangePlan(page, { pool: [], wishes, steps: 500 }));
});
