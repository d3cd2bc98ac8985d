import { useTranslation } from 'react-i18next';
import type { Finding } from '@/core/rules';
import { Button, useEditorStore } from '@/ui/shell';
import styles from './FindingRow.module.css';
import { useWhyNot } from './fixes';
import { askArranger, useAsked, useRefusal } from './refusals';

/** Under a finding: why the fix that was asked for is not there, and what to try next. */
export function Refusal({ finding, tabStop }: { finding: Finding; tabStop: boolean }) {
  const { t } = useTranslation('fixes');
  const store = useEditorStore();
  const whyNot = useWhyNot();
  const refusal = useRefusal(finding);
  const isAsked = useAsked(finding);
  if (!refusal || !isAsked) return null;
  return (
    <div className={styles.refusal}>
      <p>{whyNot(refusal)}</p>
      {refusal.arrange ? (
        <Button size="s" tabIndex={tabStop ? 0 : -1} onClick={() => askArranger(store)}>
          {t('try-arrange')}
        </Button>
      ) : null}
    </div>
  );
}
