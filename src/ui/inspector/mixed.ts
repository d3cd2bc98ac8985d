/** What several things have in common. */

/** The value that all share, or `mixed`; undefined where there are none. Compared as JSON. */
export function shared<T>(values: readonly T[]): { value: T | undefined; mixed: boolean } {
  const first = values[0];
  const text = JSON.stringify(first);
  return values.every((value) => JSON.stringify(value) === text) ? { value: first, mixed: false } : { value: undefined, mixed: true };
}

/** Words that all lists hold, and those that only some do; each in the order in which it is met first. */
export function sharedWords<T extends string>(lists: readonly (readonly T[])[]): { all: T[]; some: T[] } {
  const counts = new Map<T, number>();
  for (const list of lists) for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  const words = [...counts.keys()];
  return {
    all: words.filter((word) => counts.get(word) === lists.length),
    some: words.filter((word) => counts.get(word) !== lists.length),
  };
}

/** `A / B`, `A > B`, `A>>B` or `A|B` as a path; empty parts are dropped. */
export function readCategory(text: string): string[] {
  return text
    .split(/[/>|＞／｜]+/u)
    .map((part) => part.trim())
    .filter(Boolean);
}

/** The day of a moment or a day as the page file writes it; empty where there is none. */
export function dayOf(time: string | undefined): string {
  return /^\d{4}-\d{2}-\d{2}/.exec(time ?? '')?.[0] ?? '';
}

/** A moment moved to another day: time of day and offset stay as they were. */
export function withDay(time: string | undefined, day: string): string {
  return dayOf(time) === '' ? day : day + (time ?? '').slice(10);
}

/** Whether a text can be the reference of a picture (format.md, "Images are references"). */
export function isPicture(reference: string): boolean {
  if (/^(data:image\/|asset:)/i.test(reference)) return true;
  const url = reference.startsWith('//') ? `https:${reference}` : reference;
  return /^https?:\/\/[^\s/]+/i.test(url) && URL.canParse(url);
}
