/** What a suggestion does, in words. Pure. */
import type { TFunction } from 'i18next';
import type { Suggestion } from '@/core/fix';
import { ruleTitle } from '@/core/rules';
import type { Language } from '@/editor';

export interface Why {
  text: string;
  kind: 'good' | 'bad' | 'plain';
}

/** Why it fits: its price beside its neighbours, band and category; then the rules that it mends and breaks. */
export function whyOf({ mends, breaks, beside, inBand, sameFamily }: Suggestion, t: TFunction<'suggest'>, lang: Language): Why[] {
  const rules = (key: 'mends' | 'breaks', ids: readonly string[], kind: Why['kind']): Why[] => {
    const [first] = ids;
    if (first === undefined) return [];
    const rule = ruleTitle(first, lang);
    // In Chinese the count is of all, in English of the others.
    const count = lang === 'zh' ? ids.length : ids.length - 1;
    return [{ text: ids.length === 1 ? t(`${key}-one`, { rule }) : t(`${key}-more`, { rule, count }), kind }];
  };
  const plain = [...(beside ? [t(beside)] : []), t(inBand ? 'in-band' : 'off-band'), ...(sameFamily ? [t('family')] : [])];
  const fits = plain.join(lang === 'zh' ? '，' : ', ');
  return [{ text: fits, kind: 'plain' }, ...rules('mends', mends, 'good'), ...rules('breaks', breaks, 'bad')];
}

/** `+1.2`, `−0.4`, `±0`: as it is shown, so that 79.94 → 80.04 is not told as nothing. */
export function changeOf(before: number | null, after: number | null, lang: Language): { text: string; trend: 'up' | 'down' | 'same' } {
  const format = (score: number) => score.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const change = (after ?? 0) - (before ?? 0);
  const size = format(Math.abs(change));
  if (size === format(0)) return { text: '±0', trend: 'same' };
  return { text: `${change > 0 ? '+' : '−'}${size}`, trend: change > 0 ? 'up' : 'down' };
}
