import { Download, FileSpreadsheet } from 'lucide-react';
import { type ReactNode, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, FilePicker, useEditor, useLang } from '../shell';
import { type ExampleKind, saveExample } from './example';
import styles from './figures.module.css';

/** Asks for a table of figures, with what it should have in it. One may be dropped anywhere on the window. */
export function DropZone({ onFile, example, children }: { onFile: (file: File) => void; example: ExampleKind; children: ReactNode }) {
  const { t } = useTranslation('figures');
  const lang = useLang();
  const { page, viewport } = useEditor((state) => ({ page: state.page, viewport: state.viewport }));
  const hasTiles = page.modules.some(({ tiles = [] }) => tiles.length > 0);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <section className={styles.drop} aria-label={t('drop-title')}>
      <FileSpreadsheet size={28} strokeWidth={1.25} aria-hidden="true" />
      <strong>{t('drop-title')}</strong>
      <p>{t('drop-kinds')}</p>
      <span className={styles.choices}>
        <Button variant="primary" onClick={() => picker.current?.click()}>
          {t('drop-choose')}
        </Button>
        {hasTiles ? (
          <Button
            icon={<Download size={16} strokeWidth={1.75} />}
            onClick={() => saveExample(page, viewport, example, lang, t('example-file'))}
          >
            {t('example')}
          </Button>
        ) : null}
      </span>
      {hasTiles ? <p>{t('example-about')}</p> : null}
      <FilePicker ref={picker} onFile={onFile} />
      {children}
    </section>
  );
}
