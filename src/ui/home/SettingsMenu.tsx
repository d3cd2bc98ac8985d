import { Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Language, library, settings, type Theme } from '@/editor';
import { IconButton, Menu, type MenuItem } from '../shell';

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

/** Language, appearance, and whether pictures may be fetched. */
export function SettingsMenu() {
  const { t } = useTranslation('home');
  const { theme, language, remotePictures } = useStore(settings);
  const items: MenuItem[] = [
    ...LANGUAGES.map(({ value, label }) => ({
      label,
      checked: language === value,
      onSelect: () => settings.setState({ language: value }),
    })),
    'separator',
    ...THEMES.map((value) => ({
      label: t(`appearance-${value}`),
      checked: theme === value,
      onSelect: () => settings.setState({ theme: value }),
    })),
    'separator',
    { label: t('remote-pictures'), checked: remotePictures, onSelect: () => setRemotePictures(!remotePictures) },
  ];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={`${t('language')} / ${t('appearance')}`} icon={<Settings2 size={16} strokeWidth={1.75} />} />}
      items={items}
    />
  );
}
