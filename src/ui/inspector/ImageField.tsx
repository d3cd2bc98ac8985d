import { useTranslation } from 'react-i18next';
import { Button, useLang } from '@/ui/shell';
import { CheckedField } from './CheckedField';
import styles from './Inspector.module.css';
import { isPicture } from './mixed';

/** Characters of base64 per byte. */
const BASE64 = 4 / 3;

/** A picture by its address; one that is embedded or kept on this machine is named instead of spelt out. */
export function ImageField({
  label,
  value,
  onCommit,
}: {
  label: string;
  value: string | undefined;
  onCommit: (value: string | null) => void;
}) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  if (value?.startsWith('data:') || value?.startsWith('asset:')) {
    const kilobytes = Math.max(1, Math.round(value.length / BASE64 / 1024));
    const size = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { style: 'unit', unit: 'kilobyte' }).format(kilobytes);
    return (
      <div className={styles.named}>
        <span className={styles.label}>{label}</span>
        <span className={styles.namedValue}>{value.startsWith('data:') ? t('image-embedded', { size }) : t('image-asset')}</span>
        <Button size="s" onClick={() => onCommit(null)}>
          {t('clear')}
        </Button>
      </div>
    );
  }
  return (
    <CheckedField
      label={label}
      value={value ?? ''}
      placeholder={t('image-placeholder')}
      check={(text) => (text.trim() === '' || isPicture(text.trim()) ? undefined : t('image-bad'))}
      onCommit={(text) => onCommit(text.trim() === '' ? null : text.trim())}
    />
  );
}
