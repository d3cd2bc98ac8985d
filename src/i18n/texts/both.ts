/** Holds that both languages have the same keys; a key of only one does not compile. English plurals take `_one` and `_other` in both. */
export function bothLanguages<const T extends Record<string, string>>(texts: {
  zh: { [K in keyof T]: string };
  en: T;
}): {
  zh: { [K in keyof T]: string };
  en: { [K in keyof T]: string };
} {
  return texts;
}
