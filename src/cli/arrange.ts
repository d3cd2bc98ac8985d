/** `endcap arrange`: puts a page's tiles into a better order and writes the page; the cost before and after is the answer. */
import { type ArrangeOptions, arrange } from '@/core/arrange';
import { apply } from '@/core/commands';
import { day, oneFile, oneOf, outFile, parse, wholeNumber } from './arguments';
import { readPageFile, scoreText, writePageFile } from './files';
import { type CliIo, DONE, type ExitCode, FAILED, Stop } from './io';
import { say } from './texts';

const MAX_STEPS = 1_000_000_000;

export async function runArrange(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(args, {
    out: { type: 'string', short: 'o' },
    scope: { type: 'string' },
    module: { type: 'string' },
    seed: { type: 'string' },
    budget: { type: 'string' },
    time: { type: 'string' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = oneFile(lang, files);
  const out = outFile(lang, values.out);
  if (values.json && out === '-') throw new Stop(FAILED, say(lang, 'json-and-page'));
  const scope = oneOf('scope', values.scope ?? 'keep', ['keep', 'free'], lang);
  const seed = wholeNumber(lang, 'seed', values.seed, 0, 2 ** 32 - 1) ?? 1;
  const steps = wholeNumber(lang, 'budget', values.budget, 0, MAX_STEPS);
  const time = wholeNumber(lang, 'time', values.time, 1, 86_400_000);
  const today = day(lang, 'today', values.today);
  const { page, module } = await pageAndModule();
  const end = time === undefined ? Number.POSITIVE_INFINITY : io.clock() + time;
  const options: ArrangeOptions = {
    scope,
    seed,
    // With a time limit alone, time is what ends the search.
    ...(steps !== undefined ? { steps } : time !== undefined ? { steps: MAX_STEPS } : {}),
    ...(module !== undefined && { module }),
    ...(today !== undefined && { today }),
    shouldStop: () => io.clock() >= end,
  };
  const { commands, before, after, steps: done } = arrange(page, options);
  const applied = apply(page, commands);
  if (!applied.ok) throw new Error(`arrange: its own commands were refused: ${applied.refusal.reason} ${applied.refusal.subject}`);
  await writePageFile(io, out, applied.page, lang);
  const text = say(lang, 'arranged', {
    file,
    before: before.cost,
    after: after.cost,
    scoreBefore: scoreText(before.score),
    scoreAfter: scoreText(after.score),
    steps: done,
  });
  if (values.json)
    io.out(`${JSON.stringify({ file, out, scope, seed, steps: done, changed: commands.length > 0, before, after }, null, 2)}\n`);
  else if (out === '-') io.err(`${text}\n`);
  else io.out(`${text}\n`);
  return DONE;

  async function pageAndModule() {
    const page = await named(file, () => readPageFile(io, file, lang));
    if (values.module !== undefined && !page.modules.some(({ id }) => id === values.module))
      throw new Stop(FAILED, `${file}: ${say(lang, 'no-module', { id: values.module })}`);
    return { page, module: values.module };
  }
}

/** Puts the file's name before what went wrong with it. */
async function named<T>(file: string, read: () => Promise<T>): Promise<T> {
  try {
    return await read();
  } catch (error) {
    if (error instanceof Stop) throw new Stop(error.code, `${file}: ${error.message}`);
    throw error;
  }
}
