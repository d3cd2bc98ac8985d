import i18next from 'i18next';
import { useEffect, useSyncExternalStore } from 'react';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { settings } from '@/editor';

const dark = () => window.matchMedia('(prefers-color-scheme: dark)');
const subscribe = (listener: () => void) => {
  const query = dark();
  query.addEventListener('change', listener);
  return () => query.removeEventListener('change', listener);
};

/** Puts theme, motion and language of the settings on the document; answers the theme that holds. */
export function useAppearance(): 'light' | 'dark' {
  // These alone: the whole application is drawn anew with them.
  const [theme, language, motion] = useStore(
    settings,
    useShallow((state) => [state.theme, state.language, state.motion] as const),
  );
  const system = useSyncExternalStore(subscribe, () => dark().matches);
  const shown = theme === 'system' ? (system ? 'dark' : 'light') : theme;
  useEffect(() => {
    document.documentElement.dataset.theme = shown;
  }, [shown]);
  useEffect(() => {
    document.documentElement.dataset.motion = motion;
  }, [motion]);
  useEffect(() => {
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    void i18next.changeLanguage(language);
  }, [language]);
  return shown;
}
