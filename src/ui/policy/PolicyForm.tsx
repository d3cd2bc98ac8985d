import { Download, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button, TextField, useOpenEditor } from '../shell';
import { ChannelFields } from './ChannelFields';
import { LookFields } from './LookFields';
import { OnPage } from './OnPage';
import type { PartProps } from './Part';
import styles from './Policy.module.css';
import { RuleFields } from './RuleFields';
import { SignerFields } from './SignerFields';

const icon = { size: 16, strokeWidth: 1.75 } as const;

export interface PolicyFormProps extends PartProps {
  /** Brands that have a policy. */
  taken: readonly string[];
  onRename: (brand: string) => void;
  onSave: () => void;
  onRemove: () => void;
}

/** One policy, part by part; each change is kept at once. */
export function PolicyForm({ policy, taken, onChange, onRename, onSave, onRemove }: PolicyFormProps) {
  const { t } = useTranslation('policy');
  const store = useOpenEditor();
  const parts = { policy, onChange };
  const rename = (text: string) => {
    const brand = text.trim();
    if (brand !== '' && brand !== policy.brand && !taken.includes(brand)) onRename(brand);
  };
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <TextField label={t('brand')} value={policy.brand} onCommit={rename} />
        <Button icon={<Download {...icon} />} onClick={onSave}>
          {t('save')}
        </Button>
        <Button icon={<Trash2 {...icon} />} onClick={onRemove}>
          {t('delete')}
        </Button>
      </div>
      {store ? <OnPage policy={policy} /> : null}
      <RuleFields {...parts} />
      <LookFields {...parts} />
      <SignerFields {...parts} />
      <ChannelFields {...parts} />
    </div>
  );
}
