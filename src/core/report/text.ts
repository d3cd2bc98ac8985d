/** The lint report for a terminal: per file its score and findings, then the totals. */
import { problemText } from '@/core/page';
import {
  describeFinding,
  type Finding,
  type Lang,
  type Report,
  ruleTitle,
  type Severity,
  type StaleSuppression,
  viewportName,
  whyNot,
} from '@/core/rules';
import { fill } from '../text';
import { type CheckedFile, isChecked, labelOf, type ReportEntry, type ReportWriter, written } from './types';
import { SEVERITIES, staleText } from './words';

const WORDS = {
  score: { zh: '版面得分 {score}', en: 'score {score}' },
  cost: { zh: '未通过权重 {cost} / {weight}', en: 'weight failed {cost} of {weight}' },
  none: { zh: '没有可检查的内容', en: 'nothing to check' },
  clean: { zh: '没有问题', en: 'no problems' },
  notChecked: { zh: '未检查 {rule}：{why}', en: 'not checked: {rule} ({why})' },
  suppressed: { zh: '已豁免 {n} 项', en: 'suppressed checks: {n}' },
  failed: { zh: '无法检查', en: 'could not be checked' },
  unread: { zh: '无法检查的文件：{n}', en: 'files that could not be checked: {n}' },
  totals: {
    zh: '问题 {n} 个：错误 {errors}，警告 {warnings}，提示 {infos}',
    en: 'findings: {n} (errors {errors}, warnings {warnings}, info {infos})',
  },
  everywhere: { zh: '全页', en: 'Page' },
} as const;

type Ink = 'bold' | 'dim' | 'red' | 'yellow' | 'green' | 'blue';
const CODES: Record<Ink, [number, number]> = {
  bold: [1, 22],
  dim: [2, 22],
  red: [31, 39],
  yellow: [33, 39],
  green: [32, 39],
  blue: [34, 39],
};
const INKS: Record<Severity, Ink> = { error: 'red', warning: 'yellow', info: 'blue' };
type Paint = (ink: Ink, text: string) => string;

interface Counts {
  files: number;
  unread: number;
  error: number;
  warning: number;
  info: number;
}

/**
 * A report for people to read in a terminal, with a line break at the end.
 * @param options.colour ANSI colours; off unless asked for
 */
export function reportText(entries: readonly ReportEntry[], lang: Lang, options: { colour?: boolean } = {}): string {
  return written(textWriter(lang, options), entries);
}

/** Writes `reportText` file by file. */
export function textWriter(lang: Lang, { colour = false }: { colour?: boolean } = {}): ReportWriter {
  const paint: Paint = colour ? (ink, text) => `\u001b[${CODES[ink][0]}m${text}\u001b[${CODES[ink][1]}m` : (_ink, text) => text;
  const counts: Counts = { files: 0, unread: 0, error: 0, warning: 0, info: 0 };
  return {
    begin: () => '',
    add(entry) {
      counts.files++;
      if (!isChecked(entry)) {
        counts.unread++;
        return harmless(`${paint('bold', entry.file)}\n  ${paint('red', WORDS.failed[lang])}  ${entry.message}\n\n`, colour);
      }
      for (const { severity, suppressed } of entry.report.findings) if (!suppressed) counts[severity]++;
      return harmless(`${fileText(entry, lang, paint)}\n\n`, colour);
    },
    end: () => (counts.files === 0 ? '' : `${totals(counts, lang, paint)}\n`),
  };
}

