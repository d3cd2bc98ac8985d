import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { useShallow } from 'zustand/react/shallow';
import { type Language, library, settings, type Theme } from '@/editor';
import type { MenuItem } from './shell';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** Pictures of pages were painted with what could be had before: they are painted again. */
function setRemotePictures(remotePictures: boolean): void {
  settings.setState({ remotePictures });
  void library.thumbs.clear().catch(() => undefined);
}

/** Items of a menu: language, appearance, motion, and whether pictures may be fetched. The same at home and in the editor. */
export function useSettingsItems(): MenuItem[] {
  const { t } = useTranslation('common');
  const { theme, language, motion, remotePictures } = useStore(
    settings,
    useShallow(({ theme, language, motion, remotePictures }) => ({ theme, language, motion, remotePictures })),
  );
  return [
    ...LANGUAGES.map(({ value, label }) => ({
      label,
      checked: language === value,
      onSelect: () => settings.setState({ language: value }),
    })),
    'separator',
    ...THEMES.map((value) => ({
      label: t(`theme-${value}`),
      checked: theme === value,
      onSelect: () => settings.setState({ theme: value }),
    })),
    'separator',
    {
      label: t('reduce-motion'),
      checked: motion === 'reduced',
      onSelect: () => settings.setState({ motion: motion === 'reduced' ? 'system' : 'reduced' }),
    },
    { label: t('remote-pictures'), checked: remotePictures, onSelect: () => setRemotePictures(!remotePictures) },
  ];
}
