import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, memo, type Ref, useEffect, useId, useImperativeHandle, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Sku } from '@/core/page';
import { usePlaceSku, useSkuDragSource } from '../canvas';
import { useMoney } from '../shell';
import styles from './SkuList.module.css';
import { SkuThumb } from './SkuThumb';

/** Height of a row in CSS px; every row has it, so nothing is measured. */
const ROW = 44;

export interface SkuListHandle {
  focus: () => void;
}

export interface SkuListProps {
  ref?: Ref<SkuListHandle>;
  skus: readonly Sku[];
  placed: ReadonlySet<string>;
  /** Whether the filters have changed and the list has not followed yet. */
  isBehind: boolean;
  /** Arrow up on the first row. */
  onLeaveUp: () => void;
}

/** SKUs to drag onto the page, or to place with Enter. Only the rows in view are drawn. */
export function SkuList({ ref, skus, placed, isBehind, onLeaveUp }: SkuListProps) {
  const { t, i18n } = useTranslation('catalogue');
  const placeSku = usePlaceSku();
  const money = useMoney();
  const drag = useSkuDragSource((element) => skus[indexOf(element) ?? -1]);
  const scroller = useRef<HTMLDivElement>(null);
  const [active, setActive] = useState(0);
  const id = useId();
  const virtual = useVirtualizer({ count: skus.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  useImperativeHandle(ref, () => ({ focus: () => scroller.current?.focus() }), []);
  // A new list is read from its top.
  const first = skus[0]?.id;
  useEffect(() => {
    if (first === undefined) return;
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  }, [first]);
  const at = Math.min(active, skus.length - 1);

  const go = (index: number) => {
    const next = Math.max(0, Math.min(skus.length - 1, index));
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.floor((scroller.current?.clientHeight ?? ROW) / ROW) - 1);
    const steps: Record<string, number> = {
      ArrowDown: 1,
      ArrowUp: -1,
      PageDown: page,
      PageUp: -page,
      Home: -skus.length,
      End: skus.length,
    };
    const step = steps[event.key];
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' && at === 0) onLeaveUp();
    else if (step !== undefined) go(at + step);
    else if (event.key === 'Enter') place(skus[at]);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = (sku: Sku | undefined) => {
    if (sku) placeSku(sku);
  };
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <div
      ref={scroller}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={`${id}-${at}`}
      className={styles.scroller}
      data-behind={isBehind ? true : undefined}
      onKeyDown={onKeyDown}
      onClick={(event) => {
        const index = indexOf(event.target);
        if (index !== undefined) setActive(index);
      }}
      onDoubleClick={(event) => place(skus[indexOf(event.target) ?? -1])}
    >
      <div {...drag} className={styles.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const sku = skus[index];
          if (!sku) return null;
          return (
            <SkuRow
              key={sku.id}
              id={`${id}-${index}`}
              sku={sku}
              top={start}
              position={index + 1}
              total={skus.length}
              isActive={index === at}
              isPlaced={placed.has(sku.id)}
              price={sku.price > 0 ? money(sku.price) : t('no-price')}
              stock={stockText(sku.stock)}
            />
          );
        })}
      </div>
    </div>
  );

  function stockText(stock: number | undefined): string {
    if (stock === undefined) return '';
    return stock > 0 ? t('stock', { stock: count.format(stock) }) : t('sold-out');
  }
}

interface RowProps {
  id: string;
  sku: Sku;
  top: number;
  position: number;
  total: number;
  isActive: boolean;
  isPlaced: boolean;
  price: string;
  stock: string;
}

const SkuRow = memo(function SkuRow({ id, sku, top, position, total, isActive, isPlaced, price, stock }: RowProps) {
  const { t } = useTranslation('catalogue');
  const words = { title: sku.title, id: sku.id, price };
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isActive}
      aria-setsize={total}
      aria-posinset={position}
      aria-label={isPlaced ? t('row-placed', words) : t('row-label', words)}
      className={styles.row}
      data-index={position - 1}
      data-placed={isPlaced ? true : undefined}
      style={{ transform: `translateY(${top}px)` }}
    >
      <SkuThumb title={sku.title} image={sku.image} />
      <span className={styles.text}>
        <span className={styles.title} title={sku.title}>
          {sku.title || sku.id}
        </span>
        <span className={styles.meta}>{stock ? `${sku.id} · ${stock}` : sku.id}</span>
      </span>
      <span className={styles.end}>
        <span className={styles.price}>{price}</span>
        {isPlaced ? <span className={styles.placed}>{t('placed')}</span> : null}
      </span>
    </div>
  );
});

/** The row that an event came from. */
function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row?.dataset.index === undefined ? undefined : Number(row.dataset.index);
}
