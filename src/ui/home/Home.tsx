import { FileUp } from 'lucide-react';
import { type ReactNode, Suspense, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { held } from '@/editor';
import { Button, FilePicker, lazyPart, Mark } from '../shell';
import styles from './Home.module.css';
import { SettingsMenu } from './SettingsMenu';
import { useLibrary } from './use-library';
import { useSample } from './use-sample';
import { Weave } from './Weave';

const HeldPages = lazyPart(() => import('../storage').then(({ HeldPages }) => HeldPages));
const Kept = lazyPart(() => import('./Kept').then(({ Kept }) => Kept));

export interface HomeProps {
  onOpenPage: (id: string) => void;
  /** Plan a page from a catalogue that is kept. */
  onPlan: (catalogueId: string) => void;
  /** A file that the application takes was chosen. */
  onImport: (file: File) => void;
}

/** The first screen: an invitation to bring a catalogue, and what is kept on this machine. */
export function Home({ onOpenPage, onPlan, onImport }: HomeProps) {
  const { t } = useTranslation('home');
  const kept = useLibrary();
  const hasHeld = useStore(held, ({ pages }) => pages.size > 0);
  if (kept === null) return <Frame />;
  const isNew = kept === 'failed' || (kept.pages.length === 0 && kept.catalogues.length === 0);
  return (
    <Frame>
      <Invitation isNew={isNew} onImport={onImport} onOpenPage={onOpenPage} />
      {hasHeld ? (
        <Suspense>
          <HeldPages onOpen={onOpenPage} />
        </Suspense>
      ) : null}
      {kept === 'failed' ? (
        <p className={styles.failed} role="alert">
          {t('list-failed')}
        </p>
      ) : isNew ? (
        <Steps />
      ) : (
        <Suspense>
          <Kept kept={kept} onOpenPage={onOpenPage} onPlan={onPlan} />
        </Suspense>
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

interface InvitationProps {
  /** Nothing is kept yet: the whole story, and the sample as another way in. */
  isNew: boolean;
  onImport: (file: File) => void;
  onOpenPage: (id: string) => void;
}

function Invitation({ isNew, onImport, onOpenPage }: InvitationProps) {
  const { t } = useTranslation('home');
  const picker = useRef<HTMLInputElement>(null);
  const sample = useSample(onOpenPage);
  return (
    <section className={isNew ? styles.welcome : styles.again}>
      {isNew ? <Weave /> : null}
      <div>
        <h1>{isNew ? t('welcome-title') : t('drop-title')}</h1>
        <p>{isNew ? t('welcome-body') : t('drop-formats')}</p>
      </div>
      <div className={styles.choices}>
        <Button
          variant="primary"
          icon={<FileUp size={16} strokeWidth={1.75} />}
          aria-label={t('choose-label')}
          onClick={() => picker.current?.click()}
        >
          {t('choose')}
        </Button>
        {isNew ? (
          <Button disabled={sample.isOpening} onClick={() => void sample.open()}>
            {t(sample.isOpening ? 'sample-opening' : 'sample-open')}
          </Button>
        ) : null}
      </div>
      {isNew ? <p className={styles.formats}>{`${t('drop-title')} · ${t('drop-formats')}`}</p> : null}
      <FilePicker ref={picker} onFile={onImport} />
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
