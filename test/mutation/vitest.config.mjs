import { basename, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** The test of the mutated file first, then the table of numbers, then its neighbours: most mutants do not get past the first. */
class NearestFirst {
  async shard(files) {
    return files;
  }
  async sort(files) {
    const mutated = globalThis.mutatedFile ?? '';
    const name = basename(mutated, '.ts');
    const folder = dirname(mutated).replace(`${root}src`, `${root}test`);
    const distance = ({ moduleId }) => {
      const test = basename(moduleId, '.test.ts');
      return test === name ? 0 : test === 'contract' ? 1 : dirname(moduleId) === folder ? 2 : 3;
    };
    return [...files].sort((a, b) => distance(a) - distance(b) || (a.moduleId < b.moduleId ? -1 : 1));
  }
}

export default defineConfig({
  root,
  resolve: { alias: { '@': join(root, 'src') } },
  test: {
    environment: 'node',
    // Those of generated pages kill by luck and take seconds a mutant: what a table does not say is not said.
    include: process.env.MUTATION_TESTS.split(' '),
    exclude: ['test/core/**/{properties,recheck,reference}.test.ts'],
    setupFiles: ['test/mutation/setup.mjs'],
    server: { deps: { inline: [/[\\/]sandbox-[^\\/]*[\\/](src|test)[\\/]/] } },
    sequence: { sequencer: NearestFirst },
    testTimeout: 30_000,
  },
});
