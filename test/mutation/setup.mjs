/**
 * Which tests have to notice a mutant: those of the folder that mirrors its own, and of the folders above and below; what only
 * fails far away is not tested. What is worked out while a file loads (weights, options, word lists) is mutated before the test
 * file is loaded; Stryker by itself would run every test for each of these.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, inject } from 'vitest';

const stryker = globalThis[inject('globalNamespace')];

/** The ids of the mutants in the files of a folder, and of those below it if told. */
function mutantsIn(folder, recursive) {
  const files = existsSync(folder) ? readdirSync(folder, { recursive }).filter((name) => name.endsWith('.ts')) : [];
  const ids = files.flatMap((name) => [...readFileSync(join(folder, name), 'utf8').matchAll(/stryMutAct_\w+\("(\d+)"\)/g)]);
  return ids.map(([, id]) => id);
}

function attribute(coverage, tests) {
  const [file = ''] = tests[0]?.split('#') ?? [];
  const folder = dirname(file).replace(/([\\/])test([\\/]core)/, '$1src$2');
  const mirrored = new Set(mutantsIn(folder, true));
  const near = new Set([...mirrored, ...mutantsIn(dirname(folder), false)]);
  const atLoad = Object.entries(coverage.static).filter(([id]) => mirrored.has(id));
  for (const test of tests) {
    const hits = Object.fromEntries(Object.entries(coverage.perTest[test] ?? {}).filter(([id]) => near.has(id)));
    for (const [id, count] of atLoad) hits[id] = (hits[id] ?? 0) + count;
    coverage.perTest[test] = hits;
  }
  coverage.static = {};
}

if (inject('mode') === 'mutant') stryker.activeMutant = inject('activeMutant');
else {
  const tests = [];
  afterEach(() => {
    tests.push(stryker.currentTestId);
  });
  afterAll(() => {
    if (stryker.mutantCoverage) attribute(stryker.mutantCoverage, tests);
  });
}
