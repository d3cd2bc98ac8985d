import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { fittedDevice, hasResult, keptAs, type ShopAttention, withFitted } from '@/core/calibration';
import { settings } from '@/editor';
import { FileFailed, useFiguresFile } from '../figures';
import { announce, Button, Dialog, useDispatch, useEditor } from '../shell';
import styles from './CalibrationDialog.module.css';
import { OtherFile } from './OtherFile';
import { Result } from './Result';
import { Start } from './Start';
import { useCalibration } from './use-calibration';
import { useWords } from './words';

/** A table of figures to parameters of the model: what was read, whether it can tell, what it says, and what is kept of it. */
export function CalibrationDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['calibration', 'figures', 'common']);
  const words = useWords();
  const dispatch = useDispatch();
  const { page, viewport, isEditable } = useEditor((state) => ({
    page: state.page,
    viewport: state.viewport,
    isEditable: state.readOnly === null,
  }));
  const { file, open, setField } = useFiguresFile();
  const [fallback, setFallback] = useState(viewport);
  const [skipThin, setSkipThin] = useState(false);
  const answer = useCalibration(file, page, fallback, skipThin);

  const results = answer && answer !== 'failed' ? answer.viewports.map(({ calibration }) => calibration).filter(hasResult) : [];
  const fitted = (): ShopAttention => {
    const at = new Date().toISOString();
    const source = file.step === 'open' ? file.name : '';
    return Object.assign({}, ...results.map((one) => keptAs(one.phone, fittedDevice(page, one, { at, source }))));
  };
  const use = () => {
    if (!dispatch({ type: 'set-page', fields: { attention: withFitted(page, fitted()) } }, { key: 'calibrate' })) return;
    toast.success(t('used'));
    announce(t('used'));
    onClose();
  };
  const keep = () => {
    settings.setState({ shopAttention: { ...settings.getState().shopAttention, ...fitted() } });
    toast.success(t('preset-kept'));
    announce(t('preset-kept'));
  };
  const isOpen = file.step === 'open';
  return (
    <Dialog
      open
      onOpenChange={(next) => !next && onClose()}
      title={t('title')}
      description={isOpen ? file.name : t('description')}
      width={isOpen ? 1120 : 640}
      footer={
        <>
          {file.step === 'none' || file.step === 'failed' ? null : <OtherFile onFile={open} />}
          <span className={styles.applies}>
            {results.length > 0 ? t('use-devices', { devices: words.list(results.map((one) => words.viewport(one.viewport))) }) : ''}
          </span>
          <Button onClick={onClose}>{t('common:close')}</Button>
          {isOpen ? (
            <>
              <Button disabled={results.length === 0} onClick={keep}>
                {t('keep-preset')}
              </Button>
              <Button variant="primary" disabled={results.length === 0 || !isEditable} onClick={use}>
                {t('use')}
              </Button>
            </>
          ) : null}
        </>
      }
    >
      {file.step === 'none' ? (
        <Start onFile={open} />
      ) : file.step === 'reading' ? (
        <p className={styles.working} role="status">
          {t('figures:reading', { name: file.name })}
        </p>
      ) : file.step === 'failed' ? (
        <div className={styles.failed}>
          <FileFailed file={file} />
          <Start onFile={open} />
        </div>
      ) : (
        <Result
          understanding={file.understanding}
          answer={answer}
          fallback={fallback}
          onFallback={setFallback}
          skipThin={skipThin}
          onSkipThin={setSkipThin}
          onField={(index, field) => void setField(index, field)}
        />
      )}
    </Dialog>
  );
}
