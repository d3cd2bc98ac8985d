import { Plus, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Sku } from '@/core/page';
import { Button, useMoney } from '@/ui/shell';
import { type FacetOption, FacetPicker } from '../catalogue';
import styles from './Wishes.module.css';

interface SkuWishProps {
  label: string;
  /** Of the button that adds one, read after the module it is for. */
  addLabel: string;
  skus: ReadonlyMap<string, Sku>;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (ids: string[]) => void;
}

/** SKUs by name: each can be taken away, others are found in a list and added. */
export function SkuWish({ label, addLabel, skus, options, chosen, onChange }: SkuWishProps) {
  const { t } = useTranslation('arrange');
  const money = useMoney();
  return (
    <div className={styles.skus}>
      <span className={styles.skusLabel}>{label}</span>
      <ul>
        {chosen.map((id) => {
          const sku = skus.get(id);
          const title = sku?.title.trim() || id;
          return (
            <li key={id} className={styles.sku}>
              <span title={title}>{title}</span>
              {sku && sku.price > 0 ? <small>{money(sku.price)}</small> : null}
              <button
                type="button"
                aria-label={t('sku-remove', { label, title })}
                onClick={() => onChange(chosen.filter((one) => one !== id))}
              >
                <X size={12} strokeWidth={2} aria-hidden="true" />
              </button>
            </li>
          );
        })}
        <li>
          <FacetPicker
            trigger={
              <Button size="s" variant="ghost" icon={<Plus size={14} strokeWidth={1.75} aria-hidden="true" />} aria-label={addLabel}>
                {t('sku-add')}
              </Button>
            }
            label={addLabel}
            findLabel={t('sku-find')}
            options={options}
            chosen={chosen}
            onChange={onChange}
          />
        </li>
      </ul>
    </div>
  );
}
