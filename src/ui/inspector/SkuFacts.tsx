import { useTranslation } from 'react-i18next';
import type { SkuFields } from '@/core/commands';
import type { Sku } from '@/core/page';
import { Checkbox, MoneyField, NumberField, TextField, useEditor, useMoney } from '@/ui/shell';
import { DaysFields } from './DaysFields';
import styles from './Inspector.module.css';
import { ListEditor } from './ListEditor';
import { dayOf } from './mixed';
import { listOrNull, orNull, withFields } from './object';
import { MOST_MAJOR } from './price-limits';
import { At, Fold, Pair } from './Section';

export interface FactsProps {
  sku: Sku;
  set: (fields: SkuFields, key: string) => void;
}

const PRICES = [
  ['lowestPrice30d', 'lowest-30'],
  ['lowestPrice7d', 'lowest-7'],
  ['offlinePrice', 'offline'],
] as const;

/** What stands behind the prices: lowest ones, what the list price is, evidence, history. */
export function PricesFold({ sku, set }: FactsProps) {
  const { t } = useTranslation(['fields', 'inspector']);
  const currency = useEditor((state) => state.page.currency);
  return (
    <Fold name="prices" title={t('prices')}>
      <Pair>
        {PRICES.map(([name, label]) => (
          <At key={name} field={`skus.${name}`}>
            <MoneyField
              label={t(label)}
              currency={currency}
              minor={sku[name]}
              max={MOST_MAJOR}
              onCommit={(price) => set({ [name]: price }, 'price-facts')}
            />
          </At>
        ))}
        <At field="skus.cost">
          <MoneyField
            label={t('inspector:cost')}
            currency={currency}
            minor={sku.cost}
            max={MOST_MAJOR}
            onCommit={(cost) => set({ cost }, 'cost')}
          />
        </At>
      </Pair>
      <p className={styles.hint}>{t('inspector:cost-private')}</p>
      <At field="skus.listPriceBasis">
        <TextField
          label={t('list-basis')}
          value={sku.listPriceBasis ?? ''}
          placeholder={t('list-basis-hint')}
          onCommit={(text) => set({ listPriceBasis: text.trim() || null }, 'price-facts')}
        />
      </At>
      <At field="skus.evidence">
        <TextField
          label={t('evidence')}
          multiline
          value={sku.evidence ?? ''}
          onCommit={(text) => set({ evidence: text.trim() || null }, 'price-facts')}
        />
      </At>
      <PriceHistory sku={sku} set={set} />
    </Fold>
  );
}

type Past = NonNullable<Sku['priceHistory']>[number];

function PriceHistory({ sku, set }: FactsProps) {
  const { t } = useTranslation('fields');
  const money = useMoney();
  const currency = useEditor((state) => state.page.currency);
  const span = ({ from, to }: Past) =>
    to ? t('history-span', { from: dayOf(from), to: dayOf(to) }) : t('history-since', { from: dayOf(from) });
  return (
    <div>
      <span className={styles.label}>{t('history')}</span>
      <ListEditor
        label={t('history')}
        items={sku.priceHistory ?? []}
        row={(past) => ({ title: money(past.price), note: span(past) })}
        form={(past, change) => (
          <>
            <At field="skus.priceHistory.price">
              <MoneyField
                label={t('history-price')}
                currency={currency}
                minor={past.price < 0 ? null : past.price}
                max={MOST_MAJOR}
                optional={false}
                onCommit={(price) => price !== null && change({ ...past, price })}
              />
            </At>
            <DaysFields
              field="skus.priceHistory"
              from={past.from}
              to={past.to}
              startNeeded
              onChange={(side, time) => change(withFields(past, { [side]: time }))}
            />
          </>
        )}
        onChange={(next) => set({ priceHistory: listOrNull(next) }, 'price-history')}
        addLabel={t('history-add')}
        blank={(): Past => ({ from: '', price: UNSAID })}
        whole={({ from, price }) => from !== '' && price !== UNSAID}
      />
    </div>
  );
}

/** A price that is still to be typed; never kept. */
const UNSAID = -1;

type Stats = NonNullable<Sku['stats']>;
const COUNTS = [
  ['pageViews', 'page-views'],
  ['clicks', 'clicks'],
  ['orders', 'orders'],
  ['rank', 'rank'],
] as const;

/** How the SKU sold in a stretch of days. */
export function SalesFold({ sku, set }: FactsProps) {
  const { t } = useTranslation('fields');
  const currency = useEditor((state) => state.page.currency);
  const { stats = {} } = sku;
  const change = (fields: { [K in keyof Stats]?: Stats[K] | null }) => set({ stats: orNull(withFields<Stats>(stats, fields)) }, 'sales');
  return (
    <Fold name="sales" title={t('sales')}>
      <DaysFields field="skus.stats" from={stats.from} to={stats.to} onChange={(side, time) => change({ [side]: time })} />
      <Pair>
        {COUNTS.map(([name, label]) => (
          <At key={name} field={`skus.stats.${name}`}>
            <NumberField label={t(label)} value={stats[name] ?? null} min={0} onCommit={(count) => change({ [name]: count })} />
          </At>
        ))}
        <At field="skus.stats.revenue">
          <MoneyField label={t('revenue')} currency={currency} minor={stats.revenue} onCommit={(revenue) => change({ revenue })} />
        </At>
        <At field="skus.frequency">
          <NumberField
            label={t('frequency')}
            value={sku.frequency ?? null}
            min={0}
            decimals={1}
            step={0.1}
            onCommit={(frequency) => set({ frequency }, 'sales')}
          />
        </At>
      </Pair>
    </Fold>
  );
}

/** Facts that rules read and few people edit. */
export function FactsFold({ sku, set }: FactsProps) {
  const { t } = useTranslation('fields');
  const kilobytes = sku.imageBytes === undefined ? null : sku.imageBytes / BYTES_PER_KB;
  return (
    <Fold name="facts" title={t('facts')}>
      <Pair>
        <At field="skus.tier">
          <NumberField label={t('tier')} value={sku.tier ?? null} min={1} onCommit={(tier) => set({ tier }, 'facts')} />
        </At>
        <At field="skus.imageBytes">
          <NumberField
            label={t('image-bytes')}
            value={kilobytes}
            min={0}
            decimals={1}
            suffix="kB"
            onCommit={(kb) => set({ imageBytes: kb === null ? null : Math.round(kb * BYTES_PER_KB) }, 'facts')}
          />
        </At>
      </Pair>
      <At field="skus.animated">
        <Checkbox
          label={t('animated')}
          checked={sku.animated === true}
          onChange={(animated) => set({ animated: animated || null }, 'facts')}
        />
      </At>
      <At field="skus.id">
        <dl className={styles.facts}>
          <dt>{t('sku-id')}</dt>
          <dd>{sku.id}</dd>
        </dl>
      </At>
    </Fold>
  );
}

const BYTES_PER_KB = 1000;
