import { useTranslation } from 'react-i18next';
import type { Calibration } from '@/core/calibration';
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
      <div className={styles.places}>
        {fit ? <ThetaChart calibration={calibration} /> : null}
        {places.length > 0 ? <PlaceTable calibration={calibration} /> : null}
      </div>
      <section className={styles.side} aria-label={t('answer')} {...scrolledByKeys}>
        {places.length > 0 || !depth ? <GateAnswer calibration={calibration} skipThin={skipThin} onSkipThin={onSkipThin} /> : null}
        {fit || depth ? <Parameters calibration={calibration} /> : null}
        {fit ? <HeldOutList fit={fit} /> : null}
        {fit ? <p className={styles.quiet}>{words.sentences(t(`method-${fit.method}`), t('method-clicks'))}</p> : null}
      </section>
    </div>
  );
}
