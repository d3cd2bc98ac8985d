import { useTranslation } from 'react-i18next';
import type { Command, SkuFields } from '@/core/commands';
import type { Sku, SkuRole } from '@/core/page';
import { MoneyField, NumberField, TextField, useDispatch, useEditor } from '@/ui/shell';
import { readCategory, shared, sharedWords } from './mixed';
import { listOrNull } from './object';
import { MOST_MAJOR } from './price-limits';
import { RolesField } from './RolesField';
import { At, Pair, Section } from './Section';
import { TagField } from './TagField';

type Amount = 'price' | 'listPrice' | 'stock';

/** What the page says of several SKUs: what all share, or that it is mixed; arrow keys change each from what it is. */
export function SkusFields({ skus }: { skus: readonly Sku[] }) {
  const { t } = useTranslation('inspector');
  const dispatch = useDispatch();
  const currency = useEditor((state) => state.page.currency);
  const badges = sharedWords(skus.map((sku) => sku.badges ?? []));
  const roles = sharedWords<SkuRole>(skus.map((sku) => sku.roles ?? []));
  if (skus.length === 0) return null;
  const setEach = (fields: (sku: Sku) => SkuFields | undefined, key: string) =>
    dispatch(
      skus.flatMap((sku): Command[] => {
        const own = fields(sku);
        return own ? [{ type: 'set-sku', sku: sku.id, fields: own }] : [];
      }),
      { key },
    );
  const change = <K extends 'badges' | 'roles'>(field: K, next: (words: readonly string[]) => string[]) =>
    setEach((sku) => ({ [field]: listOrNull(next(sku[field] ?? [])) }), field);
  const without = (gone: string) => (words: readonly string[]) => words.filter((word) => word !== gone);
  const withAll = (fresh: readonly string[]) => (words: readonly string[]) => [...new Set([...words, ...fresh])];
  const text = (values: readonly string[]) => {
    const { value, mixed } = shared(values);
    return { value: value ?? '', placeholder: mixed ? t('several-values') : undefined };
  };
  /** An amount of all: typed, it is that of all; stepped while it is mixed, each goes on from its own. */
  const amount = (field: Amount, key: string) => {
    const { value, mixed } = shared(skus.map((sku) => sku[field] ?? null));
    return {
      value: value ?? null,
      placeholder: mixed ? t('several-values') : undefined,
      set: (next: number | null) => setEach(() => (next === null && field === 'price' ? undefined : { [field]: next }), key),
      step: mixed
        ? (by: number) => setEach((sku) => ({ [field]: sku[field] === undefined ? null : Math.max(0, sku[field] + by) }), key)
        : undefined,
    };
  };
  const [price, listPrice, stock] = [amount('price', 'price'), amount('listPrice', 'list-price'), amount('stock', 'stock')];
  return (
    <Section title={t('skus-count', { count: skus.length })}>
      <Pair>
        <At field="skus.price">
          <MoneyField
            label={t('price')}
            currency={currency}
            minor={price.value}
            placeholder={price.placeholder}
            max={MOST_MAJOR}
            optional={price.step !== undefined}
            onCommit={price.set}
            onStep={price.step}
          />
        </At>
        <At field="skus.listPrice">
          <MoneyField
            label={t('list-price')}
            currency={currency}
            minor={listPrice.value}
            placeholder={listPrice.placeholder}
            max={MOST_MAJOR}
            onCommit={listPrice.set}
            onStep={listPrice.step}
          />
        </At>
      </Pair>
      <Pair>
        <At field="skus.brand">
          <TextField
            label={t('brand')}
            {...text(skus.map(({ brand = '' }) => brand))}
            onCommit={(brand) => setEach(() => ({ brand: brand.trim() || null }), 'brand')}
          />
        </At>
        <At field="skus.category">
          <TextField
            label={t('category')}
            {...text(skus.map(({ category = [] }) => category.join(' / ')))}
            onCommit={(path) => setEach(() => ({ category: listOrNull(readCategory(path)) }), 'category')}
          />
        </At>
      </Pair>
      <Pair>
        <At field="skus.stock">
          <NumberField
            label={t('stock')}
            value={stock.value}
            placeholder={stock.placeholder}
            min={0}
            onCommit={stock.set}
            onStep={stock.step}
          />
        </At>
      </Pair>
      <TagField
        label={t('badges')}
        tags={badges.all}
        partial={badges.some}
        onAdd={(fresh) => change('badges', withAll(fresh))}
        onRemove={(tag) => change('badges', without(tag))}
      />
      <RolesField roles={roles.all} partial={roles.some} onToggle={(role, on) => change('roles', on ? withAll([role]) : without(role))} />
    </Section>
  );
}
