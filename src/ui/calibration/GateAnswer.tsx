import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Calibration, GATE, type GateProblem } from '@/core/calibration';
import { Checkbox, Notice } from '../shell';
import styles from './CalibrationDialog.module.css';
import { useWords } from './words';

/** Places that a sentence names before the rest is only counted. */
const NAMED = 4;

/** Whether the figures can tell place from product, and if not, exactly why. */
export function GateAnswer({
  calibration,
  skipThin,
  onSkipThin,
}: {
  calibration: Calibration;
  skipThin: boolean;
  onSkipThin: (skip: boolean) => void;
}) {
  const { t } = useTranslation('calibration');
  const { gate, leftOut, places } = calibration;
  // Where no SKU moved at all, everything else follows from that.
  const told = gate.moved === 0 ? gate.problems.filter(({ kind }) => kind === 'not-moved' || kind === 'few-places') : gate.problems;
  const isThin = told.some(({ kind }) => kind === 'thin');
  return (
    <section className={styles.gate}>
      {gate.problems.length === 0 ? (
        <p className={styles.open} role="status">
          <CircleCheck size={16} strokeWidth={1.75} aria-hidden="true" />
          <span>
            <strong>{t('open-title')}</strong>
            {t('open-body', { moved: gate.moved, places: places.length })}
          </span>
        </p>
      ) : (
        <>
          <Notice kind="warning" title={t('closed-title')} body={t('closed-body')} />
          <ul className={styles.problems}>
            {told.map((problem) => (
              <li key={problem.kind}>
                <Problem problem={problem} calibration={calibration} />
              </li>
            ))}
          </ul>
          {gate.problems.some(({ kind }) => kind === 'not-moved' || kind === 'apart') ? (
            <p className={styles.quiet}>{t('advice-rotate')}</p>
          ) : null}
        </>
      )}
      {isThin || skipThin ? (
        <Checkbox
          label={leftOut.length > 0 ? t('left-out', { count: leftOut.length }) : t('skip-thin')}
          checked={skipThin}
          onChange={onSkipThin}
        />
      ) : null}
    </section>
  );
}

function Problem({ problem, calibration: { places } }: { problem: GateProblem; calibration: Calibration }) {
  const { t } = useTranslation('calibration');
  const words = useWords();
  const nameOf = (index: number) => {
    const result = places[index];
    return result ? words.place(result.place) : '';
  };
  const named = (names: readonly string[]) => `${words.list(names.slice(0, NAMED))}${names.length > NAMED ? '…' : ''}`;
  switch (problem.kind) {
    case 'few-places':
      return t('problem-few-places', { count: problem.places, needed: GATE.places });
    case 'not-moved':
      return problem.moved === 0
        ? t('problem-not-moved-none', { needed: GATE.moved })
        : t('problem-not-moved', { count: problem.moved, needed: GATE.moved });
    case 'apart':
      return t('problem-apart', { groups: problem.groups.length, places: named(problem.groups.slice(1).flat().map(nameOf)) });
    case 'thin': {
      const names = problem.places.map(({ place, clicks }) => t('thin-clicks', { place: nameOf(place), clicks }));
      return t('problem-thin', { count: problem.places.length, needed: GATE.clicks, places: named(names) });
    }
  }
}
