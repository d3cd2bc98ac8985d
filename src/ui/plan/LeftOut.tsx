import { PackageX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { OUT_REASONS, type StayOut } from '@/core/plan';
import { Button } from '../shell';
import styles from './PlanPreview.module.css';

interface LeftOutProps {
  /** Null where no page comes out. */
  out: StayOut | null;
  /** SKUs that are asked for and out of stock, and whether they take part. */
  soldOut: number;
  takes: boolean;
  onTake: (takes: boolean) => void;
}

/** How many SKUs of the catalogue stay out of the page and why; those without stock can be taken in. */
export function LeftOut({ out, soldOut, takes, onTake }: LeftOutProps) {
  const { t, i18n } = useTranslation('plan');
  const number = new Intl.NumberFormat(i18n.language);
  // What is out of stock has a line of its own.
  const told = OUT_REASONS.filter((reason) => reason !== 'soldOut' || soldOut === 0);
  const reasons = out ? told.filter((reason) => out[reason] > 0).map((reason) => t(`out-${reason}`, { count: out[reason] })) : [];
  return (
    <div className={styles.out}>
      {out ? (
        <p>
          <strong>{t(out.out > 0 ? 'out-of' : 'out-none', { out: number.format(out.out), total: number.format(out.total) })}</strong>
          {reasons.length > 0 ? <span>{reasons.join(' · ')}</span> : null}
        </p>
      ) : null}
      {soldOut > 0 ? (
        <p>
          <PackageX size={14} strokeWidth={1.75} aria-hidden="true" />
          {t(takes ? 'sold-out-in' : 'sold-out', { count: soldOut })}
          <Button size="s" variant="ghost" onClick={() => onTake(!takes)}>
            {t(takes ? 'sold-out-leave' : 'sold-out-take')}
          </Button>
        </p>
      ) : null}
    </div>
  );
}
