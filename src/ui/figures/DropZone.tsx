import { FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, FilePicker } from '../shell';
import styles from './figures.module.css';

/** Asks for a table of figures, with what it should have in it. One may be dropped anywhere on the window. */
export function DropZone({ onFile, children }: { onFile: (file: File) => void; children: ReactNode }) {
  const { t } = useTranslation('figures');
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.drop} aria-label={t('drop-title')}>
      <FileSpreadsheet size={28} strokeWidth={1.25} aria-hidden="true" />
      <strong>{t('drop-title')}</strong>
      <p>{t('drop-kinds')}</p>
      <Button variant="primary" onClick={() => picker.current?.click()}>
        {t('drop-choose')}
      </Button>
      <FilePicker ref={picker} onFile={onFile} />
      {children}
    </section>
  );
}
