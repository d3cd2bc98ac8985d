/** Values of options in words, and as a form's numbers. */
import type { TFunction } from 'i18next';
import type { OptionUnit } from '@/core/rules';

export type RulesText = TFunction<['rules', 'findings', 'common']>;

/** How the number of each unit is written in a field. A ratio is written in percent. */
export const FIELDS = {
  ratio: { scale: 100, decimals: 2, step: 1 },
  times: { scale: 1, decimals: 2, step: 0.1 },
  count: { scale: 1, decimals: 0, step: 1 },
  days: { scale: 1, decimals: 0, step: 1 },
  seconds: { scale: 1, decimals: 1, step: 0.5 },
  speed: { scale: 1, decimals: 2, step: 0.5 },
} as const;

/** What stands behind the number of a unit in its field. */
export function unitText(t: RulesText, unit: keyof typeof FIELDS, value: number): string | undefined {
  if (unit === 'count') return undefined;
  return unit === 'ratio' ? '%' : unit === 'days' ? t('unit-days', { count: value }) : t(`unit-${unit}`);
}

/** The words of a list as they are typed: separated by commas or by lines, each once. */
export function readWords(text: string): string[] {
  const words = text.split(/[,，、;；\n]/).map((word) => word.trim());
  return [...new Set(words)].filter((word) => word !== '');
}

/** 0.07 is 7, not 7.000000000000001. */
export function toField(unit: keyof typeof FIELDS, value: number): number {
  return Number((value * FIELDS[unit].scale).toFixed(FIELDS[unit].decimals + 2));
}

export function fromField(unit: keyof typeof FIELDS, value: number): number {
  return Number((value / FIELDS[unit].scale).toFixed(6));
}

/** `10%`, `2×`, `3`, `3 days`, `On`, `best, first`; what is not of the unit's kind as it stands in the file. */
export function valueText(t: RulesText, lang: string, unit: OptionUnit, value: unknown): string {
  if (typeof value === 'boolean' && unit === 'switch') return t(value ? 'option-on' : 'option-off');
  if (Array.isArray(value) && unit === 'words') return value.length === 0 ? t('words-none') : value.join(lang === 'zh' ? '、' : ', ');
  if (typeof value !== 'number' || unit === 'switch' || unit === 'words') return JSON.stringify(value) ?? '–';
  if (unit === 'ratio') return new Intl.NumberFormat(lang, { style: 'percent', maximumFractionDigits: 2 }).format(value);
  const number = new Intl.NumberFormat(lang, { maximumFractionDigits: 2 }).format(value);
  if (unit === 'count') return number;
  const after = unitText(t, unit, value);
  return unit === 'times' && lang !== 'zh' ? `${number}${after}` : `${number} ${after}`;
}

/** `Preset: 10%; from 0% to 1,000%`. */
export function presetText(
  t: RulesText,
  lang: string,
  { unit, preset, min, max }: { unit: OptionUnit; preset: unknown; min?: number; max?: number },
): string {
  const value = valueText(t, lang, unit, preset);
  if (min === undefined || max === undefined) return t('preset-value', { value });
  return t('preset-range', { value, min: valueText(t, lang, unit, min), max: valueText(t, lang, unit, max) });
}

export function severityText(t: RulesText, severity: 'off' | 'info' | 'warning' | 'error'): string {
  return severity === 'off' ? t('severity-off') : t(`findings:severity-${severity}`);
}
