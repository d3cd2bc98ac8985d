import { useTranslation } from 'react-i18next';
import type { Morning, Reason } from '@/core/morning';
import { useLang, useMoney } from '../shell';

/** Numbers and reasons of the morning view in the interface's language. */
export function useWords(measure: Morning['measure']) {
  const { t } = useTranslation('morning');
  const lang = useLang();
  const money = useMoney();
  const locale = lang === 'zh' ? 'zh-CN' : 'en';
  const count = new Intl.NumberFormat(locale, { maximumFractionDigits: 1 });
  const share = new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const sign = new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0, signDisplay: 'exceptZero' });
  const change = (to: number, from: number) => (from > 0 ? sign.format(to / from - 1).replace('-', '−') : '');
  const name = t(`measure-${measure}`);
  const sold = (value: number) => (measure === 'revenue' ? count.format(Math.round(value)) : count.format(value));
  const times = (value: number) => (Number.isFinite(value) ? value.toFixed(value < 10 ? 1 : 0) : '∞');
  const ofShare = (kind: 'above' | 'below' | 'as-expected' | 'besides', one: Extract<Reason, { times: number }>) =>
    t(`reason-${kind}`, {
      attention: share.format(one.attention),
      share: share.format(one.share),
      measure: name,
      times: times(one.times),
    });
  const reason = (one: Reason): string => {
    switch (one.kind) {
      case 'above':
      case 'below':
      case 'as-expected':
        return ofShare(one.kind, one);
      case 'rising':
      case 'falling':
        return t(`reason-${one.kind}`, {
          measure: lang === 'zh' ? name : name.charAt(0).toUpperCase() + name.slice(1),
          today: sold(one.today),
          mean: sold(one.mean),
          change: change(one.today, one.mean),
        });
      case 'few-days':
        return t('reason-few-days', { days: one.days });
      case 'few-sales':
        return t('reason-few-sales', { sales: count.format(Math.round(one.sales)) });
      case 'rank':
        return t('reason-rank', { from: one.from, to: one.to });
      case 'promotion':
        return t('reason-promotion', { promotion: one.promotion });
      default:
        return t(`reason-${one.kind}`);
    }
  };
  return {
    lang,
    name,
    money,
    count: (value: number) => count.format(value),
    share: (value: number) => share.format(value),
    change,
    times,
    sold,
    reason,
    /** The reason that decides, and what is known besides. */
    reasons: ([first, ...rest]: readonly Reason[]): [string, string] => [
      first ? reason(first) : '',
      rest.map((one) => (one.kind === 'as-expected' ? ofShare('besides', one) : reason(one))).join(lang === 'zh' ? '；' : '; '),
    ],
  };
}
