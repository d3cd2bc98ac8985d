/** What `endcap arrange` prints for people: costs, whether anything better is left, and why checks still fail. */
import {
  type Alternative,
  type ArrangeResult,
  boundText,
  helpText,
  type Outcome,
  type Remaining,
  reasonText,
  type TidyResult,
} from '@/core/arrange';
import { type Page, skusById } from '@/core/page';
import { ruleTitle, viewportName } from '@/core/rules';
import type { Lang } from '@/core/text';
import { scoreText } from './files';
import { say } from './texts';

interface Run {
  file: string;
  ms: number;
  lang: Lang;
}

const SHOWN = 12;

function headline({ before, after, steps }: { before: Outcome; after: Outcome; steps: number }, { file, ms, lang }: Run): string {
  return say(lang, 'arranged', {
    file,
    before: before.cost,
    after: after.cost,
    scoreBefore: scoreText(before.score),
    scoreAfter: scoreText(after.score),
    steps,
    ms,
  });
}

/** @param page the page as arranged */
export function resultLines(result: ArrangeResult, page: Page, run: Run): string[] {
  const { lang } = run;
  const { proven, kernelCost, bound, remaining } = result;
  const lines = [headline(result, run)];
  if (proven) lines.push(`  ${say(lang, 'least', { cost: kernelCost })}`);
  else if (bound.cost > 0) lines.push(`  ${say(lang, 'bounded', { cost: kernelCost, bound: bound.cost })}`);
  else lines.push(`  ${say(lang, 'unbounded', { cost: kernelCost })}`);
  for (const part of bound.parts.slice(0, SHOWN)) lines.push(`    ${boundText(part, page, lang)}`);
  if (remaining.length === 0) return lines;
  lines.push(`  ${say(lang, 'failing', { n: remaining.length })}`);
  const groups = new Map<string, { count: number; cost: number }>();
  for (const { finding, reasons } of remaining) {
    const why =
      reasons.length > 0
        ? reasons.map((reason) => reasonText(reason, page, lang)).join(lang === 'zh' ? '；' : '; ')
        : say(lang, 'no-reason');
    const key = `${ruleTitle(finding.rule, lang)}${lang === 'zh' ? '：' : ': '}${why}`;
    const known = groups.get(key) ?? { count: 0, cost: 0 };
    groups.set(key, { count: known.count + 1, cost: known.cost + finding.cost });
  }
  const sorted = [...groups].sort((a, b) => b[1].cost - a[1].cost);
  for (const [why, { count, cost }] of sorted.slice(0, SHOWN)) lines.push(`    ${say(lang, 'failing-why', { n: count, cost, why })}`);
  if (sorted.length > SHOWN) lines.push(`    ${say(lang, 'more', { n: lang === 'zh' ? sorted.length : sorted.length - SHOWN })}`);
  const helps = [...new Set(remaining.flatMap((one) => one.helps).map((help) => helpText(help, page, lang)))];
  if (helps.length > 0) lines.push(`  ${say(lang, 'helps')}`, ...helps.slice(0, SHOWN).map((help) => `    ${help}`));
  return lines;
}

export function tidyLines({ before, after, moves }: TidyResult, page: Page, run: Run): string[] {
  const { lang } = run;
  const skus = skusById(page);
  const names = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skus.get(skuId)?.title.trim() || id])));
  return [
    headline({ before, after, steps: moves.length }, run),
    ...moves.map(({ kind, tiles: [a, b], viewport, gain }, i) => {
      const where = viewport === undefined ? say(lang, 'everywhere') : viewportName(viewport, lang);
      const text = say(lang, kind === 'swap' ? 'tidy-swap' : 'tidy-move', { a: names.get(a) ?? a, b: names.get(b) ?? b, where, gain });
      return `  ${i + 1}. ${text}`;
    }),
  ];
}

export function alternativeLines(before: Outcome, results: readonly Alternative[], run: Run): string[] {
  const { file, lang } = run;
  if (results.length === 0) return [`${file}${lang === 'zh' ? '：' : ': '}${say(lang, 'no-alternative', { cost: before.cost })}`];
  return results.map(({ after, changed, differs }, i) => {
    const values = { n: i + 1, file, cost: after.cost, score: scoreText(after.score), changed: Math.round(100 * changed) };
    const text = say(lang, 'alternative', values);
    const other = differs[0];
    return other === undefined ? text : `${text}${say(lang, 'differs', { differs: Math.round(100 * other) })}`;
  });
}

/** A failed check as data: where, what it costs, why, what would help. */
export function remainingJson({ finding, reasons, helps }: Remaining) {
  const { rule, viewport, at, cost, failed } = finding;
  return { rule, ...(viewport !== undefined && { viewport }), at, failed, cost, reasons, helps };
}
