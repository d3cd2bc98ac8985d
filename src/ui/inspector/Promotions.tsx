import { useTranslation } from 'react-i18next';
import { PROMOTION_KINDS, type Promotion, runsDuring } from '@/core/page';
import { MoneyField, NumberField, Select, TextField, useEditor, useMoney } from '@/ui/shell';
import { DaysFields } from './DaysFields';
import styles from './Inspector.module.css';
import { ListEditor } from './ListEditor';
import { orNull, withFields } from './object';
import { MOST_MAJOR } from './price-limits';
import { At, Fold, Pair } from './Section';
import { SkuChoice } from './SkuChoice';

/** What a kind of promotion is made of. */
const PARTS: Record<Promotion['kind'], readonly ('threshold' | 'amount' | 'gift' | 'partner')[]> = {
  gift: ['threshold', 'gift', 'partner'],
  cut: ['threshold', 'amount'],
  coupon: ['threshold', 'amount'],
  trial: [],
  bundle: ['threshold', 'amount', 'partner'],
};

/** The promotions of a SKU. */
export function PromotionsFold({
  skuId,
  promotions,
  onChange,
}: {
  skuId: string;
  promotions: readonly Promotion[];
  onChange: (next: Promotion[]) => void;
}) {
  const { t } = useTranslation('fields');
  const money = useMoney();
  const event = useEditor((state) => state.page.event);
  const note = ({ threshold, amount, gift }: Promotion) =>
    [threshold && money(threshold), amount && `\u2212${money(amount)}`, gift?.name].filter(Boolean).join(' · ');
  return (
    <Fold name="promotions" title={t('promotions')} note={promotions.length > 0 ? String(promotions.length) : undefined}>
      <ListEditor
        name={`skus.promotions ${skuId}`}
        label={t('promotions')}
        items={promotions}
        row={(promotion) => ({ title: t(`promotion-${promotion.kind}`), note: note(promotion) })}
        form={(promotion, set) => (
          <>
            <PromotionFields promotion={promotion} set={set} />
            {runsDuring(promotion, event) ? null : <p className={styles.hint}>{t('promotion-outside')}</p>}
          </>
        )}
        onChange={onChange}
        addLabel={t('promotion-add')}
        blank={(): Promotion => ({ kind: 'gift' })}
      />
    </Fold>
  );
}

function PromotionFields({ promotion, set }: { promotion: Promotion; set: (next: Promotion) => void }) {
  const { t } = useTranslation(['fields', 'inspector']);
  const currency = useEditor((state) => state.page.currency);
  const change = (fields: { [K in keyof Promotion]?: Promotion[K] | null }) => set(withFields(promotion, fields));
  const changeGift = (fields: { name?: string | null; quantity?: number | null }) =>
    change({ gift: orNull(withFields<{ name?: string; quantity?: number }>((promotion.gift ?? {}) as object, fields)) });
  const parts = PARTS[promotion.kind];
  // What an earlier kind has left behind stays to be seen, and taken away.
  const has = (part: (typeof parts)[number], value: unknown) => parts.includes(part) || value !== undefined;
  return (
    <>
      <At field="skus.promotions.kind">
        <Select
          label={t('promotion-kind')}
          value={promotion.kind}
          onChange={(kind) => change({ kind })}
          options={PROMOTION_KINDS.map((kind) => ({ value: kind, label: t(`promotion-${kind}`) }))}
        />
      </At>
      <Pair>
        {has('threshold', promotion.threshold) ? (
          <At field="skus.promotions.threshold">
            <MoneyField
              label={t('threshold')}
              currency={currency}
              minor={promotion.threshold}
              max={MOST_MAJOR}
              onCommit={(threshold) => change({ threshold })}
            />
          </At>
        ) : null}
        {has('amount', promotion.amount) ? (
          <At field="skus.promotions.amount">
            <MoneyField
              label={t('amount')}
              currency={currency}
              minor={promotion.amount}
              max={MOST_MAJOR}
              onCommit={(amount) => change({ amount })}
            />
          </At>
        ) : null}
      </Pair>
      {has('gift', promotion.gift) ? (
        <Pair>
          <At field="skus.promotions.gift.name">
            <TextField
              label={t('gift-name')}
              value={promotion.gift?.name ?? ''}
              onCommit={(name) => changeGift({ name: name.trim() || null })}
            />
          </At>
          <At field="skus.promotions.gift.quantity">
            <NumberField
              label={t('gift-quantity')}
              value={promotion.gift?.quantity ?? null}
              min={1}
              onCommit={(quantity) => changeGift({ quantity })}
            />
          </At>
        </Pair>
      ) : null}
      {has('partner', promotion.partnerSkuId) ? (
        <At field="skus.promotions.partnerSkuId">
          <SkuChoice
            label={t('partner')}
            none={t('none')}
            pickTitle={t('partner')}
            skuId={promotion.partnerSkuId}
            onChange={(partnerSkuId) => change({ partnerSkuId })}
          />
        </At>
      ) : null}
      <DaysFields field="skus.promotions" from={promotion.from} to={promotion.to} onChange={(side, time) => change({ [side]: time })} />
    </>
  );
}
