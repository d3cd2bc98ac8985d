/** Findings in words: one sentence with the numbers, one line of place and threshold, in Chinese or English. */
import { formatMoney, type Page } from '@/core/page';
import { once, remembering } from '../once';
import { fill, type Texts } from '../text';
import { FAILED_TO_RUN } from './engine';
import { ruleById } from './registry';
import type { Holes, Rule, Say } from './rule';
import type { Evidence, Finding, Lang } from './types';

export interface Description {
  /** What is wrong, with its numbers: `第 2 行 ¥429 与 ¥409 太接近`. */
  summary: string;
  /** Where, and against which threshold: `发烧装备 · 相差 4.9%，应不低于 10%`. */
  detail: string;
}

const LOCALES: Record<Lang, string> = { zh: 'zh-CN', en: 'en-US' };
const TITLE_MAX = 48;

const VIEWPORTS: Record<string, Texts> = { desktop: { zh: 'PC端', en: 'Desktop' }, mobile: { zh: '移动端', en: 'Mobile' } };
const ROW = { zh: '第 {n} 行', en: 'row {n}' };
const COLUMN = { zh: '第 {n} 列', en: 'column {n}' };
const STEP = { zh: '第 {n} 档', en: 'step {n}' };
const MODULE = { zh: '楼层 {n}', en: 'Module {n}' };
const TILE = { zh: '第 {n} 个坑位', en: 'tile {n}' };
const ALSO = { zh: '另外：{list}', en: 'also: {list}' };
const SUCH = { zh: '{words}（共 {n} 处）', en: '{words} ({n} in all)' };
const FAILED = { zh: '规则运行出错', en: 'the rule failed to run' };

/** A viewport in words; its id where it has none. */
export function viewportName(id: string, lang: Lang): string {
  return VIEWPORTS[id]?.[lang] ?? id;
}

/** A rule's title; its id for a rule that this planner does not have. */
export function ruleTitle(id: string, lang: Lang): string {
  return ruleById(id)?.texts.title[lang] ?? id;
}

/** Why a rule was not checked, in words. */
export function whyNot(ruleId: string, why: string, lang: Lang): string {
  return why === FAILED_TO_RUN ? FAILED[lang] : (ruleById(ruleId)?.texts.notChecked?.[why]?.[lang] ?? why);
}

/**
 * Words a finding for a reader. Throws on a rule or a kind of check that the registry does not have: findings come from `check`.
 * @param page the page that was checked: it names modules and SKUs, and its currency writes the money
 */
export function describeFinding(finding: Finding, page: Page, lang: Lang): Description {
  const rule = ruleById(finding.rule);
  const wording = rule?.wording[finding.evidence.check];
  if (!rule || !wording) throw new Error(`no words for the check "${finding.evidence.check}" of "${finding.rule}"`);
  const say = speakers(page)[lang];
  const holes: Holes = { ...placeHoles(finding, page, lang), ...wording.holes(finding.evidence, say) };
  const modules = finding.at.module !== undefined ? [finding.at.module] : (finding.at.modules ?? []);
  const where = modules.map((id) => say.module(id)).join(lang === 'zh' ? '、' : ', ');
  const detail = [where, fill(wording.detail[lang], holes), also(finding, rule, say, lang)].filter((part) => part !== '').join(' · ');
  const summary = fill(wording.summary[lang], holes);
  // What a person has named keeps its own first letter.
  const named = finding.viewport !== undefined && summary.startsWith(viewportName(finding.viewport, lang));
  return { summary: named ? summary : capital(summary, lang), detail: where === '' ? capital(detail, lang) : detail };
}

type Told = NonNullable<Evidence['all']>[number];

