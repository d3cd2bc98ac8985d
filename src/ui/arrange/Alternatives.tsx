import { Layers } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Alternative } from '@/core/arrange';
import { apply } from '@/core/commands';
import type { Page } from '@/core/page';
import { EmptyState } from '@/ui/shell';
import styles from './Alternatives.module.css';
import { scoreText, useComparison } from './outcome';
import { Planogram, SMALL } from './Planogram';

interface AlternativesProps {
  results: readonly Alternative[];
  base: Page;
  viewport: string;
  chosen: number;
  onChoose: (index: number) => void;
}

/** Up to three arrangements beside each other; one is chosen, by a click or by the arrows. */
export function Alternatives({ results, base, viewport, chosen, onChoose }: AlternativesProps) {
  const { t } = useTranslation('arrange');
  if (results.length === 0)
    return (
      <EmptyState
        icon={<Layers size={28} strokeWidth={1.5} aria-hidden="true" />}
        title={t('alternatives-none')}
        body={t('alternatives-nothing')}
      />
    );
  return (
    <fieldset className={styles.alternatives}>
      <legend>{t('alternatives-count', { count: results.length })}</legend>
      {results.map((result, index) => (
        <Card
          // They stand in their order for as long as the answer does.
          key={index.toString()}
          number={index + 1}
          result={result}
          base={base}
          viewport={viewport}
          checked={index === chosen}
          onChoose={() => onChoose(index)}
        />
      ))}
    </fieldset>
  );
}

interface CardProps {
  number: number;
  result: Alternative;
  base: Page;
  viewport: string;
  checked: boolean;
  onChoose: () => void;
}

function Card({ number, result, base, viewport, checked, onChoose }: CardProps) {
  const { t } = useTranslation('arrange');
  const id = useId();
  const page = useMemo(() => {
    const applied = apply(base, result.commands);
    return applied.ok ? applied.page : base;
  }, [base, result]);
  const { before, after } = useComparison(base, page);
  const percent = (share: number) => Math.round(100 * share);
  const name = t('alternative', { number });
  const gain = ((after.score ?? 0) - (before.score ?? 0)).toFixed(1);
  const isEqual = Number(gain) === 0;
  return (
    <label className={styles.card} htmlFor={id} data-checked={checked || undefined}>
      <span className={styles.cardHead}>
        <input
          type="radio"
          id={id}
          name="alternative"
          checked={checked}
          onChange={onChoose}
          aria-describedby={`${id}-score ${id}-facts`}
          aria-label={name}
        />
        <strong>{name}</strong>
        <span className={styles.score} id={`${id}-score`}>
          {scoreText(after.score)}
        </span>
      </span>
      <span className={styles.facts} id={`${id}-facts`}>
        <span>{isEqual ? t('alternative-equal') : t('alternative-gain', { gain })}</span>
        <span>{t('alternative-changed', { percent: percent(result.changed) })}</span>
        {result.differs.length > 0 ? (
          <span>{t('alternative-differs', { percent: percent(Math.min(...result.differs)) })}</span>
        ) : isEqual ? null : (
          <span>{t('alternative-first')}</span>
        )}
      </span>
      <span className={styles.picture}>
        <Planogram page={page} before={base} viewport={viewport} size={SMALL} label={name} />
      </span>
    </label>
  );
}
