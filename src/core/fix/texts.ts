/** Why there is no fix, in words. */
import { type Lang, ruleTitle } from '../rules';
import type { Texts } from '../text';
import type { NoFix, NoFixWhy } from './types';

const WHY: Record<NoFixWhy, Texts> = {
  'needs-a-person': { zh: '要人来补：没有能代劳的改法', en: 'Needs a person: no change of the page mends it' },
  suppressed: { zh: '已豁免，不用修复', en: 'Suppressed, so there is nothing to fix' },
  locked: { zh: '要动的坑位已锁定', en: 'The tiles that would have to move are locked' },
  'no-sku': { zh: '没有其他商品可换', en: 'There is no other SKU to put in' },
  'breaks-others': { zh: '能改好的办法都会违反“{rule}”', en: 'Whatever mends it breaks “{rule}”' },
  'costs-more': { zh: '能改好的办法都会让别处扣更多分', en: 'Whatever mends it costs more elsewhere' },
  holes: { zh: '能改好的办法都会在中间留下空坑', en: 'Whatever mends it leaves holes in the middle of a module' },
  strangers: {
    zh: '能改好的办法都要换进价格或类目不合这个楼层的商品',
    en: 'Whatever mends it puts a SKU where its price or category does not belong',
  },
  'no-better': { zh: '试过的小改动都不解决问题', en: 'None of the small changes tried mends it' },
};

/** One sentence without a full stop: why a finding has no fix. */
export function noFixText({ why, rule, arrange }: NoFix, lang: Lang): string {
  const text = WHY[why][lang].replace('{rule}', () => (rule === undefined ? '' : ruleTitle(rule, lang)));
  return arrange ? text + ARRANGE[lang] : text;
}

const ARRANGE: Texts = { zh: '；可以试试“自动排品”', en: '; arranging the page may help' };
