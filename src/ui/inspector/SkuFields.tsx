import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { SkuFields as Fields } from '@/core/commands';
import { markdownPercent, type Sku, type SkuRole, skuSchema } from '@/core/page';
import { MoneyField, NumberField, TextField, useCatalogue, useDispatch, useEditor, useLang } from '@/ui/shell';
import { ImageField } from './ImageField';
import styles from './Inspector.module.css';
import { Kept } from './Kept';
import { readCategory } from './mixed';
import { listOrNull } from './object';
import { PromotionsFold } from './Promotions';
import { MOST_MAJOR, oddPrice } from './price-limits';
import { RolesField } from './RolesField';
import { At, Pair, Section } from './Section';
import { FactsFold, PricesFold, SalesFold } from './SkuFacts';
import { TagField } from './TagField';

/** More would be too many to choose from, and slow to list. */
const MOST_BRANDS = 300;

/** What the page says of a SKU. The catalogue it came from stays as it is. */
export function SkuFields({ sku, tiles }: { sku: Sku; tiles: number }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const dispatch = useDispatch();
  const currency = useEditor((state) => state.page.currency);
  const set = (fields: Fields, key: string) => dispatch({ type: 'set-sku', sku: sku.id, fields }, { key });
  const setBadges = (badges: readonly string[]) => set({ badges: listOrNull(badges) }, 'badges');
  const setRole = (role: SkuRole, on: boolean) => {
    const roles = on ? [...(sku.roles ?? []), role] : (sku.roles ?? []).filter((each) => each !== role);
    set({ roles: listOrNull(roles) }, 'roles');
  };
  const brands = useBrands();
  const { badges = [], listPrice } = sku;
  const isCompared = listPrice !== undefined && listPrice > 0 && sku.price > 0;
  const isLow = isCompared && listPrice <= sku.price;
  const percent = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { style: 'percent' });
  const off = percent.format(Math.max(1, markdownPercent(sku)) / 100);
  return (
    <>
      <Section title={t('sku')}>
        {tiles > 1 ? (
          <p className={styles.hint} data-warning>
            {t('sku-shared', { count: tiles - 1 })}
          </p>
        ) : null}
        <At field="skus.title">
          <TextField label={t('sku-title')} multiline value={sku.title} onCommit={(title) => set({ title: title.trim() }, 'sku-title')} />
        </At>
        <Pair>
          <At field="skus.price">
            <div className={styles.noted}>
              <MoneyField
                label={t('price')}
                currency={currency}
                minor={sku.price}
                max={MOST_MAJOR}
                optional={false}
                onCommit={(price) => price !== null && set({ price }, 'price')}
              />
              <PriceNote skuId={sku.id} />
            </div>
          </At>
          <At field="skus.listPrice">
            <MoneyField
              label={t('list-price')}
              currency={currency}
              minor={listPrice}
              max={MOST_MAJOR}
              onCommit={(price) => set({ listPrice: price }, 'list-price')}
            />
          </At>
        </Pair>
        {isCompared ? (
          <p className={styles.hint} data-warning={isLow || undefined}>
            {isLow ? t('list-price-low') : t(markdownPercent(sku) > 0 ? 'markdown' : 'markdown-under', { ratio: off })}
          </p>
        ) : null}
        <Pair>
          <At field="skus.brand">
            <TextField
              label={t('brand')}
              value={sku.brand ?? ''}
              suggestions={brands}
              onCommit={(brand) => set({ brand: brand.trim() || null }, 'brand')}
            />
          </At>
          <At field="skus.category">
            <TextField
              label={t('category')}
              value={(sku.category ?? []).join(' / ')}
              placeholder={t('category-hint')}
              onCommit={(text) => set({ category: listOrNull(readCategory(text)) }, 'category')}
            />
          </At>
        </Pair>
        <At field="skus.badges">
          <TagField
            label={t('badges')}
            tags={badges}
            onAdd={(fresh) => setBadges([...badges, ...fresh])}
            onRemove={(tag) => setBadges(badges.filter((badge) => badge !== tag))}
          />
        </At>
        <At field="skus.roles">
          <RolesField roles={sku.roles ?? []} onToggle={setRole} />
        </At>
        <At field="skus.image">
          <ImageField
            label={t('image')}
            value={sku.image}
            onCommit={(image, facts) => set({ image, imageBytes: facts?.imageBytes ?? null, animated: facts?.animated ?? null }, 'picture')}
          />
        </At>
        <Pair>
          <At field="skus.stock">
            <NumberField label={t('stock')} value={sku.stock ?? null} min={0} onCommit={(stock) => set({ stock }, 'stock')} />
          </At>
        </Pair>
      </Section>
      <PromotionsFold
        skuId={sku.id}
        promotions={sku.promotions ?? []}
        onChange={(promotions) => set({ promotions: listOrNull(promotions) }, 'promotions')}
      />
      <PricesFold sku={sku} set={set} />
      <SalesFold sku={sku} set={set} />
      <FactsFold sku={sku} set={set} />
      <Kept name="sku" value={sku} known={skuSchema.shape} />
    </>
  );
}

/** The brands of the page's SKUs and of its catalogue, the page's own first. */
function useBrands(): string[] {
  const skus = useEditor((state) => state.page.skus);
  const catalogue = useCatalogue();
  return useMemo(() => {
    const named = [...skus, ...(catalogue?.skus ?? [])].flatMap(({ brand }) => brand?.trim() || []);
    return [...new Set(named)].slice(0, MOST_BRANDS);
  }, [skus, catalogue]);
}

/** A word under the price where it is missing or far from all others of the page. */
function PriceNote({ skuId }: { skuId: string }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const odd = useEditor(({ page }) => oddPrice(page, skuId));
  const times = typeof odd === 'number' ? odd.toLocaleString(lang === 'zh' ? 'zh-CN' : 'en') : '';
  return (
    <div role="status">
      {odd === undefined ? null : (
        <p className={styles.hint} data-warning={odd !== 'none' || undefined}>
          {odd === 'none' ? t('price-none') : t('price-far', { times })}
        </p>
      )}
    </div>
  );
}
