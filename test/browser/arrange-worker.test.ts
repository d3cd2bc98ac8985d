import { expect, it } from 'vitest';
import { arrange } from '@/core/arrange';
import { arrangeInWorker } from '@/workers';
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
