import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button, useEditor } from '@/ui/shell';
import styles from './Inspector.module.css';
import { SkuPicker } from './SkuPicker';

/** One of the page's SKUs by its title, or none. */
export function SkuChoice({
  label,
  none,
  pickTitle,
  skuId,
  onChange,
}: {
  label: string;
  /** What it says where none is chosen. */
  none: string;
  pickTitle: string;
  skuId: string | undefined;
  onChange: (skuId: string | null) => void;
}) {
  const { t } = useTranslation('fields');
  const skus = useEditor((state) => state.page.skus);
  const [picking, setPicking] = useState(false);
  const sku = skus.find(({ id }) => id === skuId);
  return (
    <div className={styles.named}>
      <span className={styles.label}>{label}</span>
      <span className={styles.namedValue}>{sku?.title || skuId || none}</span>
      <span className={styles.buttons}>
        {skuId === undefined ? null : (
          <Button size="s" variant="ghost" onClick={() => onChange(null)}>
            {t('clear')}
          </Button>
        )}
        <Button size="s" aria-label={`${label}: ${t('choose')}`} onClick={() => setPicking(true)} disabled={skus.length === 0}>
          {t('choose')}
        </Button>
      </span>
      {picking ? (
        <SkuPicker title={pickTitle} skus={skus} near={sku} onPick={(picked) => onChange(picked.id)} onClose={() => setPicking(false)} />
      ) : null}
    </div>
  );
}
