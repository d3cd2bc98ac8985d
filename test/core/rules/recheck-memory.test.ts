import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import type { Module } from '@/core/page';
import { check, recheck } from '@/core/rules';
import { build } from '../../helpers/page';

setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

// Rows that fail: what holds is not kept anew.
const PRICES = '99 100 101 102';
const page = build({ anchor: 99, modules: [{ rows: PRICES }, { rows: PRICES }] });

/** What a day's edits leave behind: the report of the last one, and what the first one wrote. */
function edited(edits: number) {
  const [kept, ...rest] = page.modules as [Module, ...Module[]];
  const written: WeakRef<Module>[] = [];
  let report = check(page);
  for (let edit = 0; edit < edits; edit++) {
    const modules = rest.map((module) => ({ ...module, title: `Edit ${edit}` }));
    written.push(...modules.map((module) => new WeakRef(module)));
    report = recheck(report, { ...page, modules: [kept, ...modules] });
  }
  return { report, first: written[0] };
}

test('a report holds on to nothing of pages before the last: a day of edits takes no more memory than one', async () => {
  const { report, first } = edited(6);
  // What a WeakRef was made of in one task is kept until the next.
  await new Promise((resolve) => setTimeout(resolve));
  collectGarbage();
  expect(first?.deref()).toBeUndefined();
  expect(report.rules.length).toBeGreaterThan(0);
});
