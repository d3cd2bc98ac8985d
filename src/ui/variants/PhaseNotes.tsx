import { Info, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Page, phaseNotes } from '@/core/page';
import styles from './VariantSwitch.module.css';
import { noteText } from './version-words';

/** What is odd about a page's phases: overlaps, days outside the event, days on which the base is live. */
export function PhaseNotes({ page }: { page: Page }) {
  const { t, i18n } = useTranslation(['variants', 'common']);
  const notes = phaseNotes(page);
  if (notes.length === 0) return null;
  return (
    <ul className={styles.notes} aria-label={t('notes')}>
      {notes.map((note) => {
        const text = noteText(t, i18n.language, page, note);
        const Icon = note.kind === 'gap' ? Info : TriangleAlert;
        return (
          <li key={text} data-kind={note.kind}>
            <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
            {text}
          </li>
        );
      })}
    </ul>
  );
}
