import { FileArchive, FileCode, FileJson } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Page } from '@/core/page';
import { downloadPageFile, keptPicturesOf } from '@/export';
import { Button, Row, useLang } from '../shell';
import styles from './ExportDialog.module.css';
import { savePageArchive } from './save-archive';
import { saveStaticPage } from './save-static-page';

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** The mock-ups as one HTML file. */
export function StaticPageSection({
  page,
  title,
  images,
  nameOf,
  onProblem,
}: {
  page: Page;
  title: string;
  /** Undefined while what it needs is not known to be there. */
  images: ReadonlyMap<string, string> | undefined;
  nameOf: (viewport: string) => string;
  onProblem: (message: string) => void;
}) {
  const { t } = useTranslation('output');
  const [isBusy, setBusy] = useState(false);
  const save = async () => {
    if (!images) return;
    setBusy(true);
    try {
      const saved = await saveStaticPage(page, title, images, { label: t('viewports'), nameOf });
      if (saved.ok) toast.success(t('static-page-saved', { name: saved.name }));
      else {
        const list = saved.result.missing.map((one) =>
          one.at === 'font' ? t('font-missing', { family: one.family }) : one.reference.slice(0, 80),
        );
        onProblem(t('missing-in-picture', { viewport: t('static-page'), list: list.join(', ') }));
      }
    } catch (error) {
      onProblem(t('failed', { viewport: t('static-page'), message: error instanceof Error ? error.message : String(error) }));
    } finally {
      setBusy(false);
    }
  };
  return (
    <section className={styles.section} aria-labelledby="export-static-page">
      <h3 id="export-static-page" className={styles.heading}>
        {t('static-page')}
      </h3>
      <Row>
        <p className={styles.about}>{t('static-page-about')}</p>
        <Button icon={<FileCode {...icon} />} disabled={isBusy || !images} onClick={() => void save()}>
          {t('save-static-page')}
        </Button>
      </Row>
    </section>
  );
}

/** The page file, alone and with its pictures. */
export function PageFileSection({ page }: { page: Page }) {
  const { t } = useTranslation('output');
  const lang = useLang();
  return (
    <section className={styles.section} aria-labelledby="export-page-file" lang={lang === 'zh' ? 'zh-CN' : 'en'}>
      <h3 id="export-page-file" className={styles.heading}>
        {t('page-file')}
      </h3>
      <Row>
        <p className={styles.about}>{t('page-file-about')}</p>
        <Button icon={<FileJson {...icon} />} onClick={() => toast.success(t('page-file-saved', { name: downloadPageFile(page) }))}>
          {t('save-page-file')}
        </Button>
      </Row>
      {keptPicturesOf(page).length > 0 ? (
        <Row>
          <p className={styles.about}>{t('archive-about')}</p>
          <Button icon={<FileArchive {...icon} />} onClick={() => void savePageArchive(page)}>
            {t('save-archive')}
          </Button>
        </Row>
      ) : null}
    </section>
  );
}
