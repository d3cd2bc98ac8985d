import { ChevronDown, ChevronRight, ChevronUp, ImagePlus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { addPictures } from '@/ui/incoming-pictures';
import { Button } from '@/ui/shell';
import styles from './FoldRow.module.css';
import { FOLD_SHOWS, type Fold } from './finding-groups';

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** Stands for many findings of one kind: the first of them above it and the rest behind it, or all of them behind one row. */
export function FoldRow({ fold, onFold }: { fold: Fold; onFold: () => void }) {
  const { t } = useTranslation(['findings', 'common']);
  const { items, open, whole, few } = fold;
  if (!whole)
    return (
      <button type="button" className={styles.more} aria-expanded={open} onClick={onFold}>
        {open ? <ChevronUp {...icon} /> : <ChevronDown {...icon} />}
        {open ? t('fold-fewer') : t('fold-more', { count: items.length - FOLD_SHOWS })}
      </button>
    );
  const skus = new Set(items.map(({ finding, key }) => finding.evidence.skuId ?? key)).size;
  return (
    <div className={styles.whole}>
      {few ? (
        <span className={styles.head}>{t('fold-without-picture', { count: skus })}</span>
      ) : (
        <button type="button" className={styles.head} aria-expanded={open} onClick={onFold}>
          <ChevronRight {...icon} />
          <span>{t('fold-without-picture', { count: skus })}</span>
        </button>
      )}
      <Button size="s" icon={<ImagePlus {...icon} />} onClick={() => addPictures([])}>
        {t('common:add-pictures')}
      </Button>
    </div>
  );
}
