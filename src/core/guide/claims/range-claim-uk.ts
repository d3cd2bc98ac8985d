import { LIST_PRICE_FACT, PRICE_FACT } from '../signs';
import type { RuleGuide } from '../types';

const BANNER = { banner: { headline: { zh: '£49 起', en: 'From £49' } } };

export const rangeClaimUk: RuleGuide = {
  checks: {
    share: {
      title: { zh: '相当一部分商品做得到', en: 'It holds for enough of them' },
      formula: { zh: '[做得到的商品 // 所指的商品] ≥ `minShare`', en: '[SKUs it holds for // SKUs it speaks of] ≥ `minShare`' },
      says: {
        zh: 'Banner 标题、宣传语和楼层标题里的每个“低至”“…起”“最高减”检查一次；一个也做不到的总不合格。',
        en: 'One check for every “from” and “up to” in the banner’s words and in module titles. One that holds for none always fails.',
      },
    },
  },
  signs: [
    {
      sign: { zh: '做得到的商品', en: 'SKUs it holds for' },
      is: { zh: '价格不高于宣称、或降幅不低于宣称的', en: 'those at that price or below, or reduced by that much or more' },
    },
    {
      sign: { zh: '所指的商品', en: 'SKUs it speaks of' },
      is: {
        zh: 'Banner 上的宣称指全页商品，楼层标题里的指本楼层商品',
        en: 'those of the whole page for a claim of the banner, those of the module for one in its title',
      },
    },
  ],
  needs: [{ zh: 'Banner 与楼层标题的文字', en: 'The words of the banner and of module titles' }, PRICE_FACT, LIST_PRICE_FACT],
  notes: [
    {
      zh: '10% 是本工具的判断，指引没有给出数字。运费、满额门槛里的数字不算。',
      en: 'The 10% is this planner’s judgement; the guidance names no number. What delivery costs or where it becomes free is no such claim.',
    },
  ],
  pass: {
    says: { zh: '宣称 £49 起，八个里有一个 49，占 12.5%。', en: 'From £49, and one of eight is at 49: 12.5%.' },
    currency: 'GBP',
    modules: [{ rows: '49 99 59 109 / 119 69 129 79' }],
    spare: '',
    page: BANNER,
  },
  fail: {
    says: {
      zh: '宣称 £49 起，最便宜的却要 59，一个也做不到。用页面外的 49 换掉 89。',
      en: 'From £49, yet the cheapest is 59: it holds for none. Replace the 89 with the 49 beside the page.',
    },
    currency: 'GBP',
    modules: [{ rows: '89 99 59 109 / 119 69 129 79' }],
    spare: '49',
    page: BANNER,
  },
};