/** What a title could tell a terminal to do becomes a blank: its commands, and marks that turn the direction of a line. */
function harmless(text: string, colour: boolean): string {
  return text.replace(/(?!\n)\p{Cc}(?:\[\d+m)?|[\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, (mark) =>
    colour && mark.startsWith('\u001b[') ? mark : ' ',
  );
}

function fileText(entry: CheckedFile, lang: Lang, paint: Paint): string {
  const { page, report, stale = [] } = entry;
  const lines = [`${paint('bold', labelOf(entry))}  ${scoreText(report, lang, paint)}`];
  for (const problem of report.problems) lines.push(`  ${paint('red', SEVERITIES.error[lang])}  ${problemText(problem, lang)}`);
  const shown = report.findings.filter(({ suppressed }) => !suppressed);
  const rows = shown.map((finding) => ({ finding, ...describeFinding(finding, page, lang) }));
  const wide = Math.min(
    72,
    rows.reduce((most, { summary }) => Math.max(most, columns(summary)), 0),
  );
  const indent = Math.max(...(['error', 'warning', 'info'] as const).map((severity) => columns(SEVERITIES[severity][lang]))) + 4;
  let place: string | null = null;
  for (const { finding, summary, detail } of byPlace(
    rows,
    page.viewports.map(({ id }) => id),
  )) {
    const here = finding.viewport === undefined ? WORDS.everywhere[lang] : viewportName(finding.viewport, lang);
    if (here !== place) lines.push('', `  ${paint('dim', here)}`);
    place = here;
    const severity = paint(INKS[finding.severity], padded(SEVERITIES[finding.severity][lang], indent - 4));
    lines.push(`  ${severity}  ${padded(summary, wide)}  ${paint('dim', finding.rule)}`);
    if (detail !== '') lines.push(`${' '.repeat(indent)}${paint('dim', detail)}`);
  }
  if (shown.length === 0 && report.weight > 0) lines.push(`  ${paint('green', WORDS.clean[lang])}`);
  return [...lines, ...notes(report, stale, lang, paint)].join('\n');
}

function byPlace<Row extends { finding: Finding }>(rows: readonly Row[], viewports: readonly string[]): Row[] {
  const rank = ({ finding }: Row) => (finding.viewport === undefined ? -1 : viewports.indexOf(finding.viewport));
  return [...rows].sort((a, b) => rank(a) - rank(b));
}

function scoreText({ score, cost, weight }: Report, lang: Lang, paint: Paint): string {
  if (score === null) return paint('dim', WORDS.none[lang]);
  return `${fill(WORDS.score[lang], { score: score.toFixed(1) })}  ${paint('dim', fill(WORDS.cost[lang], { cost, weight }))}`;
}

/** What was not checked, and how many checks suppressions cover, which do nothing any more: never left out. */
function notes({ rules, suppressed }: Report, stale: readonly StaleSuppression[], lang: Lang, paint: Paint): string[] {
  const lines = rules
    .filter(({ state }) => state === 'not-checked')
    .map(({ id, why }) => fill(WORDS.notChecked[lang], { rule: ruleTitle(id, lang), why: whyNot(id, why ?? '', lang) }));
  if (suppressed > 0) lines.push(fill(WORDS.suppressed[lang], { n: suppressed }));
  lines.push(...stale.map((each) => staleText(each, lang)));
  return lines.length === 0 ? [] : ['', ...lines.map((line) => `  ${paint('dim', line)}`)];
}

function totals({ files, unread, error, warning, info }: Counts, lang: Lang, paint: Paint): string {
  const lost = unread === 0 ? [] : [paint('bold', paint('red', fill(WORDS.unread[lang], { n: unread })))];
  const n = error + warning + info;
  if (n === 0) return [...lost, ...(unread === files ? [] : [paint('green', WORDS.clean[lang])])].join('\n');
  const text = fill(WORDS.totals[lang], { n, errors: error, warnings: warning, infos: info });
  return [...lost, paint('bold', paint(error > 0 ? 'red' : 'yellow', text))].join('\n');
}

/** Width in terminal columns: Chinese characters and full-width forms take two. */
function columns(text: string): number {
  let width = 0;
  for (const letter of text)
    width += /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u.test(letter) ? 2 : 1;
  return width;
}

function padded(text: string, width: number): string {
  return text + ' '.repeat(Math.max(0, width - columns(text)));
}
