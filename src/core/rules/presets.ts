/**
 * Presets: severities, options and weights under one name, for pages to extend. They stack: of several the later wins, and
 * what the page sets itself wins over all.
 */
import type { Texts } from '../text';
import { CLAIMS_CN, CLAIMS_EU, CLAIMS_UK, CLAIMS_US } from './claims/markets';
import { RULES } from './registry';
import { EVENT_PAGE } from './rule';
import type { Severity } from './types';

export interface RuleSetting {
  severity: Severity | 'off';
  options?: Record<string, unknown>;
  weights?: Record<string, number>;
}

export interface Preset {
  id: string;
  title: Texts;
  /** What it is for, in one sentence. */
  about: Texts;
  /** By rule id. */
  rules: Readonly<Record<string, RuleSetting>>;
}

/** The rules that name this preset, at their default severities. */
function membersOf(preset: string): Record<string, RuleSetting> {
  return Object.fromEntries(RULES.filter(({ presets }) => presets.includes(preset)).map(({ id, severity }) => [id, { severity }]));
}

export const PRESETS: readonly Preset[] = [
  {
    id: EVENT_PAGE,
    title: { zh: '活动页', en: 'Event page' },
    about: {
      zh: '价格节奏、页面结构和视觉动线，适用于每个活动页。',
      en: 'Price rhythm, structure and the way of the eye, for every event page.',
    },
    rules: membersOf(EVENT_PAGE),
  },
  {
    id: 'playbook',
    title: { zh: '运营打法', en: 'Playbook' },
    about: {
      zh: '运营老手的选品和资源打法，需要销量、库存、成本等数据。',
      en: 'How experienced operators choose and place goods; it needs sales, stock and cost figures.',
    },
    rules: membersOf('playbook'),
  },
  {
    id: 'brand-premium',
    title: { zh: '品牌溢价', en: 'Premium brand' },
    about: {
      zh: '从不打折的品牌：宁送不折、线上线下同价、毛利达标，不看降幅。',
      en: 'For brands that never discount: gifts instead, one price online and off, and margin; markdowns are not asked for.',
    },
    rules: {
      'gift-not-discount': { severity: 'warning' },
      'price-parity': { severity: 'warning' },
      'margin-mix': { severity: 'warning' },
      'markdown-visible': { severity: 'off' },
    },
  },
  {
    id: CLAIMS_CN,
    title: { zh: '价格宣称：中国', en: 'Price claims: China' },
    about: {
      zh: '划线价、Banner标价和赠品标示的现行规定；仅供参考，不构成法律意见。',
      en: 'What the law says of compared prices, the banner’s price and gifts; information, not legal advice.',
    },
    rules: membersOf(CLAIMS_CN),
  },
  {
    id: CLAIMS_EU,
    title: { zh: '价格宣称：欧盟', en: 'Price claims: EU' },
    about: {
      zh: '降价前 30 天最低价的规定；仅供参考，不构成法律意见。',
      en: 'The lowest price of 30 days as the former price; information, not legal advice.',
    },
    rules: membersOf(CLAIMS_EU),
  },
  {
    id: CLAIMS_US,
    title: { zh: '价格宣称：美国', en: 'Price claims: US' },
    about: {
      zh: '原价要有真实售卖的依据；仅供参考，不构成法律意见。',
      en: 'Evidence that a former price was really offered; information, not legal advice.',
    },
    rules: { ...membersOf(CLAIMS_US), 'former-price-missing': { severity: 'error', options: { evidence: true } } },
  },
  {
    id: CLAIMS_UK,
    title: { zh: '价格宣称：英国', en: 'Price claims: UK' },
    about: {
      zh: '“低至”“最高减”要对相当一部分商品成立；仅供参考，不构成法律意见。',
      en: '“From” and “up to” hold for a fair share of the goods; information, not legal advice.',
    },
    rules: membersOf(CLAIMS_UK),
  },
];

/** A preset by id; undefined where there is none. */
export function presetById(id: string): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}
