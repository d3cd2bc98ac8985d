/** One page's part of the HTML report. */
import { isGrid, type Page, problemText, type Suppression, skusById } from '@/core/page';
import { type Finding, type Report, RULES, type RuleGroup, ruleById, ruleTitle, viewportName, whyNot } from '@/core/rules';
import type { Lang } from '../text';
import { escaped, figure, fileName, findingItem, type Html, mark, money, table, titleOf, told } from './html-parts';
import { GROUPS, WORDS } from './html-words';
import { type CheckedFile, labelOf } from './types';
import { STALE } from './words';

/** Findings of one rule that are shown at once; the others are folded away on a screen. */
const SHOWN = 12;

const SEVERITY_ORDER = ['error', 'warning', 'info'] as const;

/** Findings by severity, and the checks that are suppressed. */
export function countsOf({ findings, suppressed }: Report) {
  const counts = { error: 0, warning: 0, info: 0, suppressed };
  for (const finding of findings) if (!finding.suppressed) counts[finding.severity]++;
  return counts;
}

/** @param index the page's number in the report, from 1 */
export function pageArticle(entry: CheckedFile, index: number, lang: Lang): Html {
  const { page, report } = entry;
  return [
    `<article id="page-${index}" aria-labelledby="title-${index}">`,
    `<h2 id="title-${index}">${escaped(titleOf(page, lang))}</h2>`,
    summary(entry, lang),
    rulesTable(report, lang),
    modulesTable(page, report, lang),
    notChecked(report, lang),
    suppressionsPart(entry, lang),
    findingsPart(page, report, lang),
    '</article>',
  ].join('\n');
}

function summary(entry: CheckedFile, lang: Lang): Html {
  const { page, report, contentSha256 } = entry;
  const file = labelOf({ ...entry, file: fileName(entry.file) });
  const { score } = report;
  const counts = countsOf(report);
  const figures = (['error', 'warning', 'info', 'suppressed'] as const).map(
    (kind) =>
      `<div class="${kind}${counts[kind] === 0 ? ' zero' : ''}"><dt>${told(kind, lang)}</dt><dd>${figure(counts[kind], lang)}</dd></div>`,
  );
  const facts = factsOf(page, file, lang).map(([name, text]) => `<dt>${told(name, lang)}</dt><dd>${text}</dd>`);
  return [
    '<div class="summary">',
    `<div class="score"><span class="label">${told('score', lang)}</span>`,
    score === null
      ? `<p class="muted">${told('unscored', lang)}</p>`
      : `<b>${score.toFixed(1)}</b><span>${told('scoreOf', lang)}</span><div class="meter"><i style="width:${score}%"></i></div>`,
    `</div><div><dl class="counts">${figures.join('')}</dl>`,
    `<dl class="facts">${facts.join('')}<dt>${told('fingerprint', lang)}</dt><dd class="hash">${escaped(contentSha256)}</dd></dl></div></div>`,
  ].join('');
}

function factsOf(page: Page, file: string, lang: Lang): [keyof typeof WORDS, Html][] {
  const tiles = page.modules.filter(isGrid).reduce((sum, module) => sum + (module.tiles?.length ?? 0), 0);
  const days = [page.event?.start, page.event?.end].map((time) => time?.slice(0, 10) ?? '…');
  const viewports = page.viewports.map(({ id, width }) => `${viewportName(id, lang)} ${width} px`);
  const facts: [keyof typeof WORDS, Html][] = [];
  if (file !== '') facts.push(['file', escaped(file)]);
  if (days.some((day) => day !== '…')) facts.push(['event', told('from', lang, { from: days[0] ?? '', to: days[1] ?? '' })]);
  if (page.banner?.anchorPrice) facts.push(['anchor', money(page.banner.anchorPrice, page, lang)]);
  facts.push(['content', told('contentText', lang, { modules: page.modules.length, tiles })]);
  facts.push(['viewports', escaped(viewports.join(lang === 'zh' ? '、' : ', '))]);
  return facts;
}

