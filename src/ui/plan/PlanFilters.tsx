import { ChevronDown } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Filters } from '@/core/plan';
import { CategoryChips, FacetPicker, PriceHistogram, SearchField, type useNarrowed, withFilters } from '../catalogue';
import { Button, MoneyField } from '../shell';
import styles from './PlanDialog.module.css';

export interface PlanFiltersProps {
  narrowed: ReturnType<typeof useNarrowed>;
  filters: Filters;
  onChange: (filters: Filters) => void;
  /** The filters to go back to. */
  initial: Filters;
  currency: string;
  money: (minor: number) => string;
}

/** Which SKUs take part: search, categories, brands, prices, each with what is left to choose from. */
export function PlanFilters({ narrowed, filters, onChange, initial, currency, money }: PlanFiltersProps) {
  const { t } = useTranslation(['plan', 'catalogue']);
  const change = (part: Parameters<typeof withFilters>[1]) => onChange(withFilters(filters, part));
  const brands = filters.brands ?? [];
  const { brands: options, withoutBrand } = narrowed.brands;
  const brandText =
    brands.length === 0
      ? t('catalogue:all-brands')
      : brands.length === 1
        ? brands[0] || t('catalogue:no-brand')
        : t('catalogue:brands-chosen', { count: brands.length });
  const isPreselected = initial.categories !== undefined && JSON.stringify(filters.categories) === JSON.stringify(initial.categories);
  const hasCategories = narrowed.categories.categories.length > 0 || filters.categories !== undefined;
  const isInitial = JSON.stringify(filters) === JSON.stringify(initial);
  return (
    <section className={styles.filters} aria-label={t('plan-choose')}>
      <div className={styles.head}>
        <h3>{t('plan-choose')}</h3>
        {isInitial ? null : (
          <Button size="s" variant="ghost" onClick={() => onChange(initial)}>
            {t('plan-reset')}
          </Button>
        )}
      </div>
      <SearchField
        value={filters.query ?? ''}
        onChange={(query) => change({ query })}
        label={t('plan-search')}
        placeholder={t('plan-search')}
      />
      {hasCategories ? (
        <div className={styles.group}>
          <span className={styles.label}>{t('catalogue:categories')}</span>
          <CategoryChips
            facets={narrowed.categories}
            chosen={filters.categories ?? []}
            onChange={(categories) => change({ categories })}
            max={8}
          />
          {isPreselected ? (
            <div className={styles.preselected}>
              <span>{t('plan-preselected')}</span>
              <Button size="s" variant="secondary" onClick={() => change({ categories: [] })}>
                {t('plan-preselected-clear')}
              </Button>
            </div>
          ) : null}
        </div>
      ) : null}
      {options.length > 0 || brands.length > 0 ? (
        <div className={styles.group}>
          <span className={styles.label}>{t('plan-brands')}</span>
          <FacetPicker
            trigger={
              <button type="button" className={styles.picker} aria-label={`${t('plan-brands')}: ${brandText}`}>
                <span>{brandText}</span>
                <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
              </button>
            }
            label={t('plan-brands')}
            findLabel={t('catalogue:find-brand')}
            options={[
              ...options.map(({ name, count }) => ({ value: name, label: name, count })),
              ...(withoutBrand > 0 ? [{ value: '', label: t('catalogue:no-brand'), count: withoutBrand }] : []),
            ]}
            chosen={brands}
            onChange={(chosen) => change({ brands: chosen })}
          />
        </div>
      ) : null}
      <div className={styles.group}>
        <span className={styles.label}>{t('catalogue:price-range')}</span>
        <PriceHistogram
          bins={narrowed.bins}
          value={filters}
          money={money}
          height={64}
          onChange={({ priceMin, priceMax }) => change({ priceMin, priceMax })}
        />
        <div className={styles.range}>
          <MoneyField
            label={t('plan-price-min')}
            minor={filters.priceMin}
            currency={currency}
            onCommit={(minor) => change({ priceMin: minor ?? undefined })}
          />
          <MoneyField
            label={t('plan-price-max')}
            minor={filters.priceMax}
            currency={currency}
            onCommit={(minor) => change({ priceMax: minor ?? undefined })}
          />
        </div>
      </div>
    </section>
  );
}
