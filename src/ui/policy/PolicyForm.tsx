import { Download, Trash2 } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Policy } from '@/core/policy';
import { Button, TextField, useOpenEditor } from '../shell';
import { ChannelFields } from './ChannelFields';
import { LookFields } from './LookFields';
import { OnPage } from './OnPage';
import type { PartProps } from './Part';
import styles from './Policy.module.css';
import { RuleFields } from './RuleFields';
import { SignerFields } from './SignerFields';

const icon = { size: 16, strokeWidth: 1.75 } as const;

export interface PolicyFormProps {
  policy: Policy;
  /** Brands that have a policy. */
  taken: readonly string[];
  /** Keeps the policy, instead of that of the former brand where it is renamed. */
  onKeep: (policy: Policy, instead?: string) => Promise<boolean>;
  onSave: (policy: Policy) => void;
  onRemove: (policy: Policy) => void;
}

/** One policy, part by part; each change is kept at once, and stands on the one before it though that is still being written. */
export function PolicyForm({ policy: kept, taken, onKeep, onSave, onRemove }: PolicyFormProps) {
  const { t } = useTranslation('policy');
  const store = useOpenEditor();
  const [policy, setPolicy] = useState(kept);
  const writing = useRef(0);
  const latest = useRef(kept);
  latest.current = kept;
  useEffect(() => {
    if (writing.current === 0) setPolicy(kept);
  }, [kept]);
  const keep = async (next: Policy, instead?: string) => {
    setPolicy(next);
    writing.current++;
    const isKept = await onKeep(next, instead);
    writing.current--;
    if (!isKept && writing.current === 0) setPolicy(latest.current);
  };
  const parts: PartProps = { policy, onChange: (next) => void keep(next) };
  const rename = (text: string) => {
    const brand = text.trim();
    if (brand !== '' && brand !== policy.brand && !taken.includes(brand)) void keep({ ...policy, brand }, policy.brand);
  };
  return (
    <div className={styles.form}>
      <div className={styles.head}>
        <TextField label={t('brand')} value={policy.brand} onCommit={rename} />
        <Button icon={<Download {...icon} />} onClick={() => onSave(policy)}>
          {t('save')}
        </Button>
        <Button icon={<Trash2 {...icon} />} onClick={() => onRemove(policy)}>
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
