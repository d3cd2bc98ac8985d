import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Damage } from '@/io';
import { useLang } from '../shell';
import styles from './WorkspaceDialog.module.css';

/** Damaged parts that are named. */
const NAMED = 8;

/** The parts that cannot be imported, by name and with the reason. */
export function DamageList({ damaged }: { damaged: readonly Damage[] }) {
  const { t } = useTranslation('workspace');
  const lang = useLang();
  if (damaged.length === 0) return null;
  const named = damaged.slice(0, NAMED).map((each) => ({ ...each, sha: /^assets\/([0-9a-f]{8})/.exec(each.file)?.[1] }));
  return (
    <section className={styles.section} aria-labelledby="workspace-damaged">
      <h3 id="workspace-damaged" className={styles.warning}>
        <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('damaged', { count: damaged.length })}
      </h3>
      <ul className={styles.list}>
        {named.map(({ file, title, reason, detail, sha }) => (
          <li key={`${file} ${detail}`}>
            <span className={styles.what}>
              <strong>{title || (sha ? t('damaged-picture', { sha }) : file)}</strong>
              <span>
                {t(`damage-${reason}`)}
                {/* What was found is worded in English only. */}
                {detail && reason === 'invalid' && lang === 'en' ? `: ${detail}` : null}
              </span>
            </span>
          </li>
        ))}
      </ul>
      {damaged.length > NAMED ? <p className={styles.quiet}>{t('damage-more', { count: damaged.length - NAMED })}</p> : null}
    </section>
  );
}
