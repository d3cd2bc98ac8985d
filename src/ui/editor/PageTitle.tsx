import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useDispatch, useEditor } from '../shell';
import styles from './Bar.module.css';

/** The page's title, edited in place. */
export function PageTitle() {
  const { t } = useTranslation('common');
  const title = useEditor(({ page }) => page.title ?? '');
  const isReadOnly = useEditor(({ readOnly }) => readOnly !== null);
  const dispatch = useDispatch();
  const [draft, setDraft] = useState<string | null>(null);
  const cancelled = useRef(false);
  return (
    <input
      className={styles.title}
      aria-label={t('page-title')}
      placeholder={t('untitled')}
      readOnly={isReadOnly}
      data-editing={draft !== null || undefined}
      value={draft ?? title}
      onChange={(event) => setDraft(event.target.value)}
      onBlur={() => {
        if (!cancelled.current && draft !== null && draft !== title)
          dispatch({ type: 'set-page', fields: { title: draft } }, { key: 'rename' });
        cancelled.current = false;
        setDraft(null);
      }}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        cancelled.current = event.key === 'Escape';
        if (event.key === 'Escape' || event.key === 'Enter') event.currentTarget.blur();
      }}
    />
  );
}
