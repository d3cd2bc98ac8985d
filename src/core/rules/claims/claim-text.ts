/**
 * Claims about prices in words, in the forms that Chinese and English pages use: "from £99", "up to 50% off", ¥99起, 低至5折,
 * "-30%". What is not certainly one is none: an amount needs its currency, a percentage its "off".
 */
import { minorDigits } from '@/core/page';

/** A claim about a range: some of it costs this little, or is reduced this much. Amounts in minor units. */
export interface RangeClaim {
  /** As written. */
  text: string;
  kind: 'from' | 'up-to-share' | 'up-to-amount';
  value: number;
}

const NUMBER = String.raw`(\d+(?:[.,]\d+)*)`;
const SIGN = '(?:£|€|\\$|¥|￥|GBP|EUR|USD|CNY|RMB)';
const UNIT = '(?:元|块|圆|円|£|€|\\$|GBP|EUR|USD|CNY|RMB)';
/** Two groups, one of which holds the number. */
const MONEY = `(?:${SIGN}\\s*${NUMBER}|${NUMBER}\\s*${UNIT})`;
const ONLY = '(?:only\\s+|just\\s+)?';

const pattern = (text: string) => new RegExp(text, 'giu');

/** What delivery costs, or is free from, is no price of the goods. */
const NO_CARRIAGE = '(?<!\\b(?:delivery|shipping|postage|orders?|spend)\\s+)';
const FROM = [
  pattern(`${NO_CARRIAGE}\\b(?:from|starting at|starts at|as low as)\\s+${ONLY}${MONEY}`),
  pattern(`低至\\s*${MONEY}`),
  pattern(`${MONEY}\\s*起(?!送|包邮|购|订)`),
];
const UP_TO_SHARE = [
  pattern(`\\bsav(?:e|ings?)\\s+(?:of\\s+)?up to\\s+${NUMBER}\\s*%`),
  pattern(`\\bup to\\s+${NUMBER}\\s*%\\s*(?:off|discount|reduction|savings?)`),
  pattern(`(?:最高|最多|高达)\\s*(?:立减|直降|可减|可省|优惠|降|减|省)\\s*${NUMBER}\\s*%`),
];
const UP_TO_FOLD = [pattern('低至\\s*(\\d(?:\\.\\d)?|\\d{2})\\s*折'), pattern('(\\d(?:\\.\\d)?|\\d{2})\\s*折起')];
const UP_TO_AMOUNT = [
  pattern(`\\bsav(?:e|ings?)\\s+(?:of\\s+)?up to\\s+${MONEY}`),
  pattern(`\\bup to\\s+${MONEY}\\s+(?:off|discount)`),
  pattern(`(?:最高|最多|高达)\\s*(?:立减|直降|可减|可省|优惠|降|减|省)\\s*${MONEY}`),
];

/** The claims about a range in a text, each once, in the order of their kinds. */
export function readRangeClaims(text: string, currency: string): RangeClaim[] {
  const minor = (value: number) => Math.round(value * 10 ** minorDigits(currency));
  const all = [
    ...read(text, FROM, 'from', minor),
    ...read(text, UP_TO_SHARE, 'up-to-share', (value) => value / 100),
    ...read(text, UP_TO_FOLD, 'up-to-share', cutOfFold),
    ...read(text, UP_TO_AMOUNT, 'up-to-amount', minor),
  ];
  return all.filter((claim, i) => all.findIndex(({ kind, value }) => kind === claim.kind && value === claim.value) === i);
}

function read(text: string, patterns: readonly RegExp[], kind: RangeClaim['kind'], value: (number: number) => number): RangeClaim[] {
  return patterns.flatMap((each) =>
    [...text.matchAll(each)].map(([found, first, second]) => ({ text: found, kind, value: value(number(first ?? second ?? '')) })),
  );
}

/** Of a range, or under a condition: such a cut is not the cut of this price. */
const OTHER =
  /up to|bis zu|jusqu|hasta|fino a|\btot\b|低至|最高|最多|高达|起|满|件|第|买|券|\bbuy\b|\bcoupon|\bcode\b|\bover\b|2nd|second/i;
const CUTS = [
  pattern(`(?<![\\d%])[-−–]\\s*${NUMBER}\\s*%`),
  pattern(`${NUMBER}\\s*%\\s*(?:off|discount|less|reduced|rabatt|reduziert|korting|de réduction|de remise|de descuento|di sconto)`),
  pattern(`(?:\\bsave|立减|直降|降价|可省|优惠|降|减|省)\\s*${NUMBER}\\s*%`),
];
const FOLD = pattern('(\\d(?:\\.\\d)?|\\d{2})\\s*折(?!叠)');

/** The reduction that a badge claims, as a share: `-30%`, `30% off` and 7折 are 0.3; null where it claims none for certain. */
export function readCut(text: string): number | null {
  if (OTHER.test(text)) return null;
  for (const each of CUTS) for (const [, found] of text.matchAll(each)) return number(found ?? '') / 100;
  for (const [, found] of text.matchAll(FOLD)) return cutOfFold(number(found ?? ''));
  return null;
}

/** 8折 is a cut of 0.2, 85折 one of 0.15, 10折 none. */
function cutOfFold(fold: number): number {
  return (100 - (fold <= 10 ? fold * 10 : fold)) / 100;
}

/** `1,299` and `1,299.50` are thousands with a comma; one or two digits after the last comma are decimals: `9,99`. */
function number(text: string): number {
  const decimals = /[.,](\d{1,2})$/.exec(text);
  const whole = decimals ? text.slice(0, decimals.index) : text;
  return Number(`${whole.replace(/[.,]/g, '')}.${decimals?.[1] ?? 0}`);
}
