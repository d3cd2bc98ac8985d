/** The words a plan writes into a page (titles) and the reasons it gives for not making one. */

import type { SkuRole } from '../page';
import { fill, type Lang, type Texts } from '../text';
import type { Cut, PlanFailure } from './types';

export const ROLE_TITLES: Record<SkuRole | 'rest', Texts> = {
  traffic: { zh: '引流款', en: 'Door openers' },
  hero: { zh: '主推款', en: 'Heroes' },
  push: { zh: '重点推', en: 'Featured' },
  star: { zh: '明星款', en: 'Stars' },
  margin: { zh: '利润款', en: 'Premium picks' },
  gift: { zh: '赠品', en: 'Gifts' },
  rest: { zh: '更多好物', en: 'More to discover' },
};

const TEXTS = {
  event: { zh: '{name}专场', en: '{name} event' },
  plainEvent: { zh: '活动专场', en: 'Special event' },
  others: { zh: '其他', en: 'Others' },
  'too-few-skus': {
    zh: '商品不足：需要 {asked} 个，符合条件的有 {available} 个',
    en: 'too few SKUs: {asked} are needed, there are {available}',
  },
  'too-few-in-module': {
    zh: '楼层“{module}”商品不足：需要 {asked} 个，符合条件的有 {available} 个',
    en: 'too few SKUs for the module "{module}": {asked} are needed, there are {available}',
  },
  'too-few-groups': {
    zh: '按{cut}只能分出 {available} 个够 {tiles} 个商品的楼层，需要 {asked} 个',
    en: 'a cut by {cut} gives {available} modules with at least {tiles} SKUs, {asked} are needed',
  },
  'bad-option': { zh: '选项 {option} 的值无效：{value}', en: 'the option {option} cannot be {value}' },
} satisfies Record<string, Texts>;

const CUT_NAMES: Record<Cut, Texts> = {
  price: { zh: '价格', en: 'price' },
  category: { zh: '类目', en: 'category' },
  role: { zh: '商品角色', en: 'role' },
};

export function langOf(locale: string): Lang {
  return locale.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}

/** Title of a page without one: after the category its SKUs come from. */
export function eventTitle(category: string | undefined, lang: Lang): string {
  return category ? fill(TEXTS.event[lang], { name: category }) : TEXTS.plainEvent[lang];
}

export function othersTitle(lang: Lang): string {
  return TEXTS.others[lang];
}

/** Why no page was planned, in one line. */
export function planFailureText(failure: PlanFailure, lang: Lang): string {
  switch (failure.reason) {
    case 'too-few-skus': {
      const { asked, available, module } = failure;
      return module === undefined
        ? fill(TEXTS['too-few-skus'][lang], { asked, available })
        : fill(TEXTS['too-few-in-module'][lang], { asked, available, module });
    }
    case 'too-few-groups': {
      const { cut, asked, available, tiles } = failure;
      return fill(TEXTS['too-few-groups'][lang], { cut: CUT_NAMES[cut][lang], asked, available, tiles });
    }
    case 'bad-option':
      return fill(TEXTS['bad-option'][lang], { option: failure.option, value: JSON.stringify(failure.value) ?? 'undefined' });
  }
}