/** What else failed at the place: of each kind the first in words, and how many there are. Empty where nothing else did. */
function also({ evidence }: Finding, { wording }: Rule, say: Say, lang: Lang): string {
  const { all = [], ...told } = evidence;
  const worst = all.findIndex((one) => Object.entries(told).every(([field, value]) => same(value, one[field])));
  const kinds = new Map<string, Told[]>();
  all.forEach((one, i) => {
    if (i !== worst) kinds.set(one.check, [...(kinds.get(one.check) ?? []), one]);
  });
  const list = [...kinds].flatMap(([kind, ones]) => {
    const words = wording[kind];
    if (!words || !ones[0]) return [];
    const summary = fill(words.summary[lang], { where: '', viewport: '', ...words.holes(ones[0], say) }).replace(/^[:：，,\s]+/, '');
    return ones.length === 1 ? summary : fill(SUCH[lang], { words: summary, n: ones.length });
  });
  return list.length === 0 ? '' : fill(ALSO[lang], { list: list.join(lang === 'zh' ? '；' : '; ') });
}

/** Whether two parts of evidence are the same; they are plain data. */
const same = (a: unknown, b: unknown) => a === b || JSON.stringify(a) === JSON.stringify(b);

function placeHoles({ viewport, at, evidence }: Finding, page: Page, lang: Lang): Holes {
  const several = page.viewports.length > 1;
  const name = viewport === undefined ? '' : viewportName(viewport, lang);
  // The primary viewport goes without saying, except where the whole sentence is about it.
  const shown = viewport === page.viewports[0]?.id ? '' : name;
  const spot = spotText(at.row, at.column, evidence.step, lang);
  return {
    viewport: !several ? '' : lang === 'zh' ? name : `${name}: `,
    where: shown === '' ? capital(spot, lang) : [shown, spot].join(lang === 'zh' ? '' : ', '),
  };
}

function spotText(row: number | undefined, column: number | undefined, step: unknown, lang: Lang): string {
  if (typeof step === 'number') return fill(STEP[lang], { n: step + 1 });
  if (row !== undefined) return fill(ROW[lang], { n: row + 1 });
  if (column !== undefined) return fill(COLUMN[lang], { n: column + 1 });
  return '';
}

const speakers = once((page: Page): Record<Lang, Say> => ({ zh: speaker(page, 'zh'), en: speaker(page, 'en') }));

function speaker(page: Page, lang: Lang): Say {
  return {
    money: (minor) => formatMoney(Math.round(minor), page.currency, LOCALES[lang]),
    percent: (ratio, unlike) => apart(ratio, unlike, (value, digits) => written(lang, 'percent', digits)(value).replace('-', '−')),
    number: (value, unlike) => apart(value, unlike, (shown, digits) => written(lang, 'decimal', digits)(shown)),
    module: (id) => {
      const index = page.modules.findIndex((module) => module.id === id);
      return page.modules[index]?.title?.trim() || fill(MODULE[lang], { n: index + 1 });
    },
    sku: remembering((tileId: string) => skuName(page, tileId, lang)),
    pick: (texts) => texts[lang],
  };
}

/** A SKU's title, or its place in the module. */
function skuName(page: Page, tileId: string, lang: Lang): string {
  for (const { tiles = [] } of page.modules) {
    const index = tiles.findIndex((tile) => tile.id === tileId);
    if (index < 0) continue;
    const title = page.skus.find((sku) => sku.id === tiles[index]?.skuId)?.title.trim();
    if (!title) return fill(TILE[lang], { n: index + 1 });
    const letters = [...title];
    return letters.length > TITLE_MAX ? `${letters.slice(0, TITLE_MAX - 1).join('')}…` : title;
  }
  return '';
}

/** More digits where the value would read the same as the threshold that it misses. */
function apart(value: number, unlike: number | undefined, write: (value: number, digits: number) => string): string {
  let digits = 1;
  let text = write(value, digits);
  while (unlike !== undefined && digits < 8 && text === write(unlike, digits)) text = write(value, ++digits);
  return text;
}

const formats = new Map<string, (value: number) => string>();

/** Numbers in a language; the same ones come again in many findings. */
function written(lang: Lang, style: 'percent' | 'decimal', digits: number): (value: number) => string {
  const key = `${lang} ${style} ${digits}`;
  let known = formats.get(key);
  if (!known) {
    const { format } = new Intl.NumberFormat(LOCALES[lang], { style, maximumFractionDigits: digits });
    known = remembering((value: number) => format(value + 0));
    formats.set(key, known);
  }
  return known;
}

function capital(text: string, lang: Lang): string {
  return lang === 'zh' ? text : text.charAt(0).toUpperCase() + text.slice(1);
}
