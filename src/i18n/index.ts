/** The interface's languages. Each area has one file of texts with both languages side by side; keys are typed. */
import i18next from 'i18next';
import { initReactI18next } from 'react-i18next';
import { nestedQuotes } from '@/core/text';
import { AREAS, type LateAreas } from './areas';

type Area = keyof typeof AREAS;
const languages = ['zh', 'en'] as const;

const resources: Record<string, Record<string, Record<string, string>>> = Object.fromEntries(
  languages.map((language) => [language, Object.fromEntries((Object.keys(AREAS) as Area[]).map((area) => [area, AREAS[area][language]]))]),
);

/** Adds the texts of a part that was loaded late; its file calls this once, before its first render. */
export function addTexts<A extends keyof LateAreas>(area: A, texts: LateAreas[A]): void {
  for (const language of languages) {
    Object.assign(resources[language] ?? {}, { [area]: texts[language] });
    if (i18next.isInitialized) i18next.addResourceBundle(language, area, texts[language]);
  }
}

/** Prepares the texts; call once before the first render. */
export function startI18n(language: 'zh' | 'en'): typeof i18next {
  const quotes = { type: 'postProcessor', name: 'quotes', process: nestedQuotes } as const;
  void i18next
    .use(initReactI18next)
    .use(quotes)
    .init({
      lng: language,
      fallbackLng: false,
      resources,
      defaultNS: 'common',
      interpolation: { escapeValue: false, prefix: '{', suffix: '}' },
      postProcess: 'quotes',
      initAsync: false,
      returnNull: false,
    });
  return i18next;
}

declare module 'i18next' {
  interface CustomTypeOptions {
    defaultNS: 'common';
    resources: { [A in Area]: (typeof AREAS)[A]['en'] } & { [A in keyof LateAreas]: LateAreas[A]['en'] };
    interpolationPrefix: '{';
    interpolationSuffix: '}';
  }
}
