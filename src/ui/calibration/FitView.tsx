import { useTranslation } from 'react-i18next';
import { attentionParams } from '@/core/attention';
import { type Calibration, plainResult } from '@/core/calibration';
import { useEditor } from '../shell';
import styles from './CalibrationDialog.module.css';
import { GateAnswer } from './GateAnswer';
import { HeldOutList, Parameters } from './Parameters';
import { PlaceTable } from './PlaceTable';
import { ThetaChart } from './ThetaChart';
import { useWords } from './words';

/** It scrolls and may hold no control: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

export interface FitViewProps {
  calibration: Calibration;
  skipThin: boolean;
  onSkipThin: (skip: boolean) => void;
}

/** One device: whether its figures can tell, what they say of each place, and the parameters that come of it. */
export function FitView({ calibration, skipThin, onSkipThin }: FitViewProps) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const { fit, depth, places } = calibration;
  return (
    <div className={styles.fit}>
      {fit || depth ? <Plain calibration={calibration} /> : null}
      <div className={styles.places}>
        {fit ? <ThetaChart calibration={calibration} /> : null}
        {places.length > 0 ? <PlaceTable calibration={calibration} /> : null}
      </div>
      <section className={styles.side} aria-label={t('answer')} {...scrolledByKeys}>
        {places.length > 0 || !depth ? <GateAnswer calibration={calibration} skipThin={skipThin} onSkipThin={onSkipThin} /> : null}
        {fit || depth ? (
          <details className={styles.worked}>
            <summary>{t('worked-out')}</summary>
            <Parameters calibration={calibration} />
            {fit ? <HeldOutList fit={fit} /> : null}
            {fit ? <p className={styles.quiet}>{words.sentences(t(`method-${fit.method}`), t('method-clicks'))}</p> : null}
          </details>
        ) : null}
      </section>
    </div>
  );
}

/** The result before any statistics: what visitors do otherwise than assumed. */
function Plain({ calibration }: { calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const page = useEditor((state) => state.page);
  const usual = attentionParams({ ...page, attention: undefined }, calibration.phone);
  const { row, lean, screen, isWorse } = plainResult(page, calibration, usual);
  const told = ({ before, after }: { before: number; after: number }) => ({
    before: words.wholePercent(before),
    after: words.wholePercent(after),
  });
  const depth = row
    ? t(row.after > row.before ? 'plain-deeper' : 'plain-shallower', { row: row.row, ...told(row) })
    : calibration.fit
      ? t('plain-same')
      : '';
  return (
    <p className={styles.plain}>
      {words.sentences(
        depth,
        lean ? t(`plain-${lean}`) : '',
        screen ? t('plain-screen', told(screen)) : '',
        isWorse ? t('plain-worse') : '',
      )}
    </p>
  );
}
