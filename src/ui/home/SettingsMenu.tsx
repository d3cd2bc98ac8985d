import { Check, Settings2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type Language, settings, type Theme } from '@/editor';
import { IconButton, Menu, type MenuItem } from '../shell';

const THEMES: readonly Theme[] = ['system', 'light', 'dark'];
const LANGUAGES: readonly { value: Language; label: string }[] = [
  { value: 'zh', label: '中文' },
  { value: 'en', label: 'English' },
];

/** Language and appearance. */
export function SettingsMenu() {
  const { t } = useTranslation('home');
  const { theme, language } = useStore(settings);
  const tick = (isOn: boolean) => (isOn ? { icon: <Check size={16} strokeWidth={1.75} /> } : { icon: <span style={{ width: 16 }} /> });
  const items: MenuItem[] = [
    ...LANGUAGES.map(({ value, label }) => ({
      label,
      ...tick(language === value),
      onSelect: () => settings.setState({ language: value }),
    })),
    'separator' as const,
    ...THEMES.map((value) => ({
      label: t(`appearance-${value}`),
      ...tick(theme === value),
      onSelect: () => settings.setState({ theme: value }),
    })),
  ];
  return (
    <Menu
      align="end"
      trigger={<IconButton label={`${t('language')} / ${t('appearance')}`} icon={<Settings2 size={16} strokeWidth={1.75} />} />}
      items={items}
    />
  );
}
