/** A change of a SKU in words. */
import type { TFunction } from 'i18next';
import { fieldName, isField, type KnownField, type SkuChange, type SkuField } from '@/core/catalogue';
import type { Lang } from '@/core/rules';

export interface Words {
  t: TFunction<'refresh'>;
  lang: Lang;
  money: (minor: number) => string;
}

const MONEY: readonly SkuField[] = ['listPrice', 'lowestPrice30d', 'lowestPrice7d', 'offlinePrice', 'cost'];
/** Shown in columns of their own, or of no use to a reader. */
const SILENT: readonly SkuField[] = ['price', 'stock', 'stats', 'imageBytes', 'animated'];

/** A field that the import knows, as the import calls it. */
export function knownFieldName(field: KnownField | SkuField, lang: Lang): string {
  return isField(field) ? fieldName(field, lang) : field;
}

/** What changed besides price and stock: money with its values, everything else by its name; sales figures only where they are all. */
export function otherChanges({ before, after, fields, kinds }: SkuChange, { t, lang, money }: Words): string {
  if (!before || !after) return '';
  if (kinds.includes('figures')) return t('figures');
  const worth = (value: unknown) => (typeof value === 'number' ? money(value) : t('none'));
  return fields
    .filter((field) => !SILENT.includes(field))
    .map((field) => {
      const name = knownFieldName(field, lang);
      return MONEY.includes(field) ? t('changed-money', { field: name, from: worth(before[field]), to: worth(after[field]) }) : name;
    })
    .join(' · ');
}

/** The change of a price as a signed share of the former: `+10%`; '' where there was none. */
export function priceShare({ before, after }: SkuChange, lang: Lang): string {
  if (!before || !after || before.price === 0 || before.price === after.price) return '';
  const share = after.price / before.price - 1;
  return new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', {
    style: 'percent',
    maximumFractionDigits: Math.abs(share) < 0.1 ? 1 : 0,
    signDisplay: 'exceptZero',
  }).format(share);
}
