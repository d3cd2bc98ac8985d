/** `endcap lint --fix`: mends what can be mended, writes the page, and says what is left and why. */
import { apply } from '@/core/commands';
import { fixAll, noFixText } from '@/core/fix';
import { type Page, writePage } from '@/core/page';
import type { Lang } from '@/core/text';
import { scoreText, writePageFile } from './files';
import type { CliIo } from './io';
import { type LintOptions, type OutsideSettings, withSettings } from './lint-options';
import { say } from './texts';
import { versionOf, withVersion } from './variant';

export interface OpenedPage {
  page: Page;
  /** What the file says. */
  text: string;
}

interface Mending extends Pick<LintOptions, 'lang' | 'today' | 'variant'>, OutsideSettings {
  name: string;
  /** The file to write; `-` is standard output. */
  to: string;
}

/**
 * Mends a page, or the variant of it that is asked for, at all its viewports by the rules in effect, and writes it: where nothing changed and the page has a file of its
 * own, that is left as it is. The answer is told on standard error.
 */
export async function mendPage(
  io: CliIo,
  opened: OpenedPage,
  { lang, today, name, to, variant, ...settings }: Mending,
): Promise<OpenedPage> {
  const version = versionOf(opened.page, variant, lang);
  const fixed = fixAll(withSettings(version.page, settings), today === undefined ? {} : { today });
  const applied = apply(version.page, fixed.commands);
  if (!applied.ok) throw new Error(`lint: its own fixes were refused: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const changed = fixed.commands.length > 0;
  const page = withVersion(opened.page, version, applied.page);
  if (changed || to !== name) await writePageFile(io, to, page, lang);
  const { mended, total, arisen, rounds, before, after, left } = fixed;
  const values = { file: name, mended: mended.length, total, rounds, before: scoreText(before.score), after: scoreText(after.score) };
  io.err(`${say(lang, changed ? 'mended' : 'nothing-mended', values)}\n`);
  if (arisen > 0) io.err(`  ${say(lang, 'arisen', { n: arisen })}\n`);
  for (const [why, count] of whyLeft(left, lang)) io.err(`  ${say(lang, 'left', { n: count, why })}\n`);
  return changed ? { page, text: writePage(page) } : opened;
}

/** How often each reason stands against a fix, the most frequent first. */
function whyLeft(left: ReturnType<typeof fixAll>['left'], lang: Lang): [string, number][] {
  const counts = new Map<string, number>();
  for (const { why } of left) counts.set(noFixText(why, lang), (counts.get(noFixText(why, lang)) ?? 0) + 1);
  return [...counts].sort((a, b) => b[1] - a[1]);
}
