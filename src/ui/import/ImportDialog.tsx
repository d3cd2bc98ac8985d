import { CircleAlert, CircleCheck, CircleSlash, Combine } from 'lucide-react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { warningText } from '@/core/catalogue';
import type { CatalogueView } from '@/workers';
import { announce, Button, Dialog, EmptyState, FilePicker, Tabs, useLang } from '../shell';
import { FileFacts } from './FileFacts';
import styles from './ImportDialog.module.css';
import { Notice } from './Notice';
import { PreviewTable } from './PreviewTable';
import { PriceColumn } from './PriceColumn';
import { RejectedList } from './RejectedList';
import { type Import, useImport } from './use-import';

export interface ImportDialogProps {
  file: File;
  /** The catalogue was kept under this id. */
  onDone: (catalogueId: string) => void;
  onClose: () => void;
}

type View = 'preview' | 'rejected' | 'warnings';

/** From a file to a catalogue: reading, what was understood and can be changed, and keeping it. */
export function ImportDialog({ file, ...rest }: ImportDialogProps) {
  const [chosen, setChosen] = useState(file);
  return <Importer file={chosen} onChooseOther={setChosen} {...rest} />;
}

/** Failures that the same file may not meet again. */
const PASSING = ['worker-failed', 'save-failed'];

function Importer({ file, onDone, onClose, onChooseOther }: ImportDialogProps & { onChooseOther: (file: File) => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const job = useImport(file);
  const { state } = job;
  const view = state.step === 'understood' ? state.view : null;
  const isBehind = state.step === 'understood' && state.isBehind;
  const currency = view?.understanding?.currency ?? null;
  const count = view?.counts.skus ?? 0;
  const keep = async () => {
    const id = await job.keep();
    if (id === undefined) return;
    announce(t('import-done', { count }));
    onDone(id);
  };
  const footer = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      {state.step === 'failed' && PASSING.includes(state.reason) ? <Button onClick={job.retry}>{t('import-retry')}</Button> : null}
      {state.step === 'failed' ? <ChooseOther onChoose={onChooseOther} /> : null}
      {view ? (
        <Button variant="primary" disabled={count === 0 || currency === null || isBehind} onClick={() => void keep()}>
          {count > 0 ? t('import-go', { count }) : t('import-none')}
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('import-title')}
      description={file.name}
      width={view ? 1080 : 520}
      footer={footer}
    >
      {state.step === 'reading' ? (
        <div className={styles.working} role="status">
          <progress aria-label={t('import-reading', { name: file.name })} />
          <strong>{t('import-reading', { name: file.name })}</strong>
          <p>{t('import-reading-hint')}</p>
        </div>
      ) : null}
      {state.step === 'saving' ? <Saving done={state.done} total={state.total} /> : null}
      {state.step === 'failed' ? <Failed reason={state.reason} name={file.name} /> : null}
      {view ? <Understood view={view} file={file} job={job} isBehind={isBehind} /> : null}
    </Dialog>
  );
}

function ChooseOther({ onChoose }: { onChoose: (file: File) => void }) {
  const { t } = useTranslation(['imports', 'common']);
  const picker = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button variant="primary" onClick={() => picker.current?.click()}>
        {t('import-choose-other')}
      </Button>
      <FilePicker ref={picker} onFile={onChoose} />
    </>
  );
}

function Saving({ done, total }: { done: number; total: number }) {
  const { t, i18n } = useTranslation(['imports', 'common']);
  const number = new Intl.NumberFormat(i18n.language);
  const text = t('import-saving', { done: number.format(done), total: number.format(total) });
  return (
    <div className={styles.working} role="status">
      <progress aria-label={text} value={done} max={Math.max(1, total)} />
      <strong>{text}</strong>
    </div>
  );
}

function Failed({ reason, name }: { reason: Extract<Import['state'], { step: 'failed' }>['reason']; name: string }) {
  const { t } = useTranslation(['imports', 'common']);
  const key = reason === 'save-failed' ? reason : (`fail-${reason}` as const);
  return <Notice kind="error" title={t(key, { name })} body={t(`${key}-fix`)} />;
}

/** What was understood: facts, counts, what is missing, and the rows. */
function Understood({ view, file, job, isBehind }: { view: CatalogueView; file: File; job: Import; isBehind: boolean }) {
  const { t } = useTranslation(['imports', 'common']);
  const lang = useLang();
  const [tab, setTab] = useState<View>('preview');
  const { reason, counts, warnings } = view;
  return (
    <div className={styles.understood} data-behind={isBehind ? true : undefined}>
      <FileFacts view={view} change={job.change} />
      {reason === 'no-price-column' ? (
        <Notice
          kind="error"
          title={t('no-price-title')}
          body={t('no-price-body', { name: file.name })}
          action={<PriceColumn view={view} change={job.change} />}
        />
      ) : reason === 'no-rows' && view.understanding ? (
        <Notice kind="error" title={t('header-only-title', { name: file.name })} body={t('fail-no-rows-fix')} />
      ) : reason !== null ? (
        <Notice kind="error" title={t(`fail-${reason}`, { name: file.name })} body={t(`fail-${reason}-fix`)} />
      ) : counts.skus === 0 ? (
        <Notice kind="error" title={t('all-rejected-title')} body={t('all-rejected-body')} />
      ) : (
        <Counts counts={counts} />
      )}
      <Tabs
        className={styles.tabs}
        label={t('import-title')}
        value={tab}
        onChange={setTab}
        items={[
          { value: 'preview', label: t('tab-preview'), content: <PreviewTable view={view} change={job.change} /> },
          {
            value: 'rejected',
            label: t('tab-rejected'),
            count: counts.rejected,
            content: <RejectedList rejected={view.rejected} total={counts.rejected} fileName={file.name} />,
          },
          {
            value: 'warnings',
            label: t('tab-warnings'),
            count: warnings.length,
            content:
              warnings.length === 0 ? (
                <EmptyState icon={<CircleCheck size={24} strokeWidth={1.5} />} title={t('warnings-none')} />
              ) : (
                <ul className={styles.warnings}>
                  {warnings.map((warning) => (
                    <li key={JSON.stringify(warning)}>
                      <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
                      {warningText(warning, lang)}
                    </li>
                  ))}
                </ul>
              ),
          },
        ]}
      />
    </div>
  );
}

function Counts({ counts }: { counts: CatalogueView['counts'] }) {
  const { t } = useTranslation(['imports', 'common']);
  return (
    <p className={styles.counts} role="status">
      <span data-kind="usable">
        <CircleCheck size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('count-usable', { count: counts.skus })}
      </span>
      <span data-kind={counts.rejected > 0 ? 'rejected' : undefined}>
        <CircleSlash size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('count-rejected', { count: counts.rejected })}
      </span>
      <span>
        <Combine size={16} strokeWidth={1.75} aria-hidden="true" />
        {t('count-merged', { count: counts.merged })}
      </span>
    </p>
  );
}
