import { useTranslation } from 'react-i18next';
import type { SkuFields as Fields } from '@/core/commands';
import type { Sku, SkuRole } from '@/core/page';
import { MoneyField, NumberField, TextField, useDispatch, useEditor, useLang } from '@/ui/shell';
import { ImageField } from './ImageField';
import styles from './Inspector.module.css';
import { readCategory } from './mixed';
import { MOST_MAJOR, oddPrice } from './price-limits';
import { RolesField } from './RolesField';
import { Pair, Section } from './Section';
import { TagField } from './TagField';

/** What the page says of a SKU. The catalogue it came from stays as it is. */
export function SkuFields({ sku, tiles }: { sku: Sku; tiles: number }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const dispatch = useDispatch();
  const currency = useEditor((state) => state.page.currency);
  const set = (fields: Fields, key: string) => dispatch({ type: 'set-sku', sku: sku.id, fields }, { key });
  const setBadges = (badges: readonly string[]) => set({ badges: badges.length > 0 ? [...badges] : null }, 'badges');
  const setRole = (role: SkuRole, on: boolean) => {
    const roles = on ? [...(sku.roles ?? []), role] : (sku.roles ?? []).filter((each) => each !== role);
    set({ roles: roles.length > 0 ? roles : null }, 'roles');
  };
  const { badges = [], listPrice } = sku;
  const ratio = listPrice && sku.price > 0 ? 1 - sku.price / listPrice : null;
  const percent = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en', { style: 'percent', maximumFractionDigits: 1 });
  return (
    <Section title={t('sku')}>
      {tiles > 1 ? (
        <p className={styles.hint} data-warning>
          {t('sku-shared', { count: tiles - 1 })}
        </p>
      ) : null}
      <TextField label={t('sku-title')} multiline value={sku.title} onCommit={(title) => set({ title: title.trim() }, 'sku-title')} />
      <Pair>
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
        <MoneyField
          label={t('list-price')}
          currency={currency}
          minor={listPrice}
          max={MOST_MAJOR}
          onCommit={(price) => set({ listPrice: price }, 'list-price')}
        />
      </Pair>
      {ratio === null ? null : (
        <p className={styles.hint} data-warning={ratio <= 0 || undefined}>
          {ratio <= 0 ? t('list-price-low') : t('markdown', { ratio: percent.format(ratio) })}
        </p>
      )}
      <Pair>
        <TextField label={t('brand')} value={sku.brand ?? ''} onCommit={(brand) => set({ brand: brand.trim() || null }, 'brand')} />
        <TextField
          label={t('category')}
          value={(sku.category ?? []).join(' / ')}
          placeholder={t('category-hint')}
          onCommit={(text) => {
            const category = readCategory(text);
            set({ category: category.length > 0 ? category : null }, 'category');
          }}
        />
      </Pair>
      <TagField
        label={t('badges')}
        tags={badges}
        onAdd={(fresh) => setBadges([...badges, ...fresh])}
        onRemove={(tag) => setBadges(badges.filter((badge) => badge !== tag))}
      />
      <RolesField roles={sku.roles ?? []} onToggle={setRole} />
      <ImageField label={t('image')} value={sku.image} onCommit={(image) => set({ image }, 'picture')} />
      <Pair>
        <NumberField label={t('stock')} value={sku.stock ?? null} min={0} onCommit={(stock) => set({ stock }, 'stock')} />
        <div className={styles.noted}>
          <MoneyField label={t('cost')} currency={currency} minor={sku.cost} max={MOST_MAJOR} onCommit={(cost) => set({ cost }, 'cost')} />
          <p className={styles.hint}>{t('cost-private')}</p>
        </div>
      </Pair>
    </Section>
  );
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
