import { CircleX, Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Severity } from '@/core/rules';
import styles from './SeverityMark.module.css';

const ICONS = { error: CircleX, warning: TriangleAlert, info: Info } as const;

/** A severity as shape, colour and word; the word is for screen readers unless `decorative` says that it stands beside. */
export function SeverityMark({ severity, size = 14, decorative }: { severity: Severity; size?: number; decorative?: boolean }) {
  const { t } = useTranslation('findings');
  const Icon = ICONS[severity];
  return (
    <span className={styles.mark} data-severity={severity}>
      <Icon size={size} strokeWidth={2} aria-hidden="true" />
      {decorative ? null : <span className={styles.word}>{t(`severity-${severity}`)}</span>}
    </span>
  );
}
