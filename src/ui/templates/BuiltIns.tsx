import { useTranslation } from 'react-i18next';
import { BUILT_IN, builtIn } from '@/core/templates';
import type { Choice } from './make-page';
import { TemplateCard } from './TemplateCard';
import styles from './Templates.module.css';

/** The templates that are there from the start, under their heading. */
export function BuiltIns({ onPick }: { onPick: (choice: Choice) => void }) {
  const { t } = useTranslation('templates');
  return (
    <>
      <h3 className={styles.heading2}>{t('built-in')}</h3>
      <ul className={styles.grid}>
        {BUILT_IN.map((id) => {
          const choice: Choice = { name: t(id), of: 'module', page: builtIn(id) };
          return (
            <li key={id} className={styles.card}>
              <TemplateCard choice={choice} onPick={() => onPick(choice)} />
            </li>
          );
        })}
      </ul>
    </>
  );
}
