import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { FigureDay } from '@/core/morning';
import { DropZone, FileFailed, useFiguresFile } from '../figures';
import { announce, Button, Dialog, Notice } from '../shell';
import { AddFile } from './AddFile';
import { DaysReview } from './DaysReview';
import styles from './MorningDialog.module.css';
import { MorningView } from './MorningView';
import { useDays } from './use-days';

/** The shop's daily figures: tables come in, and every morning the page is looked at with them. */
export function MorningDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['morning', 'figures', 'common']);
  const { days, add } = useDays();
  const { file, open, setField, close } = useFiguresFile();
  const [fresh, setFresh] = useState<FigureDay[]>([]);
  const hasDays = Array.isArray(days) && days.length > 0;
  const isReading = file.step === 'reading' || file.step === 'open' || (file.step === 'failed' && hasDays);
  const take = async () => {
    try {
      await add(fresh);
      close();
      announce(t('added', { count: fresh.length }));
      toast.success(t('added', { count: fresh.length }));
    } catch {
      toast.error(t('add-failed'));
    }
  };
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('title')}
      description={isReading && file.step === 'open' ? file.name : t('description')}
      width={hasDays || file.step === 'open' ? 1240 : 640}
      footer={
        isReading ? (
          <>
            <Button onClick={close}>{t('common:cancel')}</Button>
            {file.step === 'open' ? (
              <Button variant="primary" disabled={fresh.length === 0} onClick={() => void take()}>
                {t('add-days', { count: fresh.length })}
              </Button>
            ) : null}
          </>
        ) : (
          <>
            {hasDays ? <p className={styles.basis}>{t('basis')}</p> : null}
            {hasDays ? <AddFile onFile={open} /> : null}
            <Button onClick={onClose}>{t('common:close')}</Button>
          </>
        )
      }
    >
      {file.step === 'open' ? (
        <DaysReview file={file} onField={(index, field) => void setField(index, field)} onDays={setFresh} />
      ) : file.step === 'reading' ? (
        <p role="status">{t('figures:reading', { name: file.name })}</p>
      ) : file.step === 'failed' ? (
        <div className={styles.failed}>
          <FileFailed file={file} />
          <Ask onFile={open} />
        </div>
      ) : days === null ? (
        <p role="status">{t('loading')}</p>
      ) : days === 'failed' ? (
        <Notice kind="error" title={t('load-failed')} />
      ) : hasDays ? (
        <MorningView days={days} />
      ) : (
        <Ask onFile={open} />
      )}
    </Dialog>
  );
}

/** Asks for a table, with what it should have in it. */
function Ask({ onFile }: { onFile: (file: File) => void }) {
  const { t } = useTranslation('morning');
  return (
    <DropZone onFile={onFile} example="daily">
      <p>{t('needs-title')}</p>
      <p>{t('needs-figures')}</p>
      <p>{t('needs-kept')}</p>
    </DropZone>
  );
}
