import { CircleAlert, CircleCheck, CircleSlash, Combine, RefreshCw } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { warningText } from '@/core/catalogue';
import type { CatalogueView } from '@/workers';
import { announce, Button, Dialog, EmptyState, FilePicker, Notice, Tabs, useLang } from '../shell';
import { FileFacts } from './FileFacts';
import styles from './ImportDialog.module.css';
import type { Like } from './kin';
import { PreviewTable } from './PreviewTable';
import { PriceColumn } from './PriceColumn';
import { RejectedList } from './RejectedList';
import { type FreshCatalogue, type Import, useImport } from './use-import';

export interface ImportDialogProps {
  file: File;
  /** A kept catalogue that the file may be a newer one of: then comparing the two is offered. */
  like?: Like | undefined;
  /** The file is to be compared with that catalogue. */
  onFresh?: (fresh: FreshCatalogue) => void;
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

function Importer(props: ImportDialogProps & { onChooseOther: (file: File) => void }) {
  const { file, like, onDone, onFresh, onClose, onChooseOther } = props;
  const { t } = useTranslation(['imports', 'common']);
  const job = useImport(file, like);
  const { state } = job;
  const isKin = onFresh !== undefined && state.step === 'understood' && state.isKin;
  // A newer file that was asked for is shown only where something about it is to be said.
  const passes = isKin && like?.isCertain === true && !job.isTouched && isUsable(state);
  const view = state.step === 'understood' && !passes ? state.view : null;
  const isBehind = state.step === 'understood' && state.isBehind;
  const currency = view?.understanding?.currency ?? null;
  const count = view?.counts.skus ?? 0;
  const keep = async () => {
    const id = await job.keep();
    if (id === undefined) return;
    announce(t('import-done', { count }));
    onDone(id);
  };
  const compare = async () => {
    const fresh = await job.take();
    if (fresh) onFresh?.(fresh);
  };
  const pass = useRef(compare);
  pass.current = compare;
  useEffect(() => {
    if (passes) void pass.current();
  }, [passes]);
  const unusable = count === 0 || currency === null || isBehind;
  const footer = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      {state.step === 'failed' && state.reason === 'worker-failed' ? <Button onClick={job.retry}>{t('import-retry')}</Button> : null}
      {state.step === 'failed' ? <ChooseOther onChoose={onChooseOther} /> : null}
      {view && !like?.isCertain ? (
        <Button variant={isKin ? 'secondary' : 'primary'} disabled={unusable} onClick={() => void keep()}>
          {count === 0 ? t('import-none') : isKin ? t('import-new') : t('import-go', { count })}
        </Button>
      ) : null}
      {view && isKin ? (
        <Button variant="primary" disabled={unusable} onClick={() => void compare()}>
          {t('import-compare')}
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
      title={like?.isCertain ? t('import-refresh-title', { name: like.catalogue.name }) : t('import-title')}
      description={file.name}
      width={view ? 1080 : 520}
      footer={footer}
    >
      {state.step === 'reading' || passes ? (
        <div className={styles.working} role="status">
          <progress aria-label={t('import-reading', { name: file.name })} />
          <strong>{t('import-reading', { name: file.name })}</strong>
          <p>{t('import-reading-hint')}</p>
        </div>
      ) : null}
      {state.step === 'saving' ? <Saving done={state.done} total={state.total} /> : null}
      {state.step === 'failed' ? <Failed reason={state.reason} detail={state.detail} name={file.name} /> : null}
      {view ? (
        <Understood view={view} file={file} job={job} isBehind={isBehind}>
          {isKin && !like?.isCertain ? (
            <p className={styles.kin}>
              <RefreshCw size={16} strokeWidth={1.75} aria-hidden="true" />
              {t('import-kin', { name: like?.catalogue.name ?? '' })}
            </p>
          ) : null}
        </Understood>
      ) : null}
    </Dialog>
  );
}

/** Whether the SKUs can be taken as they were understood. */
function isUsable(state: Import['state']): boolean {
  return (
    state.step === 'understood' &&
    state.view.counts.skus > 0 &&
    state.view.understanding?.currency != null &&
    !state.isBehind &&
    !state.isGuess
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

type FailedState = Extract<Import['state'], { step: 'failed' }>;

/** What else is said of a failure: what the file is, where it is broken, how large it is. The rest has words of engines. */
const DETAILS = {
  'not-a-table': 'fail-seen',
  'not-json': 'fail-place',
  'too-large': 'fail-size',
  'zip-bomb': 'fail-size',
  'too-many-columns': 'fail-columns',
} as const satisfies Partial<Record<FailedState['reason'], string>>;

function Failed({ reason, detail, name }: Pick<FailedState, 'reason'> & { detail: string | undefined; name: string }) {
  const { t } = useTranslation(['imports', 'common']);
  // Chinese sentences follow each other without a space.
  const space = useLang() === 'zh' ? '' : ' ';
  const key = `fail-${reason}` as const;
  const more = detail !== undefined && reason in DETAILS ? t(DETAILS[reason as keyof typeof DETAILS], { detail }) : '';
  return <Notice kind="error" title={t(key, { name })} body={[more, t(`${key}-fix`)].filter(Boolean).join(space)} />;
}

/** What was understood: facts, counts, what is missing, and the rows. */
function Understood(props: { view: CatalogueView; file: File; job: Import; isBehind: boolean; children: ReactNode }) {
  const { view, file, job, isBehind, children } = props;
  const { t } = useTranslation(['imports', 'common']);
  const lang = useLang();
  const [tab, setTab] = useState<View>('preview');
  const { reason, counts, warnings } = view;
  return (
    <div className={styles.understood} data-behind={isBehind ? true : undefined}>
      {children}
      <FileFacts view={view} isGuess={job.state.step === 'understood' && job.state.isGuess === true} change={job.change} />
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
      {counts.blank > 0 ? <span>{t('count-blank', { count: counts.blank })}</span> : null}
    </p>
  );
}
