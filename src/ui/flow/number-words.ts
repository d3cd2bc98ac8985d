/** Shares and factors in the words of a language. */
import type { Language } from '@/editor';

const made = new Map<string, Intl.NumberFormat>();

function formatter(lang: Language, options: Intl.NumberFormatOptions & { style?: 'percent' | 'decimal' }): Intl.NumberFormat {
  const key = `${lang} ${JSON.stringify(options)}`;
  const known = made.get(key) ?? new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', options);
  made.set(key, known);
  return known;
}

/** A share as `6.1%`; less than a twentieth of a percent is `<0.1%`, nothing is `0%`. */
export function shareText(share: number, lang: Language): string {
  if (share <= 0) return formatter(lang, { style: 'percent' }).format(0);
  if (share < 0.0005) return `<${shareText(0.001, lang)}`;
  return formatter(lang, { style: 'percent', minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(share);
}

/** A share, or an agreement, which may be below nothing, in whole percent. */
export function wholeShareText(share: number, lang: Language): string {
  return formatter(lang, { style: 'percent', maximumFractionDigits: 0 }).format(share).replace('-', '−');
}

/** A score, to a tenth. */
export function scoreNumber(score: number, lang: Language): string {
  return formatter(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 }).format(score);
}

/** A number with so many digits after the point at most. */
export function numberText(value: number, lang: Language, digits = 1): string {
  return formatter(lang, { maximumFractionDigits: digits }).format(value);
}

/** A day, as people write it. */
export function dateText(at: Date, lang: Language): string {
  return new Intl.DateTimeFormat(lang === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium' }).format(at);
}
