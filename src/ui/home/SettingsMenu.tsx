import { BookOpen, Settings2, Stamp } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { openPolicies } from '../policy-dialog';
import { go } from '../route';
import { useSettingsItems } from '../settings-items';
import { IconButton, Menu } from '../shell';

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** Language, appearance, and whether pictures may be fetched. */
export function SettingsMenu() {
  const { t } = useTranslation(['home', 'common']);
  const settingsItems = useSettingsItems();
  return (
    <Menu
      align="end"
      trigger={<IconButton label={`${t('language')} / ${t('appearance')}`} icon={<Settings2 {...icon} />} />}
      items={[
        ...settingsItems,
        'separator',
        { label: t('common:brand-policies'), icon: <Stamp {...icon} />, onSelect: () => openPolicies() },
        { label: t('common:rule-pages'), icon: <BookOpen {...icon} />, onSelect: () => go({ screen: 'rules', rule: null }) },
      ]}
    />
  );
}
