import { ArrowDownWideNarrow, ChevronDown } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sku } from '@/core/page';
import { Chip, Chips, IconButton, Menu } from '@/ui/shell';
import { type FacetOption, FacetPicker } from './FacetPicker';
import styles from './FilterRow.module.css';
import type { Narrowed, PanelFilters } from './narrow';
import { FACTS, type Fact } from './sku-facts';
import { canOrder, SKU_ORDERS, type SkuOrder } from './sku-orders';

export interface FilterRowProps {
  /** The whole catalogue. */
  skus: readonly Sku[];
  narrowed: Pick<Narrowed, 'brands' | 'facts'>;
  filters: PanelFilters;
  onChange: (change: Pick<PanelFilters, 'brands' | 'facts' | 'order'>) => void;
}

const isFact = (value: string): value is Fact => (FACTS as readonly string[]).includes(value);

/** Brand, what is so of a SKU, and the order of the list: what is needed less often than category and price. */
export function FilterRow({ skus, narrowed, filters, onChange }: FilterRowProps) {
  const { t } = useTranslation('catalogue');
  const { brands = [], facts = [], order = 'file' } = filters;
  const orders = useMemo(() => SKU_ORDERS.filter((each) => canOrder(skus, each)), [skus]);
  const options = [
    ...narrowed.brands.brands.map(({ name, count }): FacetOption => ({ value: name, label: name, count })),
    ...(narrowed.brands.withoutBrand > 0 ? [{ value: '', label: t('no-brand'), count: narrowed.brands.withoutBrand }] : []),
  ];
  const known = new Set(options.map(({ value }) => value));
  for (const brand of brands) if (!known.has(brand)) options.push({ value: brand, label: brand || t('no-brand'), count: 0 });
  const offered = FACTS.filter((fact) => narrowed.facts[fact] > 0 || facts.includes(fact));
  const [only] = brands;
  return (
    <div className={styles.row}>
      <Chips label={t('more-filters')}>
        {known.size > 1 || brands.length > 0 ? (
          <FacetPicker
            trigger={
              <Chip aria-pressed={brands.length > 0}>
                <span className={styles.name}>
                  {brands.length === 1
                    ? only || t('no-brand')
                    : brands.length > 1
                      ? t('brands-chosen', { count: brands.length })
                      : t('brands')}
                </span>
                <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
              </Chip>
            }
            label={t('brands')}
            findLabel={t('find-brand')}
            options={options}
            chosen={brands}
            onChange={(next) => onChange({ brands: next })}
          />
        ) : null}
        <FacetPicker
          trigger={
            <Chip aria-pressed={facts.length > 0}>
              <span className={styles.name}>{facts.length === 1 && facts[0] ? t(`fact-${facts[0]}`) : t('facts')}</span>
              {facts.length > 1 ? <small>{facts.length}</small> : null}
              <ChevronDown size={12} strokeWidth={1.75} aria-hidden="true" />
            </Chip>
          }
          label={t('facts')}
          options={offered.map((fact) => ({ value: fact, label: t(`fact-${fact}`), count: narrowed.facts[fact] }))}
          chosen={facts}
          onChange={(next) => onChange({ facts: next.filter(isFact) })}
        />
      </Chips>
      <Menu
        align="end"
        trigger={
          <IconButton
            size="s"
            className={styles.order}
            data-on={order !== 'file' || undefined}
            label={t('order-by', { order: t(`order-${order}`) })}
            icon={<ArrowDownWideNarrow size={16} strokeWidth={1.75} />}
          />
        }
        items={orders.map((each: SkuOrder) => ({
          label: t(`order-${each}`),
          checked: each === order,
          onSelect: () => onChange({ order: each }),
        }))}
      />
    </div>
  );
}