function section(word: keyof typeof WORDS, lang: Lang, ...parts: Html[]): Html {
  return `<section><h3>${told(word, lang)}</h3>${parts.join('')}</section>`;
}

/** What a review packet tells of the rules: what is suppressed and why, what is open. */
export function openPoints(entry: CheckedFile, lang: Lang): Html {
  return `${findingsPart(entry.page, entry.report, lang, false)}${suppressionsPart(entry, lang)}`;
}

/** @param linked whether the explanations of the rules are in the same document */
function findingsPart(page: Page, report: Report, lang: Lang, linked = true): Html {
  const shown = report.findings.filter(({ suppressed }) => !suppressed);
  const problems = report.problems.map((problem) => `<li>${escaped(problemText(problem, lang))}</li>`);
  const settings = problems.length === 0 ? '' : section('settings', lang, `<ul class="list">${problems.join('')}</ul>`);
  if (shown.length === 0) {
    const checks = report.rules.reduce((sum, rule) => sum + rule.checks, 0);
    return `${settings}${checks === 0 ? '' : section('findings', lang, `<p>${told('none', lang, { n: checks })}</p>`)}`;
  }
  const groups = (Object.keys(GROUPS) as RuleGroup[]).flatMap((group) => {
    const rules = RULES.filter((rule) => rule.group === group)
      .map(({ id }) => ({ id, found: shown.filter(({ rule }) => rule === id) }))
      .filter(({ found }) => found.length > 0);
    return rules.length === 0
      ? []
      : [`<p class="group">${GROUPS[group][lang]}</p>`, ...rules.map(({ found }) => rulePart(found, page, lang, linked))];
  });
  return `${settings}${section('findings', lang, ...groups)}`;
}

function rulePart(found: readonly Finding[], page: Page, lang: Lang, linked: boolean): Html {
  const [{ rule, severity }] = found as [Finding, ...Finding[]];
  const items = found.map((finding) => findingItem(finding, page, lang));
  const rest = items.slice(SHOWN);
  const name = told('aboutOf', lang, { rule: ruleTitle(rule, lang) });
  const about = linked ? `<a href="#rule-${rule}" aria-label="${name}">${told('about', lang)}</a>` : '';
  return [
    `<div class="rule"><header>${mark(severity, lang)}<h4>${escaped(ruleTitle(rule, lang))}</h4>`,
    `<span class="muted">${figure(found.length, lang)}</span>${about}</header>`,
    `<p>${escaped(ruleById(rule)?.texts.asks[lang] ?? '')}</p>`,
    `<ul>${items.slice(0, SHOWN).join('')}</ul>`,
    rest.length === 0 ? '' : `<details><summary>${told('more', lang, { n: rest.length })}</summary><ul>${rest.join('')}</ul></details>`,
    '</div>',
  ].join('');
}

function suppressionsPart({ page, report, stale = [] }: CheckedFile, lang: Lang): Html {
  const suppressions = page.suppressions ?? [];
  if (suppressions.length === 0) return '';
  const skus = skusById(page);
  const rows = suppressions.map((each) => {
    const { until, rule, reason } = each;
    const day = until === undefined ? `<span class="muted">${told('always', lang)}</span>` : escaped(until.slice(0, 10));
    const why = stale.find(({ suppression }) => suppression === each)?.why;
    const state = why === undefined ? '' : ` <span class="mark warning">${escaped(STALE[why][lang])}</span>`;
    return [escaped(ruleTitle(rule, lang)), escaped(placeText(page, skus, each, lang)), escaped(reason), `${day}${state}`];
  });
  const heads = (['rule', 'place', 'reason', 'until'] as const).map((word) => told(word, lang));
  const about = `<p class="muted">${told('suppressionsAbout', lang, { n: report.suppressed })}</p>`;
  return section('suppressions', lang, about, table(heads, rows, ['', '', '', '']));
}

