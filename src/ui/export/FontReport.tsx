import { CircleAlert } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { missingFonts } from '@/export';
import { Checkbox } from '../shell';
import styles from './ExportDialog.module.css';

/** Fonts of the brand that this machine lacks, and whether the person goes on without them. */
export interface FontCheck {
  missing: readonly string[];
  agreed: boolean;
  agree: (on: boolean) => void;
  isOpen: boolean;
}

export function useFonts(page: Page): FontCheck {
  const [missing] = useState(() => missingFonts(page.policy?.fonts ?? []));
  const [agreed, agree] = useState(false);
  return { missing, agreed, agree, isOpen: missing.length > 0 && !agreed };
}

/** Names the fonts that would not be in it, and asks; nothing where the machine has all. */
export function FontReport({ check: { missing, agreed, agree } }: { check: FontCheck }) {
  const { t } = useTranslation('output');
  if (missing.length === 0) return null;
  return (
    <div className={styles.missing}>
      <p className={styles.note} role="status" data-state="missing">
        <CircleAlert size={16} strokeWidth={1.75} aria-hidden />
        {t('fonts-missing', { count: missing.length, list: missing.join(', ') })}
      </p>
      <Checkbox label={t('other-fonts')} checked={agreed} onChange={agree} />
    </div>
  );
}
