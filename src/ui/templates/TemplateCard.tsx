import { useTranslation } from 'react-i18next';
import { columnsAt } from '@/core/page';
import type { Choice } from './make-page';
import { Planogram } from './Planogram';
import styles from './Templates.module.css';

/** A template as a tiny planogram with its name and its size; a click takes it. */
export function TemplateCard({ choice, isPossible = true, onPick }: { choice: Choice; isPossible?: boolean; onPick: () => void }) {
  const { t } = useTranslation('templates');
  const { modules, viewports, skus } = choice.page;
  const places = modules.reduce((sum, { tiles = [] }) => sum + tiles.length, 0);
  const [first] = modules;
  const about =
    choice.of === 'module' && first
      ? t('about-module', { columns: columnsAt(first, viewports[0]?.id ?? ''), places })
      : t('about-page', { count: modules.length, places });
  const words = skus.length > 0 ? `${about}, ${t('with-skus')}` : about;
  return (
    <button
      type="button"
      className={styles.pick}
      disabled={!isPossible}
      title={isPossible ? undefined : t('no-page-on-module')}
      aria-label={`${choice.name}, ${words}`}
      onClick={onPick}
    >
      <Planogram page={choice.page} />
      <span className={styles.words}>
        <b>{choice.name}</b>
        <span>{words}</span>
      </span>
    </button>
  );
}