/** Where a suppression stands, from the viewport to the SKU. */
function placeText(page: Page, skus: ReturnType<typeof skusById>, { at = {} }: Suppression, lang: Lang): string {
  const tile = page.modules.flatMap(({ tiles = [] }) => tiles).find(({ id }) => id === at.tile);
  const parts = [
    at.viewport === undefined ? '' : viewportName(at.viewport, lang),
    at.module === undefined ? '' : moduleTitle(page, at.module, lang),
    at.tiles === undefined ? '' : WORDS.rowOf[lang].replace('{n}', String(at.tiles.length)),
    at.tile === undefined ? '' : skus.get(tile?.skuId ?? '')?.title.trim() || at.tile,
  ].filter((part) => part !== '');
  return parts.length === 0 ? WORDS.wholePage[lang] : parts.join(' · ');
}

function moduleTitle({ modules }: Page, id: string, lang: Lang): string {
  const index = modules.findIndex((module) => module.id === id);
  return modules[index]?.title?.trim() || WORDS.moduleNumber[lang].replace('{n}', index < 0 ? id : String(index + 1));
}

function notChecked({ rules }: Report, lang: Lang): Html {
  const open = rules.filter(({ state }) => state === 'not-checked');
  if (open.length === 0) return '';
  const items = open.map(
    ({ id, why }) => `<li><b>${escaped(ruleTitle(id, lang))}</b>${lang === 'zh' ? '：' : ': '}${escaped(whyNot(id, why ?? '', lang))}</li>`,
  );
  return section('notChecked', lang, `<p class="muted">${told('notCheckedAbout', lang)}</p><ul class="list">${items.join('')}</ul>`);
}

/** Every rule that had something to check, and in one line those that are off: what the score rests on. */
function rulesTable({ rules, score, cost: failedWeight, weight }: Report, lang: Lang): Html {
  const checked = rules.filter(({ state }) => state === 'checked');
  const off = rules.filter(({ state }) => state === 'off').map(({ id }) => escaped(ruleTitle(id, lang)));
  const rows = checked.map(({ id, severity, checks, failed, cost }) => [
    `<a href="#rule-${id}">${escaped(ruleTitle(id, lang))}</a>`,
    severity !== 'off' && failed > 0 ? mark(severity, lang) : `<span class="muted">${checks === 0 ? '–' : told('passed', lang)}</span>`,
    figure(checks, lang),
    figure(failed, lang),
    figure(cost, lang),
  ]);
  const heads = (['rule', 'result', 'checks', 'failed', 'cost'] as const).map((word) => told(word, lang));
  const sum = score === null ? '' : `<p class="muted"><br>${told('costAbout', lang, { cost: failedWeight, weight })}</p>`;
  const rest =
    off.length === 0
      ? ''
      : `<p class="muted"><br>${told('off', lang)}${lang === 'zh' ? '：' : ': '}${off.join(lang === 'zh' ? '、' : ', ')}</p>`;
  return section('byRule', lang, rows.length === 0 ? '' : table(heads, rows, ['', 'wide', 'n', 'n', 'n']), sum, rest);
}

function modulesTable(page: Page, { findings }: Report, lang: Lang): Html {
  const skus = skusById(page);
  const rows = page.modules.filter(isGrid).map(({ id, tiles = [] }) => {
    const prices = tiles.map(({ skuId }) => skus.get(skuId)?.price ?? 0).filter((price) => price > 0);
    const [low, high] = [Math.min(...prices), Math.max(...prices)];
    const range =
      prices.length === 0 ? '–' : low === high ? money(low, page, lang) : `${money(low, page, lang)} – ${money(high, page, lang)}`;
    const here = findings.filter(({ suppressed, at }) => !suppressed && (at.module === id || at.modules?.includes(id)));
    const counts = SEVERITY_ORDER.map((severity) => figure(here.filter((finding) => finding.severity === severity).length, lang));
    return [escaped(moduleTitle(page, id, lang)), figure(tiles.length, lang), range, ...counts];
  });
  if (rows.length === 0) return '';
  const heads = (['module', 'tiles', 'prices', 'error', 'warning', 'info'] as const).map((word) => told(word, lang));
  return section('byModule', lang, table(heads, rows, ['', 'n wide', 'n', 'n', 'n', 'n']));
}
