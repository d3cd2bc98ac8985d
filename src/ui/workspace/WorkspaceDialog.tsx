import { FileX2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { announce, Button, Dialog, EmptyState, useLang } from '../shell';
import { ConflictList } from './ConflictList';
import type { Choice, Comparison } from './compare';
import { DamageList } from './DamageList';
import { type Progress, useImport } from './use-import';
import styles from './WorkspaceDialog.module.css';

export interface WorkspaceDialogProps {
  file: File;
  onClose: () => void;
}

/** A workspace archive on its way in: verified first, then shown, taken in only when asked to. */
export function WorkspaceDialog({ file, onClose }: WorkspaceDialogProps) {
  const { t } = useTranslation(['workspace', 'common']);
  const { state, take, callOff } = useImport(file);
  const [choices, setChoices] = useState<ReadonlyMap<string, Choice>>(new Map());
  const isBusy = state.step === 'importing';
  const date = new Intl.DateTimeFormat(useLang() === 'zh' ? 'zh-CN' : 'en', { dateStyle: 'medium', timeStyle: 'short' });

  const run = async (comparison: Comparison) => {
    try {
      const all = new Map(comparison.conflicts.map(({ key }) => [key, choices.get(key) ?? 'both'] as const));
      const taken = await take(comparison, all, t('imported-word'));
      if (!taken) {
        announce(t('import-called-off'));
        toast(t('import-called-off'));
        return;
      }
      const { pages, catalogues, pictures } = taken;
      const description = t('imported-body', {
        pages: t('pages', { count: pages }),
        catalogues: t('catalogues', { count: catalogues }),
        pictures: t('pictures', { count: pictures }),
      });
      toast.success(t('imported'), { description });
      announce(`${t('imported')}. ${description}`);
      onClose();
    } catch {
      toast.error(t('import-failed'), { description: t('import-failed-body'), duration: 12_000 });
    }
  };

  const comparison = state.step === 'review' || state.step === 'importing' ? state.comparison : undefined;
  const hasMore =
    comparison &&
    comparison.pages.length +
      comparison.catalogues.length +
      comparison.assets.length +
      comparison.figures.length +
      comparison.templates.length +
      comparison.policies.length >
      0;
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open && !isBusy) onClose();
      }}
      title={t('title')}
      description={comparison ? `${file.name} · ${t('from', { date: date.format(new Date(comparison.exportedAt)) })}` : file.name}
      width={comparison ? 640 : 480}
      footer={
        <>
          {isBusy ? <Bar progress={state.progress} words={t('importing', { ...state.progress })} /> : null}
          <Button onClick={isBusy ? callOff : onClose}>{t(comparison && hasMore ? 'common:cancel' : 'common:close')}</Button>
          {comparison && hasMore ? (
            <Button variant="primary" disabled={isBusy} onClick={() => void run(comparison)}>
              {t('import')}
            </Button>
          ) : null}
        </>
      }
    >
      {state.step === 'reading' ? (
        <div className={styles.reading}>
          <Bar progress={state.progress} words={state.progress.total === 0 ? t('reading-start') : t('reading', { ...state.progress })} />
        </div>
      ) : state.step === 'failed' ? (
        <EmptyState
          icon={<FileX2 size={28} strokeWidth={1.5} />}
          title={t('failed', { name: file.name })}
          body={t(`failed-${state.reason}`, { version: String(state.version ?? ''), detail: state.detail ?? '' })}
        />
      ) : (
        <div className={styles.review} inert={isBusy}>
          <Contents comparison={state.comparison} />
          {hasMore || state.comparison.damaged.length > 0 ? null : <p className={styles.quiet}>{t('nothing-new')}</p>}
          <ConflictList
            conflicts={state.comparison.conflicts}
            choices={choices}
            onChoose={(keys, choice) => setChoices((old) => new Map([...old, ...keys.map((key) => [key, choice] as const)]))}
          />
          <DamageList damaged={state.comparison.damaged} />
        </div>
      )}
    </Dialog>
  );
}

function Bar({ progress: { done, total }, words }: { progress: Progress; words: string }) {
  return (
    <span className={styles.progress} role="status">
      {words}
      <progress {...(total > 0 ? { max: total, value: done } : {})} aria-label={words} />
    </span>
  );
}

const KINDS = ['pages', 'catalogues', 'pictures', 'figures', 'templates', 'policies'] as const;
/** Kinds that many archives have none of. */
const SELDOM: readonly string[] = ['figures', 'templates', 'policies'];

/** How many of what will come, are here already, and differ. */
function Contents({ comparison: { counts } }: { comparison: Comparison }) {
  const { t, i18n } = useTranslation('workspace');
  const number = new Intl.NumberFormat(i18n.language);
  const cell = (count: number) => <td data-none={count === 0 || undefined}>{number.format(count)}</td>;
  return (
    <table className={styles.contents}>
      <thead>
        <tr>
          <th scope="col">{t('contents')}</th>
          <th scope="col">{t('will-come')}</th>
          <th scope="col">{t('differ-count')}</th>
          <th scope="col">{t('here-already')}</th>
        </tr>
      </thead>
      <tbody>
        {KINDS.filter((kind) => !SELDOM.includes(kind) || counts[kind].fresh + counts[kind].same + counts[kind].differ > 0).map((kind) => (
          <tr key={kind}>
            <th scope="row">{t(`kind-${kind}`)}</th>
            {cell(counts[kind].fresh)}
            {cell(counts[kind].differ)}
            {cell(counts[kind].same)}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
