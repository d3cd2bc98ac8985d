/** Days as shops write them, to ISO 8601. */

const DAY_MS = 86_400_000;
/** Days between the epoch of spreadsheets (1899-12-30) and that of computers. */
const SHEET_EPOCH = 25_569;

const iso = (time: number): string => new Date(time).toISOString().slice(0, 10);

function dayOf(year: number, month: number, day: number): string | undefined {
  const time = Date.UTC(year, month - 1, day);
  const text = iso(time);
  // The 31st of June is none.
  return Number(text.slice(5, 7)) === month && Number(text.slice(8)) === day && year > 1970 && year < 2200 ? text : undefined;
}

const YEAR_FIRST = /^(\d{4})(?:[-/.年]\s*(\d{1,2})[-/.月]\s*(\d{1,2})日?|(\d{2})(\d{2}))(?:[T\s].*)?$/;
const YEAR_LAST = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})(?:\s.*)?$/;

/** Whether a day with its year last begins with the day of the month: some value of the column can be read in no other way. */
export const isDayFirst = (values: readonly string[]): boolean =>
  values.some((value) => {
    const [, first, second] = YEAR_LAST.exec(value.trim()) ?? [];
    return value.includes('.') ? first !== undefined : Number(first) > 12 && Number(second) <= 12;
  });

/** A day as `2026-06-18`; undefined where the text is none. */
export function readDay(text: string, dayFirst: boolean): string | undefined {
  const value = text.normalize('NFKC').trim();
  const ymd = YEAR_FIRST.exec(value);
  if (ymd) return dayOf(Number(ymd[1]), Number(ymd[2] ?? ymd[4]), Number(ymd[3] ?? ymd[5]));
  const last = YEAR_LAST.exec(value);
  if (last) {
    const [first, second, year] = last.slice(1).map(Number) as [number, number, number];
    return dayFirst ? dayOf(year, second, first) : dayOf(year, first, second);
  }
  if (/^[345]\d{4}(\.\d+)?$/.test(value)) return iso((Math.floor(Number(value)) - SHEET_EPOCH) * DAY_MS);
  return undefined;
}

/** The day so many days after another one. */
export const dayAfter = (day: string, days = 1): string => iso(Date.parse(`${day}T00:00:00Z`) + days * DAY_MS);
