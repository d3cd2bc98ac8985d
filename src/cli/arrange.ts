/**
 * `endcap arrange`: puts a page's tiles into a better order and writes the page; the cost before and after is the answer, with
 * what still fails and why. `--tidy` makes few moves, `--alternatives` tells of several results and writes the best.
 */
import { type ArrangeOptions, type ArrangeResult, alternatives, arrange, type Scope, type TidyResult, tidy } from '@/core/arrange';
import { apply, type Command } from '@/core/commands';
import { isGrid, type Page, placeModule } from '@/core/page';
import type { Lang } from '@/core/text';
import { day, oneFile, oneOf, outFile, parse, wholeNumber } from './arguments';
import { alternativeLines, remainingJson, resultLines, tidyLines } from './arrange-text';
import { named, readPageFile, writePageFile } from './files';
import { type CliIo, DONE, type ExitCode, FAILED, Stop } from './io';
import { say } from './texts';
import { versionOf, withVersion } from './variant';

const MAX_STEPS = 1_000_000_000;
const MAX_MOVES = 200;
const MAX_ROW = 10_000;

export async function runArrange(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(args, {
    out: { type: 'string', short: 'o' },
    scope: { type: 'string' },
    module: { type: 'string' },
    row: { type: 'string' },
    viewport: { type: 'string' },
    variant: { type: 'string' },
    tidy: { type: 'string' },
    alternatives: { type: 'boolean' },
    seed: { type: 'string' },
    budget: { type: 'string' },
    time: { type: 'string' },
    today: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = oneFile(lang, files);
  const out = outFile(lang, values.out);
  if (values.json && out === '-') throw new Stop(FAILED, say(lang, 'json-and-page'));
  const kind = oneOf('scope', values.scope ?? 'keep', ['keep', 'free'], lang);
  const seed = wholeNumber(lang, 'seed', values.seed, 0, 2 ** 32 - 1) ?? 1;
  const steps = wholeNumber(lang, 'budget', values.budget, 0, MAX_STEPS);
  const time = wholeNumber(lang, 'time', values.time, 1, 86_400_000);
  const row = wholeNumber(lang, 'row', values.row, 1, MAX_ROW);
  const moves = wholeNumber(lang, 'tidy', values.tidy, 1, MAX_MOVES);
  const today = day(lang, 'today', values.today);
  if (moves !== undefined && values.alternatives) throw new Stop(FAILED, say(lang, 'not-together', { a: '--tidy', b: '--alternatives' }));
  if (row !== undefined && values.module === undefined) throw new Stop(FAILED, say(lang, 'needs', { a: '--row', b: '--module' }));
  if (values.viewport !== undefined && row === undefined) throw new Stop(FAILED, say(lang, 'needs', { a: '--viewport', b: '--row' }));
  const { module, viewport } = values;
  if (module !== undefined && values.scope === 'free')
    throw new Stop(FAILED, say(lang, 'not-together', { a: '--module', b: '--scope free' }));
  const { whole, version } = await named(file, async () => {
    const read = await readPageFile(io, file, lang);
    const version = versionOf(read, values.variant, lang);
    if (module !== undefined) checkPlace(version.page, lang, module, row, viewport);
    return { whole: read, version };
  });
  const { page, variant } = version;
  const scope = scopeOf(kind, module, row, viewport);
  const start = io.clock();
  const end = time === undefined ? Number.POSITIVE_INFINITY : start + time;
  const options: ArrangeOptions = {
    scope,
    seed,
    // With a time limit alone, time is what ends the search.
    ...(steps !== undefined ? { steps } : time !== undefined ? { steps: MAX_STEPS } : {}),
    ...(today !== undefined && { today }),
    shouldStop: () => io.clock() >= end,
  };
  const answer =
    moves !== undefined ? tidied(page, options, moves) : values.alternatives ? several(page, options) : arranged(page, options);
  const ms = Math.round(io.clock() - start);
  await writePageFile(io, out, withVersion(whole, version, applied(page, answer.commands)), lang);
  if (values.json) {
    const head = { file, ...(variant && { variant }), out, scope, seed, changed: answer.commands.length > 0, ms };
    io.out(`${JSON.stringify({ ...head, ...answer.json }, null, 2)}\n`);
    return DONE;
  }
  const text = `${answer.lines(variant ? `${file} · ${variant.name}` : file, ms, lang).join('\n')}\n`;
  if (out === '-') io.err(text);
  else io.out(text);
  return DONE;
}

interface Answer {
  /** What the page that is written comes from. */
  commands: readonly Command[];
  json: Record<string, unknown>;
  lines(file: string, ms: number, lang: Lang): string[];
}

function arranged(page: Page, options: ArrangeOptions): Answer {
  const result: ArrangeResult = arrange(page, options);
  const { commands, before, after, steps, kernelCost, bound, proven, remaining } = result;
  const then = applied(page, commands);
  return {
    commands,
    json: {
      before,
      after,
      kernelCost,
      bound: { cost: bound.cost, parts: bound.parts },
      proven,
      steps,
      remaining: remaining.map(remainingJson),
    },
    lines: (file, ms, lang) => resultLines(result, then, { file, ms, lang }),
  };
}

function tidied(page: Page, { scope, today, shouldStop }: ArrangeOptions, moves: number): Answer {
  const result: TidyResult = tidy(page, { scope, moves, ...(today !== undefined && { today }), ...(shouldStop && { shouldStop }) });
  const { before, after } = result;
  return {
    commands: result.moves.flatMap(({ commands }) => commands),
    json: { before, after, moves: result.moves },
    lines: (file, ms, lang) => tidyLines(result, page, { file, ms, lang }),
  };
}

function several(page: Page, options: ArrangeOptions): Answer {
  const { before, results, steps } = alternatives(page, options);
  return {
    commands: results[0]?.commands ?? [],
    json: { before, after: results[0]?.after ?? before, steps, alternatives: results },
    lines: (file, ms, lang) => alternativeLines(before, results, { file, ms, lang }),
  };
}

function scopeOf(kind: 'keep' | 'free', module: string | undefined, row: number | undefined, viewport: string | undefined): Scope {
  if (module === undefined) return kind;
  if (row === undefined) return { type: 'module', module };
  return { type: 'row', module, row: row - 1, ...(viewport !== undefined && { viewport }) };
}

function checkPlace(page: Page, lang: Lang, id: string, row: number | undefined, viewport: string | undefined): void {
  const module = page.modules.find((one) => one.id === id && isGrid(one));
  if (!module) throw new Stop(FAILED, say(lang, 'no-module', { id }));
  const at = page.viewports.find((one) => viewport === undefined || one.id === viewport);
  if (!at) throw new Stop(FAILED, say(lang, 'no-viewport', { id: viewport ?? '' }));
  const { rows } = placeModule(module, at.id);
  if (row !== undefined && row > rows) throw new Stop(FAILED, say(lang, 'no-row', { id, rows }));
}

function applied(page: Page, commands: readonly Command[]): Page {
  const result = apply(page, commands);
  if (!result.ok) throw new Error(`arrange: its own commands were refused: ${result.refusal.reason} ${result.refusal.subject}`);
  return result.page;
}
