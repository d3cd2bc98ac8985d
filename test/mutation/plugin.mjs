/** Stryker's Vitest runner, which is told what is mutated and notices files that do not load; and a line of progress. */
import { strykerPlugins as vitestPlugins } from '@stryker-mutator/vitest-runner';

const { factory } = vitestPlugins.find(({ kind }) => kind === 'TestRunner');

function createRunner(injector) {
  const runner = factory(injector);
  const { mutantRun, run } = runner;
  runner.mutantRun = (options) => {
    globalThis.mutatedFile = options.sandboxFileName;
    return mutantRun.call(runner, options);
  };
  runner.run = async (options) => {
    const result = await run.call(runner, options);
    const broken = runner.ctx.state.getFiles().find(({ result }) => result?.state === 'fail' && result.errors?.length);
    return broken && !result.tests?.some(({ status }) => status === 1)
      ? { status: 'error', errorMessage: `${broken.name}: ${broken.result.errors[0].message}` }
      : result;
  };
  return runner;
}
createRunner.inject = ['$injector'];

/** On a terminal one line that is written over, elsewhere one now and then, and each that is alive: a run may be cut short. */
class Line {
  done = 0;
  alive = 0;
  total = 0;
  onMutationTestingPlanReady({ mutantPlans }) {
    this.total = mutantPlans.length;
    this.start = performance.now();
  }
  onMutantTested({ status, fileName, location: { start }, replacement }) {
    this.done++;
    const lives = status === 'Survived' || status === 'NoCoverage';
    if (lives) this.alive++;
    if (lives && !process.stderr.isTTY) console.error(`${fileName}:${start.line}:${start.column} ${replacement.replace(/\s+/g, ' ')}`);
    const minutes = ((performance.now() - this.start) / 60_000).toFixed(1);
    const text = `${this.done} of ${this.total} mutants, ${this.alive} alive, ${minutes} min`;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}  ${fileName.split(/[\\/]/).slice(-2).join('/')}`);
    else if (this.done % 250 === 0) console.error(text);
  }
  wrapUp() {
    if (process.stderr.isTTY) process.stderr.write('\r\x1b[K');
  }
}

export const strykerPlugins = [
  { kind: 'TestRunner', name: 'nearest-first', factory: createRunner },
  { kind: 'Reporter', name: 'line', injectableClass: Line },
];
