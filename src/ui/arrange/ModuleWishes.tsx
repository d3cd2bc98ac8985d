import { ChevronDown, CircleAlert } from 'lucide-react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { type Unmet, unmetText } from '@/core/arrange';
import type { Page, Sku } from '@/core/page';
import { MoneyField, NumberField, useLang, useMoney } from '@/ui/shell';
import { type FacetOption, FacetPicker } from '../catalogue';
import { SkuWish } from './SkuWish';
import styles from './Wishes.module.css';
import { type Wish, withWish } from './wishes';

const MOST_TILES = 200;

/** What wishes choose from. */
export interface Choices {
  skus: ReadonlyMap<string, Sku>;
  skuOptions: readonly FacetOption[];
  categories: readonly FacetOption[];
  brands: readonly FacetOption[];
}

interface ModuleWishesProps {
  id: string;
  title: string;
  /** How many tiles it has now, and their prices. */
  tiles: number;
  prices: readonly [number, number] | null;
  wish: Wish;
  choices: Choices;
  /** How many SKUs are as wished; null where that is not known. */
  fits: number | null;
  unmet: readonly Unmet[];
  /** For words. */
  page: Page;
  onChange: (module: string, wish: Wish) => void;
}

/** What one module shall hold: how many tiles, of which prices, categories and brands, which SKUs surely and which not. */
export const ModuleWishes = memo(function ModuleWishes(props: ModuleWishesProps) {
  const { id, title, tiles, prices, wish, choices, fits, unmet, page, onChange } = props;
  const { t } = useTranslation(['arrange', 'catalogue']);
  const lang = useLang();
  const money = useMoney();
  const heading = useId();
  const change = (part: Parameters<typeof withWish>[1]) => onChange(id, withWish(wish, part));
  const setBand = (edge: 'min' | 'max') => (minor: number | null | undefined) => {
    if (minor !== undefined) change({ band: { ...wish.band, [edge]: minor ?? undefined } });
  };
  const setCount = (count: number | null | undefined) => {
    if (typeof count === 'number') change({ count: count === tiles ? undefined : count });
  };
  const now = prices
    ? t('wish-now', { count: tiles, low: money(prices[0]), high: money(prices[1]) })
    : t('wish-now-tiles', { count: tiles });
  return (
    <li className={styles.module}>
      <fieldset aria-labelledby={heading}>
        <header className={styles.moduleHead}>
          <h4 id={heading}>{title}</h4>
          <span>{now}</span>
          {fits === null ? null : (
            <span className={styles.fits} data-short={fits < (wish.count ?? tiles) || undefined}>
              {t('wish-fits', { count: fits })}
            </span>
          )}
        </header>
        <div className={styles.fields}>
          <NumberField
            label={t('wish-count')}
            value={wish.count ?? tiles}
            min={0}
            max={MOST_TILES}
            optional={false}
            onCommit={setCount}
            onInput={setCount}
          />
          <MoneyField
            label={t('wish-low')}
            minor={wish.band?.min}
            currency={page.currency}
            placeholder={t('wish-any')}
            onCommit={setBand('min')}
            onInput={setBand('min')}
          />
          <MoneyField
            label={t('wish-high')}
            minor={wish.band?.max}
            currency={page.currency}
            placeholder={t('wish-any')}
            onCommit={setBand('max')}
            onInput={setBand('max')}
          />
          <Several
            label={t('wish-categories')}
            find={t('catalogue:find-category')}
            options={choices.categories}
            chosen={wish.categories ?? []}
            onChange={(categories) => change({ categories })}
          />
          <Several
            label={t('wish-brands')}
            find={t('catalogue:find-brand')}
            options={choices.brands}
            chosen={wish.brands ?? []}
            onChange={(brands) => change({ brands })}
          />
        </div>
        <SkuWish
          label={t('wish-must')}
          addLabel={t('wish-must-add', { module: title })}
          skus={choices.skus}
          options={choices.skuOptions}
          chosen={wish.must ?? []}
          onChange={(must) => change({ must })}
        />
        <SkuWish
          label={t('wish-never')}
          addLabel={t('wish-never-add', { module: title })}
          skus={choices.skus}
          options={choices.skuOptions}
          chosen={wish.never ?? []}
          onChange={(never) => change({ never })}
        />
        {unmet.map((one) => (
          <p key={JSON.stringify(one)} className={styles.unmet}>
            <CircleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
            {unmetText(one, page, lang)}
          </p>
        ))}
      </fieldset>
    </li>
  );
});

interface SeveralProps {
  label: string;
  find: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Any, or some of a list. */
export function Several({ label, find, options, chosen, onChange }: SeveralProps) {
  const { t } = useTranslation('arrange');
  const [only] = chosen;
  const named = options.find(({ value }) => value === only)?.label ?? only;
  const text = chosen.length === 0 ? t('wish-any') : chosen.length === 1 ? named : t('wish-several', { count: chosen.length });
  return (
    <div className={styles.field}>
      <span>{label}</span>
      <FacetPicker
        trigger={
          <button
            type="button"
            className={styles.picker}
            aria-label={`${label}: ${text}`}
            data-any={chosen.length === 0 || undefined}
            disabled={options.length === 0}
          >
            <span>{text}</span>
            <ChevronDown size={14} strokeWidth={1.75} aria-hidden="true" />
          </button>
        }
        label={label}
        findLabel={find}
        options={options}
        chosen={chosen}
        onChange={onChange}
      />
    </div>
  );
}
