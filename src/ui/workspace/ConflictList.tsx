import { FileText, Table2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { relativeTime, Segmented, useLang } from '../shell';
import type { Choice, Conflict } from './compare';
import styles from './WorkspaceDialog.module.css';

const CHOICES: readonly Choice[] = ['both', 'replace', 'skip'];
const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

export interface ConflictListProps {
  conflicts: readonly Conflict[];
  /** By key; one that was not chosen is kept beside. */
  choices: ReadonlyMap<string, Choice>;
  onChoose: (keys: readonly string[], choice: Choice) => void;
}

/** What is here already and differs: each with the choice between the two. */
export function ConflictList({ conflicts, choices, onChoose }: ConflictListProps) {
  const { t } = useTranslation('workspace');
  const options = CHOICES.map((value) => ({ value, label: t(`choice-${value}`) }));
  if (conflicts.length === 0) return null;
  const chosen = new Set(conflicts.map(({ key }) => choices.get(key) ?? 'both'));
  const [common] = chosen;
  return (
    <section className={styles.section} aria-labelledby="workspace-conflicts">
      <h3 id="workspace-conflicts">{t('conflicts')}</h3>
      <ul className={styles.list}>
        {conflicts.length > 1 ? (
          <li className={styles.all}>
            <span>{t('conflicts-all')}</span>
            <Segmented<Choice | ''>
              label={t('choice-label-all')}
              value={chosen.size === 1 && common ? common : ''}
              onChange={(choice) =>
                choice &&
                onChoose(
                  conflicts.map(({ key }) => key),
                  choice,
                )
              }
              options={options}
            />
          </li>
        ) : null}
        {conflicts.map((conflict) => (
          <li key={conflict.key}>
            {conflict.kind === 'page' ? <FileText {...icon} /> : <Table2 {...icon} />}
            <span className={styles.what}>
              <strong>{conflict.title || t('untitled')}</strong>
              <Times conflict={conflict} />
            </span>
            <Segmented
              label={t('choice-label', { title: conflict.title || t('untitled') })}
              value={choices.get(conflict.key) ?? 'both'}
              onChange={(choice) => onChoose([conflict.key], choice)}
              options={options}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Times({ conflict: { kind, here, there } }: { conflict: Conflict }) {
  const { t } = useTranslation('workspace');
  const locale = useLang() === 'zh' ? 'zh-CN' : 'en';
  const words = (time: number) => relativeTime(time, Date.now(), locale) ?? t('just-now');
  return <span>{t(`conflict-${kind}`, { here: words(here), there: words(there) })}</span>;
}
