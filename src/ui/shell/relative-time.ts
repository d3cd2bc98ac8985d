const UNITS: readonly [Intl.RelativeTimeFormatUnit, number][] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

/**
 * How long ago a moment was, in words: `3分钟前`, `yesterday`; a date beyond a month; undefined within the last minute.
 * @param then milliseconds since 1970
 * @param now the same
 */
export function relativeTime(then: number, now: number, locale: string): string | undefined {
  const ago = now - then;
  if (ago > 30 * 86_400_000) return new Intl.DateTimeFormat(locale, { dateStyle: 'medium' }).format(then);
  const unit = UNITS.find(([, length]) => ago >= length);
  return unit && new Intl.RelativeTimeFormat(locale, { numeric: 'auto' }).format(-Math.floor(ago / unit[1]), unit[0]);
}
