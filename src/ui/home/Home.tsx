import { FileUp } from 'lucide-react';
import { type ReactNode, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { acceptsFile, Button, FilePicker, Mark } from '../shell';
import { CatalogueRow } from './CatalogueRow';
import styles from './Home.module.css';
import { PageRow } from './PageRow';
import { SettingsMenu } from './SettingsMenu';
import { useLibrary } from './use-library';
import { Weave } from './Weave';

export interface HomeProps {
  onOpenPage: (id: string) => void;
  /** Plan a page from a catalogue that is kept. */
  onPlan: (catalogueId: string) => void;
  /** A catalogue or a page file was chosen. */
  onImport: (file: File) => void;
}

/** The first screen: an invitation to bring a catalogue, and what is kept on this machine. */
export function Home({ onOpenPage, onPlan, onImport }: HomeProps) {
  const { t } = useTranslation('home');
  const kept = useLibrary();
  const id = useId();
  if (kept === 'failed')
    return (
      <Frame>
        <Invitation isNew onImport={onImport} />
        <p className={styles.failed} role="alert">
          {t('list-failed')}
        </p>
      </Frame>
    );
  if (kept === null) return <Frame />;
  const { pages, catalogues } = kept;
  const isNew = pages.length === 0 && catalogues.length === 0;
  return (
    <Frame>
      <Invitation isNew={isNew} onImport={onImport} />
      {isNew ? (
        <Steps />
      ) : (
        <div className={styles.lists}>
          <section aria-labelledby={`${id}-pages`}>
            <h2 id={`${id}-pages`}>{t('pages')}</h2>
            {pages.length === 0 ? <p className={styles.none}>{t('pages-empty')}</p> : null}
            <ul>
              {pages.map((record) => (
                <PageRow key={record.id} record={record} onOpen={onOpenPage} />
              ))}
            </ul>
          </section>
          <section aria-labelledby={`${id}-catalogues`}>
            <h2 id={`${id}-catalogues`}>{t('catalogues')}</h2>
            {catalogues.length === 0 ? <p className={styles.none}>{t('catalogues-empty')}</p> : null}
            <ul>
              {catalogues.map((record) => (
                <CatalogueRow key={record.id} record={record} onPlan={onPlan} />
              ))}
            </ul>
          </section>
        </div>
      )}
    </Frame>
  );
}

function Frame({ children }: { children?: ReactNode }) {
  return (
    <div className={styles.home}>
      <header className={styles.bar}>
        <Mark size={22} />
        <span>Endcap</span>
        <SettingsMenu />
      </header>
      <main className={styles.main}>{children}</main>
    </div>
  );
}

function Invitation({ isNew, onImport }: { isNew: boolean; onImport: (file: File) => void }) {
  const { t } = useTranslation('home');
  const picker = useRef<HTMLInputElement>(null);
  const take = (file: File) => {
    if (acceptsFile(file)) onImport(file);
    else toast.error(t('unsupported-file', { name: file.name }));
  };
  return (
    <section className={isNew ? styles.welcome : styles.again}>
      {isNew ? <Weave /> : null}
      <div>
        <h1>{isNew ? t('welcome-title') : t('drop-title')}</h1>
        <p>{isNew ? t('welcome-body') : t('drop-formats')}</p>
      </div>
      <Button
        variant="primary"
        icon={<FileUp size={16} strokeWidth={1.75} />}
        aria-label={t('choose-label')}
        onClick={() => picker.current?.click()}
      >
        {t('choose')}
      </Button>
      {isNew ? <p className={styles.formats}>{`${t('drop-title')} · ${t('drop-formats')}`}</p> : null}
      <FilePicker ref={picker} onFile={take} />
    </section>
  );
}

function Steps() {
  const { t } = useTranslation('home');
  return (
    <ol className={styles.steps}>
      {(['import', 'plan', 'arrange'] as const).map((step) => (
        <li key={step}>
          <h2>{t(`step-${step}`)}</h2>
          <p>{t(`step-${step}-body`)}</p>
        </li>
      ))}
    </ol>
  );
}
