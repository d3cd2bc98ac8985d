/**
 * Changes one operator or number after the other in core/rules and core/page and runs the tests that reach it: each change has
 * to fail a test, or stand in accepted.mjs with the reason why it may live. Names of files or folders narrow it down, and lines
 * of a file (`npm run test:mutation -- price/price-steps.ts:120-140 claims`), `--incremental` takes over what the last such run
 * found of unchanged files and tests, CORES says how many changes are tried at a time.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Stryker } from '@stryker-mutator/core';
import { accepted } from './accepted.mjs';
import { useMutators } from './mutators.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');
const core = join(root, 'src', 'core');
const cache = 'node_modules/.cache/mutation';
const args = process.argv.slice(2);
/** Each with the lines that are meant, `10-20` or `10`; without lines a file is meant as a whole. */
const named = args
  .filter((arg) => !arg.startsWith('--'))
  .map((arg) => arg.replace(/^src\/core\/|\/$/g, '').split(':'))
  .map(([name, lines]) => ({ name, lines: lines?.includes('-') ? lines : lines && `${lines}-${lines}` }));

const isOf = (file, name) => `/${file}/`.includes(`/${name}/`) || `/${file}`.endsWith(`/${name}.ts`);
const isNamed = (file) => named.length === 0 || named.some(({ name }) => isOf(file, name));
const linesOf = (file) => named.flatMap(({ name, lines }) => (lines && isOf(file, name) ? [lines] : []));
const files = ['page', 'rules']
  .flatMap((part) => readdirSync(join(core, part), { recursive: true }).map((file) => `${part}/${file.split(sep).join('/')}`))
  .filter((file) => file.endsWith('.ts') && isNamed(file))
  .sort();

/** The tests that have to notice what is mutated: of the same folder, above and below. See setup.mjs. */
const testsOf = (file) => {
  const folder = dirname(file);
  return folder.includes('/')
    ? [`test/core/${folder}/*.test.ts`, `test/core/${dirname(folder)}/*.test.ts`]
    : [`test/core/${folder}/**/*.test.ts`];
};

/** As they were when they were mutated, whoever works on them meanwhile. */
const sources = new Map(files.map((file) => [file, readFileSync(join(core, file), 'utf8').split('\n')]));

async function runStryker() {
  process.env.MUTATION_TESTS = [...new Set(files.flatMap(testsOf))].join(' ');
  await useMutators(root);
  const stryker = new Stryker({
    mutate: files.flatMap((file) => {
      const lines = linesOf(file);
      return lines.length === 0 ? [`src/core/${file}`] : lines.map((some) => `src/core/${file}:${some}`);
    }),
    plugins: [join(root, 'test', 'mutation', 'plugin.mjs')],
    testRunner: 'nearest-first',
    vitest: { configFile: 'test/mutation/vitest.config.mjs', related: false },
    coverageAnalysis: 'perTest',
    reporters: ['line'],
    concurrency: Number(process.env.CORES ?? 2),
    incremental: args.includes('--incremental'),
    incrementalFile: `${cache}/incremental.json`,
    tempDirName: cache,
    ignorePatterns: [
      '**',
      ...['src', 'test/core', 'test/helpers', 'test/mutation', 'public/schema'].map((path) => `!${path}/**/*`),
      '!package.json',
    ],
    // TypeScript has no interface for programs here, and needs none: Vitest takes the types away.
    disableTypeChecks: false,
    tsconfigFile: 'none.json',
    logLevel: 'warn',
    // A busy machine is no endless loop: those are found by how often they come by a mutant.
    timeoutMS: 20_000,
    warnings: { unknownOptions: false },
  });
  return stryker.runMutationTest();
}

const oneLine = (code) => code.replace(/\s+/g, ' ').trim();

/** A mutant as people read it: where it is, the line of source, `original → mutant`. */
function describe({ fileName, location: { start, end }, mutatorName, replacement, status }) {
  const file = fileName.slice(core.length + 1).replaceAll(sep, '/');
  const lines = sources.get(file);
  const picked = lines.slice(start.line - 1, end.line);
  picked[picked.length - 1] = picked.at(-1).slice(0, end.column - 1);
  picked[0] = picked[0].slice(start.column - 1);
  const change = `${oneLine(picked.join('\n'))} → ${oneLine(replacement)}`;
  return { file, at: `src/core/${file}:${start.line}`, line: lines[start.line - 1].trim(), change, mutatorName, status };
}

const listed = accepted.flatMap(({ file, line, mutants, why }) => mutants.map((change) => ({ file, line, change, why, used: false })));
const entryOf = (mutant) =>
  listed.find(({ file, line, change }) => file === mutant.file && mutant.line.includes(line) && change === mutant.change);

process.chdir(root);
if (files.length === 0) {
  console.error(`no file of core/rules or core/page is called ${named.map(({ name }) => name).join(' or ')}`);
  process.exit(1);
}
const start = performance.now();
const results = await runStryker().catch((error) => {
  console.error(`\nThe tests have to pass before anything is mutated: ${error.message}`);
  process.exit(1);
});
const counts = { killed: 0, accepted: 0, alive: 0 };
const perFile = new Map(files.map((file) => [file, { ...counts }]));
const alive = [];
for (const result of results) {
  const mutant = describe(result);
  const lives = result.status === 'Survived' || result.status === 'NoCoverage';
  const entry = lives ? entryOf(mutant) : undefined;
  if (entry) entry.used = true;
  if (lives && !entry) alive.push(mutant);
  const kind = lives ? (entry ? 'accepted' : 'alive') : 'killed';
  counts[kind]++;
  perFile.get(mutant.file)[kind]++;
}
for (const [file, { killed, accepted, alive }] of perFile)
  if (killed + accepted + alive > 0)
    console.log(
      `${String(killed).padStart(5)} killed ${String(accepted).padStart(3)} accepted ${String(alive).padStart(3)} alive  ${file}`,
    );
for (const { at, line, change, mutatorName, status } of alive)
  console.log(`\n${at}  ${mutatorName}${status === 'NoCoverage' ? ', reached by no test' : ''}\n  ${line}\n  ${change}`);
const stale = listed.filter(({ file, used }) => !used && perFile.has(file) && linesOf(file).length === 0);
for (const { file, line, change } of stale) console.log(`\naccepted.mjs lists what is not alive: ${file}, ${line}: ${change}`);
const minutes = ((performance.now() - start) / 60_000).toFixed(1);
console.log(`\n${results.length} mutants: ${counts.killed} killed, ${counts.accepted} accepted, ${counts.alive} alive (${minutes} min)`);
process.exit(alive.length + stale.length === 0 ? 0 : 1);
