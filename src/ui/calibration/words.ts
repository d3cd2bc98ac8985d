import { useTranslation } from 'react-i18next';
import type { Place } from '@/core/calibration';
import { useLang } from '../shell';

/** Numbers and names of this part in the interface's language. */
export function useWords() {
  const { t } = useTranslation('calibration');
  const lang = useLang();
  const locale = lang === 'zh' ? 'zh-CN' : 'en';
  const percent = (digits: number) =>
    new Intl.NumberFormat(locale, { style: 'percent', minimumFractionDigits: digits, maximumFractionDigits: digits });
  const [whole, one, two] = [percent(0), percent(1), percent(2)];
  const count = new Intl.NumberFormat(locale);
  const date = new Intl.DateTimeFormat(locale, { dateStyle: 'medium' });
  return {
    lang,
    percent: (ratio: number) => one.format(ratio),
    /** A difference or an agreement may be below nothing. */
    wholePercent: (ratio: number) => whole.format(ratio).replace('-', '−'),
    /** Against the place that others are compared with: no chance, and may be above 1. */
    times: (ratio: number) => `× ${decimal(ratio)}`,
    /** Click rates are small. */
    rate: (ratio: number) => two.format(ratio),
    count: (value: number) => count.format(value),
    date: (iso: string) => date.format(new Date(iso)),
    place: ({ row, column }: Pick<Place, 'row' | 'column'>) => t('place', { row, column }),
    /** Sentences after each other: Chinese ones need no space. */
    sentences: (...all: readonly string[]) => all.filter((one) => one !== '').join(lang === 'zh' ? '' : ' '),
    list: (items: readonly string[]) => items.join(lang === 'zh' ? '、' : ', '),
    viewport: (id: string) => (id === 'desktop' || id === 'mobile' ? t(id) : id),
  };
}

/** A parameter or a difference, with as many digits as tell something. */
export const decimal = (value: number): string => value.toFixed(Math.abs(value) < 10 ? 2 : 1).replace('-', '−');

/** A standard error, which may be small. */
export const errorText = (value: number): string => `± ${value.toFixed(value < 0.01 ? 3 : 2)}`;
