import { MoveRight, TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { SkuChange, TileFate } from '@/core/catalogue';
import type { Sku } from '@/core/page';
import { SkuThumb } from '../catalogue';
import { Select, useLang } from '../shell';
import styles from './ChangeList.module.css';
import { otherChanges, priceShare } from './change-words';
import { mayLeave } from './effect';
import type { Row } from './rows';
import { Tick } from './Tick';

export interface ChangeRowProps {
  row: Row;
  index: number;
  /** Whether Tab stops here. */
  isStop: boolean;
  onFocus: () => void;
  onArrow: (by: 1 | -1) => void;
  isTaken: boolean;
  onTake: (taken: boolean) => void;
  fate: TileFate | undefined;
  onFate: (fate: TileFate) => void;
  substitute: Sku | undefined;
  hasStock: boolean;
  isPageMarked: boolean;
  money: (minor: number) => string;
}

/** One SKU: former and new price, stock, what else, why one should look twice, and what becomes of its tiles. */
export function ChangeRow(props: ChangeRowProps) {
  const { row, index, isStop, onFocus, onArrow, isTaken, onTake, hasStock, isPageMarked, money } = props;
  const { t } = useTranslation('refresh');
  const lang = useLang();
  const { change, title, image, doubt, ownPrice } = row;
  const [first = 'other'] = change.kinds;
  const said = first === 'gone' || first === 'new' || first === 'sold-out' || first === 'back' ? t(`kind-${first}`) : '';
  const older = row.isOfPage && change.after && !doubt ? t('older-on-page') : '';
  const words = [older, said, otherChanges(change, { t, lang, money })].filter((part) => part !== '').join(' · ');
  const hasFate = mayLeave(row) && isTaken;
  const doubtText =
    doubt === undefined
      ? ''
      : doubt !== 'own'
        ? t(`doubt-${doubt}`)
        : ownPrice !== undefined
          ? t('doubt-own', { value: money(ownPrice) })
          : t('doubt-own-other');
  return (
    <tr aria-rowindex={index + 2} data-row={index} data-kind={first} data-left={isTaken ? undefined : true}>
      <td>
        <Tick
          label={t('take-one', { title })}
          checked={isTaken}
          onChange={onTake}
          tabIndex={isStop ? 0 : -1}
          onFocus={onFocus}
          onArrow={onArrow}
        />
      </td>
      <td>
        <span className={styles.item}>
          <SkuThumb title={title} image={image} />
          <span className={styles.text}>
            <span className={styles.title} title={title}>
              {title}
            </span>
            <span className={styles.meta}>{isPageMarked ? `${change.id} · ${t('on-page')}` : change.id}</span>
          </span>
        </span>
      </td>
      <td>
        <PriceCell change={change} money={money} />
      </td>
      {hasStock ? (
        <td>
          <StockCell change={change} />
        </td>
      ) : null}
      <td>
        <span className={styles.said} data-beside={hasFate || undefined}>
          {doubtText ? (
            <span className={styles.doubt} title={doubtText}>
              <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
              <span>{doubtText}</span>
            </span>
          ) : null}
          {words ? (
            <span className={styles.words} title={words}>
              {words}
            </span>
          ) : null}
          {hasFate ? <Fate {...props} /> : null}
        </span>
      </td>
    </tr>
  );
}

function PriceCell({ change, money }: { change: SkuChange; money: (minor: number) => string }) {
  const { t } = useTranslation('refresh');
  const lang = useLang();
  const { before, after } = change;
  const text = (sku: Sku) => (sku.price > 0 ? money(sku.price) : t('price-none'));
  if (!before || !after || before.price === after.price) {
    const sku = after ?? before;
    return <span className={styles.amount}>{sku ? after ? text(sku) : <s>{text(sku)}</s> : null}</span>;
  }
  return (
    <span className={styles.amount}>
      <FromTo from={text(before)} to={text(after)} />
      <span className={styles.share}>{priceShare(change, lang)}</span>
    </span>
  );
}

function StockCell({ change: { before, after } }: { change: SkuChange }) {
  const { t, i18n } = useTranslation('refresh');
  const number = new Intl.NumberFormat(i18n.language);
  const text = (stock: number | undefined) => (stock === undefined ? t('stock-none') : number.format(stock));
  const isSame = !before || !after || before.stock === after.stock;
  const only = (after ?? before)?.stock;
  return (
    <span className={styles.amount}>
      {isSame ? (
        only === undefined ? (
          ''
        ) : (
          <span className={styles.same}>{text(only)}</span>
        )
      ) : (
        <FromTo from={text(before.stock)} to={text(after.stock)} />
      )}
    </span>
  );
}

function FromTo({ from, to }: { from: string; to: string }) {
  return (
    <>
      <span className={styles.from}>{from}</span>
      <MoveRight size={12} strokeWidth={1.75} role="img" aria-label="→" />
      <strong>{to}</strong>
    </>
  );
}

/** What becomes of the tiles of a SKU that is gone or sold out. */
function Fate({ row, fate, onFate, substitute, money }: ChangeRowProps) {
  const { t } = useTranslation('refresh');
  if (row.tiles.every(({ locked }) => locked)) return <span className={styles.words}>{t('fate-locked')}</span>;
  const choose = (kind: TileFate['kind']) => {
    if (kind !== 'replace') onFate({ kind });
    else if (substitute) onFate({ kind, by: substitute });
  };
  return (
    <Select<TileFate['kind']>
      label={t('fate', { title: row.title })}
      hideLabel
      value={fate?.kind ?? 'keep'}
      onChange={choose}
      options={[
        { value: 'keep', label: t('fate-keep') },
        ...(substitute
          ? [{ value: 'replace' as const, label: t('fate-replace', { title: substitute.title, price: money(substitute.price) }) }]
          : [{ value: 'replace' as const, label: t('fate-none'), disabled: true }]),
        { value: 'remove', label: t('fate-remove') },
      ]}
    />
  );
}
