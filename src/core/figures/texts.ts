/** Why a row of figures could not be used, in both languages. */
import { fill, type Lang, type Texts } from '../text';
import type { FigureProblem, FigureReject } from './read';

const PROBLEMS: Record<FigureProblem, Texts> = {
  'no-sku': { zh: '商品编号为空', en: 'the SKU is blank' },
  'no-number': { zh: '“{value}”不是数字', en: '“{value}” is no number' },
  negative: { zh: '{value} 是负数', en: '{value} is negative' },
  'not-whole': { zh: '{value} 不是整数', en: '{value} is not whole' },
  'no-day': { zh: '“{value}”不是日期', en: '“{value}” is no date' },
  'clicks-above-impressions': { zh: '点击量多于曝光量（{value}）', en: 'more clicks than impressions ({value})' },
  'unknown-place': { zh: '页面上没有“{value}”这个坑位', en: 'the page has no place “{value}”' },
  'no-place': { zh: '没有写明是哪个坑位', en: 'it names no place' },
  'unknown-device': { zh: '页面没有“{value}”对应的终端', en: 'the page has no viewport for “{value}”' },
};

/** `line 12, Clicks: “abc” is no number`. */
export function figureRejectText({ line, column, value, reason }: FigureReject, lang: Lang): string {
  const why = fill(PROBLEMS[reason][lang], { value });
  if (lang === 'zh') return `第 ${line} 行${column ? `，${column}` : ''}：${why}`;
  return `line ${line}${column ? `, ${column}` : ''}: ${why}`;
}
