import { CircleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Sku } from '@/core/page';
import type { PictureSource } from '@/workers';
import { announce, Button, Dialog } from '../shell';
import { ChoosePictures } from './ChoosePictures';
import type { MatchedPicture, PictureReport } from './match-files';
import styles from './PicturesDialog.module.css';
import { ReportView } from './ReportView';
import { useReport } from './use-report';

export interface PicturesDialogProps {
  /** Empty: the person is asked for them. */
  sources: readonly PictureSource[];
  onSources: (sources: readonly PictureSource[]) => void;
  /** Null while they are read from the library. */
  skus: readonly Sku[] | null;
  /** What the SKUs' pictures are named, where more is known than `skus` say. */
  names?: readonly Sku[] | null;
  /** Why there is nothing to match, in place of everything else. */
  obstacle?: { title: string; body?: string } | undefined;
  /** What the pictures are for, where that can be chosen. */
  choice?: ReactNode;
  /** Keeps the pictures and gives them to the SKUs; rejects where that fails. */
  onApply: (matched: readonly MatchedPicture[]) => Promise<void>;
  onClose: () => void;
}

/** Pictures from files: asking for them, matching with progress, the report, and giving them to the SKUs. */
export function PicturesDialog({ sources, onSources, skus, names = null, obstacle, choice, onApply, onClose }: PicturesDialogProps) {
  const { t } = useTranslation(['pictures', 'common']);
  const state = useReport(sources, obstacle ? null : skus, names);
  const [saving, setSaving] = useState<'no' | 'now' | 'failed'>('no');
  const report = state.step === 'report' && sources.length > 0 ? state.report : null;
  const isMatched = report !== null && report.matched.length > 0;
  const fresh = report?.matched.filter(({ isSame }) => !isSame) ?? [];

  const apply = async () => {
    setSaving('now');
    try {
      await onApply(fresh);
    } catch {
      setSaving('failed');
      return;
    }
    toast.success(t('applied', { count: fresh.length }));
    announce(t('applied', { count: fresh.length }));
    onClose();
  };

  const footer = (
    <>
      <Button onClick={onClose}>{t('common:cancel')}</Button>
      {report || state.step === 'failed' ? (
        <Button variant={isMatched ? 'secondary' : 'primary'} disabled={saving === 'now'} onClick={() => onSources([])}>
          {t('choose-other')}
        </Button>
      ) : null}
      {report && isMatched ? (
        <Button variant="primary" disabled={fresh.length === 0 || saving === 'now'} onClick={() => void apply()}>
          {saving === 'now' ? t('applying') : fresh.length > 0 ? t('apply', { count: fresh.length }) : t('apply-none')}
        </Button>
      ) : null}
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={t('description')}
      width={report ? 820 : 560}
      footer={footer}
    >
      {obstacle ? (
        <Problem title={obstacle.title} body={obstacle.body} />
      ) : (
        <>
          {choice}
          {sources.length === 0 ? <ChoosePictures onChoose={onSources} /> : null}
          {sources.length > 0 && (state.step === 'looking' || state.step === 'reading') ? <Progress state={state} /> : null}
          {sources.length > 0 && state.step === 'failed' ? <Problem title={t('failed-reading')} body={t('failed-reading-fix')} /> : null}
          {saving === 'failed' ? <Problem title={t('failed-saving')} body={t('failed-saving-fix')} /> : null}
          {report && !isMatched ? <NoMatch report={report} skus={skus} /> : null}
          {report ? <ReportView report={report} /> : null}
        </>
      )}
    </Dialog>
  );
}

/** Why nothing matched, and how files would have to be named, by a SKU at hand. */
function NoMatch({ report: { unmatched, without }, skus }: { report: PictureReport; skus: readonly Sku[] | null }) {
  const { t } = useTranslation('pictures');
  if (unmatched.length === 0) return <Problem title={t('none-usable')} body={t('none-usable-fix')} />;
  const id = (without[0] ?? skus?.[0])?.id;
  return <Problem title={t('none-matched')} body={t('none-matched-fix', { example: `${id ?? '100012'}.jpg` })} />;
}

function Problem({ title, body }: { title: string; body?: string | undefined }) {
  return (
    <div className={styles.problem} role="alert">
      <CircleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <div>
        <strong>{title}</strong>
        {body ? <p>{body}</p> : null}
      </div>
    </div>
  );
}

function Progress({ state }: { state: { step: 'looking' | 'reading'; done: number; total: number } }) {
  const { t } = useTranslation(['pictures', 'common']);
  const { step, done, total } = state;
  const text = total === 0 ? t('looking-first') : t(step, { done: done.toLocaleString(), total: total.toLocaleString() });
  return (
    <div className={styles.working} role="status">
      <progress aria-label={t('title')} {...(total > 0 ? { value: done, max: total } : {})} />
      <span>{text}</span>
    </div>
  );
}
