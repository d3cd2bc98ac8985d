import { useTranslation } from 'react-i18next';
import { Button, useEditor, useMoney } from '@/ui/shell';
import { cheapest } from './cheapest';
import styles from './Inspector.module.css';

/**
 * Under the banner's price, how it stands to the cheapest tile where it is another, with the way to take that one's. Cheaper tiles
 * break no rule: what is no dearer than promised may stand anywhere.
 */
export function AnchorNote({ onTake }: { onTake: (minor: number) => void }) {
  const { t } = useTranslation('inspector');
  const money = useMoney();
  const found = useEditor(({ page }) => cheapest(page));
  const { lowest, cheaper, anchor, mayTake } = found;
  const isMissed = anchor > 0 && lowest > anchor;
  const isShown = isMissed || (anchor > 0 && cheaper > 0);
  const words = { lowest: money(lowest) };
  return (
    <div role="status">
      {isShown ? (
        <div className={styles.remark}>
          <p className={styles.hint} data-warning={isMissed || undefined}>
            {isMissed ? t('anchor-missed', words) : t('anchor-cheaper', { ...words, count: cheaper })}
          </p>
          {mayTake ? (
            <Button size="s" onClick={() => onTake(lowest)}>
              {t('anchor-take', words)}
            </Button>
          ) : null}
        </div>
      ) : null}
    </div>
  );
}
