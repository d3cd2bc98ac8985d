import { PackageX } from 'lucide-react';
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isGrid, type Page, type Sku, skusById } from '@/core/page';
import { categoryText, facets } from '@/core/plan';
import { Button, useMoney } from '@/ui/shell';
import type { FacetOption } from '../catalogue';
import { type Choices, ModuleWishes, Several } from './ModuleWishes';
import { SkuWish } from './SkuWish';
import { type Prospect, useChoice } from './use-wishes';
import styles from './Wishes.module.css';
import { firstWishes, soldOutOf, unmetIn, type Wish, type Wishes } from './wishes';

interface WishesFormProps {
  page: Page;
  wishes: Wishes;
  onChange: (wishes: Wishes) => void;
  prospect: Prospect | null;
}

const NO_WISH: Wish = {};

/** Which SKUs the page may take and what each of its modules shall hold. What cannot be met is said where it was wished. */
export function WishesForm({ page, wishes, onChange, prospect }: WishesFormProps) {
  const { t } = useTranslation(['arrange', 'catalogue']);
  const catalogue = useChoice();
  const choices = useChoices(page, catalogue);
  const modules = useMemo(() => modulesOf(page), [page]);
  const changeModule = useCallback(
    (module: string, wish: Wish) => onChange({ ...wishes, modules: { ...wishes.modules, [module]: wish } }),
    [wishes, onChange],
  );
  const first = useMemo(() => firstWishes(page, catalogue), [page, catalogue]);
  const isFirst = JSON.stringify(first) === JSON.stringify(wishes);
  const unmet = prospect?.unmet ?? [];
  const soldOut = useMemo(() => soldOutOf(page, catalogue, wishes), [page, catalogue, wishes]);
  return (
    <section className={styles.form} aria-label={t('wishes')} data-behind={prospect?.isBehind || undefined}>
      <header className={styles.head}>
        <h3>{t('wishes')}</h3>
        <span>{t(catalogue.length > 0 ? 'wishes-choice' : 'wishes-choice-own', { count: prospect?.choice ?? page.skus.length })}</span>
        {isFirst ? null : (
          <Button size="s" variant="ghost" onClick={() => onChange(first)}>
            {t('wishes-reset')}
          </Button>
        )}
      </header>
      <div className={styles.whole}>
        {catalogue.length > 0 ? (
          <Several
            label={t('wishes-from')}
            find={t('catalogue:find-category')}
            options={choices.categories}
            chosen={wishes.from}
            onChange={(from) => onChange({ ...wishes, from })}
          />
        ) : null}
        <SkuWish
          label={t('wishes-never')}
          addLabel={t('wishes-never-add')}
          skus={choices.skus}
          options={choices.skuOptions}
          chosen={wishes.never}
          onChange={(never) => onChange({ ...wishes, never })}
        />
      </div>
      {soldOut > 0 ? (
        <p className={styles.soldOut}>
          <PackageX size={14} strokeWidth={1.75} aria-hidden="true" />
          {t(wishes.soldOut ? 'sold-out-in' : 'sold-out', { count: soldOut })}
          <Button size="s" variant="ghost" onClick={() => onChange({ ...wishes, soldOut: !wishes.soldOut })}>
            {t(wishes.soldOut ? 'sold-out-leave' : 'sold-out-take')}
          </Button>
        </p>
      ) : null}
      <ol className={styles.modules}>
        {modules.map(({ id, title, tiles, prices }, index) => (
          <ModuleWishes
            key={id}
            id={id}
            title={title || t('module-untitled', { number: index + 1 })}
            tiles={tiles}
            prices={prices}
            wish={wishes.modules[id] ?? NO_WISH}
            choices={choices}
            fits={prospect?.fits.find(({ module }) => module === id)?.count ?? null}
            unmet={unmetIn(unmet, id)}
            page={prospect?.named ?? page}
            onChange={changeModule}
          />
        ))}
      </ol>
    </section>
  );
}

interface ModuleFacts {
  id: string;
  title: string;
  tiles: number;
  /** Lowest and highest; null where nothing has a price. */
  prices: readonly [number, number] | null;
}

function modulesOf(page: Page): ModuleFacts[] {
  const skus = skusById(page);
  return page.modules.filter(isGrid).map(({ id, title, tiles = [] }) => {
    const prices = tiles.map(({ skuId }) => skus.get(skuId)?.price ?? 0).filter((price) => price > 0);
    return {
      id,
      title: title?.trim() ?? '',
      tiles: tiles.length,
      prices: prices.length > 0 ? [Math.min(...prices), Math.max(...prices)] : null,
    };
  });
}

/** All that can be named in a wish: the catalogue's, and the page's own. */
function useChoices(page: Page, catalogue: readonly Sku[]): Choices {
  const { t } = useTranslation('catalogue');
  const money = useMoney();
  const own = page.skus;
  return useMemo(() => {
    const skus = new Map([...catalogue, ...own].map((sku) => [sku.id, sku]));
    const { categories, brands } = facets([...skus.values()]);
    const option = (path: readonly string[], count: number, level: number): FacetOption => ({
      value: categoryText(path),
      label: path.at(-1) ?? '',
      count,
      level,
    });
    return {
      skus,
      skuOptions: [...skus.values()].map(({ id, title, price, brand = '' }) => ({
        value: id,
        label: title.trim() || id,
        note: price > 0 ? money(price) : t('no-price'),
        words: brand,
      })),
      categories: categories.flatMap(({ path, count, children }) => [
        option(path, count, 0),
        ...children.map((child) => option(child.path, child.count, 1)),
      ]),
      brands: brands.map(({ name, count }) => ({ value: name, label: name, count })),
    };
  }, [catalogue, own, money, t]);
}
