/** The planner's own words, for the pages of the rules: whichever of them a page uses, it explains. */
import { optionFields, type Rule } from '../rules';
import type { Lang, Texts } from '../text';
import type { RuleGuide } from './types';

/** A word that somebody who does not know the planner may not know, and how to find it in a text. */
interface Word {
  term: Texts;
  is: Texts;
  /** Missing in a language in which everybody in the trade knows the word. */
  zh?: RegExp;
  en?: RegExp;
}

const WORDS: readonly Word[] = [
  {
    term: { zh: '权重', en: 'weight' },
    is: {
      zh: '一项检查在版面得分里的分量：得分是成立的检查占全部权重的百分比',
      en: 'how much one check counts: the page’s score is the percentage of all weights whose checks hold',
    },
    zh: /^/,
    en: /^/,
  },
  {
    term: { zh: '坑位', en: 'tile' },
    is: { zh: '页面上放一个商品的位置', en: 'one SKU’s place on the page' },
    en: /\btiles?\b/i,
  },
  {
    term: { zh: '楼层', en: 'module' },
    is: { zh: '带标题的一块内容', en: 'a titled block of the page, mostly a grid of tiles' },
    en: /\bmodules?\b/i,
  },
  {
    term: { zh: '端', en: 'viewport' },
    is: {
      zh: 'PC端、移动端等：同一个页面按各端的宽度和列数分别排版，分别检查',
      en: 'a width that the page is laid out for, such as desktop or phone, with columns of its own',
    },
    zh: /每一端|各端/,
    en: /\bviewports?\b/i,
  },
  {
    term: { zh: '一屏', en: 'screenful' },
    is: {
      zh: '顾客一眼能看到的一段页面，和首屏一样高；没有填首屏高度时，1200 宽的页面按 800 算',
      en: 'what a visitor sees at once: as high as the first screen, which is 800 px on a page 1200 wide unless set otherwise',
    },
    zh: /一屏|首屏|每屏|前两屏|屏高/,
    en: /\bscreen(?:ful|s|’s)?s?\b/i,
  },
  {
    term: { zh: '首屏线', en: 'fold' },
    is: {
      zh: '首屏的下沿：它下面的内容要往下滑才看得到',
      en: 'the lower edge of the first screen: what is below is seen only after scrolling',
    },
    zh: /首屏线/,
    en: /\bfold\b/i,
  },
  {
    term: { zh: '关注占比', en: 'share of attention' },
    is: {
      zh: '推算的典型顾客看整个页面的时间里，花在这一处的比例；人与人差别很大',
      en: 'the part of the time a typical visitor looks at the page that goes to one thing, as predicted; people differ a lot',
    },
    zh: /关注/,
    en: /\battention\b/i,
  },
  {
    term: { zh: '动线', en: 'path' },
    is: {
      zh: '推算的典型顾客先看哪里、再看哪里',
      en: 'what a typical visitor looks at first, next and so on, as predicted',
    },
    zh: /动线/,
    en: /\bpaths?\b/i,
  },
  {
    term: { zh: '跨格', en: 'cell' },
    is: { zh: '一个坑位横向或竖向占几格', en: 'one square of a module’s grid; a large tile covers several, across or down' },
    zh: /跨格|跨几格|几格/,
    en: /\bcells?\b/i,
  },
  {
    term: { zh: '中位', en: 'median' },
    is: { zh: '按大小排好后正中间的那个', en: 'the one in the middle, once they stand in order' },
    zh: /中位/,
    en: /\bmedian\b/i,
  },
  {
    term: { zh: '主推款', en: 'hero' },
    is: { zh: '带领整个页面的商品', en: 'a SKU that leads the page' },
    en: /\bhero(?:es)?\b/i,
  },
  {
    term: { zh: '引流款', en: 'traffic SKU' },
    is: { zh: '低价吸引顾客进来的商品', en: 'a cheap one that draws people in' },
    en: /\btraffic\b/i,
  },
  {
    term: { zh: '利润款', en: 'margin SKU' },
    is: { zh: '毛利高的商品', en: 'one that earns well' },
    en: /\bmargin SKUs?\b|\bmargin(?=,| and push| or push)/i,
  },
  {
    term: { zh: '重点推', en: 'push SKU' },
    is: { zh: '要推起来的新品、次新品', en: 'one that is to be brought forward, often a new one' },
    zh: /重点推/,
    en: /\bpush\b/i,
  },
  {
    term: { zh: '角标', en: 'badge' },
    is: { zh: '主图角上的小标签，如“新品”“-30%”', en: 'the small label on a tile’s picture: “New”, “-30%”' },
    en: /\bbadges?\b/i,
  },
  {
    term: { zh: '划线价', en: 'list price' },
    is: { zh: '活动价旁边划掉的价格', en: 'the struck-out price that a tile shows beside its own' },
    en: /\blist prices?\b|\bstruck-out\b/i,
  },
  {
    term: { zh: '坑位属性、楼层属性、活动页属性', en: 'inspector' },
    is: {
      zh: '编辑器右侧的面板：选中坑位、楼层或什么都不选时，显示各自的资料',
      en: 'the panel on the right of the editor, about the tile, the module or the page that is selected',
    },
    zh: /(?:坑位|楼层|活动页)属性/,
    en: /\binspector\b/i,
  },
];

/** The words that the page of a rule uses and a newcomer may not know, each with what it means, in one language. */
export function wordsOf(rule: Rule, guide: RuleGuide, lang: Lang): { term: string; is: string }[] {
  const text = textsOf(rule, guide, lang).join('\n');
  return WORDS.flatMap((word) => (word[lang]?.test(text) ? [{ term: word.term[lang], is: word.is[lang] }] : []));
}

/** Whatever a page says, in one language. */
function textsOf(
  { texts, options, wording }: Rule,
  { checks, signs = [], needs, notes = [], pass, fail }: RuleGuide,
  lang: Lang,
): string[] {
  const { title, asks, why, todo, notChecked = {} } = texts;
  const said: readonly Texts[] = [
    ...[title, asks, why, todo, ...Object.values(notChecked)],
    ...Object.values(wording).flatMap(({ summary, detail }) => [summary, detail]),
    ...Object.values(checks).flatMap((check) => [check.title, check.says, bothOf(check.formula)]),
    ...signs.flatMap(({ sign, is }) => [bothOf(sign), is]),
    ...[...needs, ...notes, pass.says, fail.says],
  ];
  return [...said.map((each) => each[lang]), ...optionFields(options, lang).map((option) => option.title)];
}

const bothOf = (formula: string | Texts): Texts => (typeof formula === 'string' ? { zh: formula, en: formula } : formula);
