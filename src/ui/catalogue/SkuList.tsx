import { useVirtualizer } from '@tanstack/react-virtual';
import {
  type KeyboardEvent,
  type MouseEvent,
  memo,
  type Ref,
  useEffect,
  useId,
  useImperativeHandle,
  useMemo,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { isSoldOut, type Sku } from '@/core/page';
import { usePlaceSkus, useSkuDragSource } from '../canvas';
import { announce, Button, useEditor, useMoney } from '../shell';
import styles from './SkuList.module.css';
import { SkuThumb } from './SkuThumb';
import { useChosen } from './use-chosen';

/** Height of a row in CSS px; every row has it, so nothing is measured. */
const ROW = 52;

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

/** SKUs to drag onto the page, or to place with Enter, one or several at once. Only the rows in view are drawn. */
export function SkuList({ ref, skus, placed, isBehind, onLeaveUp }: SkuListProps) {
  const { t, i18n } = useTranslation('catalogue');
  const placeSkus = usePlaceSkus();
  const money = useMoney();
  const chosen = useChosen(skus);
  const drag = useSkuDragSource((element) => togetherWith(skus[indexOf(element) ?? -1]));
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
  const many = chosen.skus.size;
  // What was placed, by whatever hand, is chosen no longer.
  const placing = useEditor(({ undoSteps }) => (undoSteps.at(-1)?.label.key === 'place-sku' ? undoSteps.at(-1)?.n : undefined));
  const { clear } = chosen;
  useEffect(() => {
    if (placing !== undefined) clear();
  }, [placing, clear]);
  useEffect(() => {
    if (many > 1) announce(t('chosen', { count: many }));
  }, [many, t]);
  const at = Math.min(active, skus.length - 1);
  const isMany = many > 1;
  const own = useEditor(({ page }) => page.skus);
  const prices = useMemo(() => new Map(own.map(({ id, price }) => [id, price])), [own]);

  /** What is placed with a SKU: all that are chosen where it is one of them, those of the list in its order. */
  const togetherWith = (sku: Sku | undefined): Sku[] => {
    if (!sku || !chosen.skus.has(sku.id)) return sku ? [sku] : [];
    const shown = skus.filter(({ id: one }) => chosen.skus.has(one));
    const isShown = new Set(shown);
    return [...shown, ...[...chosen.skus.values()].filter((one) => !isShown.has(one))];
  };
  const go = (index: number, extend: boolean) => {
    const next = Math.max(0, Math.min(skus.length - 1, index));
    if (extend && chosen.skus.size === 0) chosen.take(at, 'alone');
    chosen.take(next, extend ? 'range' : 'alone');
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
    if (event.key === ' ' && event.ctrlKey) {
      chosen.take(at, 'also');
      event.preventDefault();
      return;
    }
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'ArrowUp' && at === 0 && !event.shiftKey) onLeaveUp();
    else if (step !== undefined) go(at + step, event.shiftKey);
    else if (event.key === 'Enter') place(isMany ? [...togetherWith([...chosen.skus.values()][0])] : togetherWith(skus[at]));
    else if (event.key === 'Escape' && isMany) chosen.clear();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const place = (wanted: readonly Sku[]) => {
    if (wanted.length > 0) placeSkus(wanted);
  };
  const onClick = (event: MouseEvent) => {
    const index = indexOf(event.target);
    if (index === undefined) return;
    setActive(index);
    chosen.take(index, event.shiftKey ? 'range' : event.ctrlKey || event.metaKey ? 'also' : 'alone');
  };
  const count = new Intl.NumberFormat(i18n.language);
  return (
    <>
      <div
        ref={scroller}
        role="listbox"
        aria-multiselectable="true"
        tabIndex={0}
        aria-label={t('list')}
        aria-activedescendant={`${id}-${at}`}
        className={styles.scroller}
        data-behind={isBehind ? true : undefined}
        onKeyDown={onKeyDown}
        onClick={onClick}
        onDoubleClick={(event) => place(togetherWith(skus[indexOf(event.target) ?? -1]))}
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
                isChosen={chosen.skus.size > 0 ? chosen.skus.has(sku.id) : index === at}
                isOfMany={isMany && chosen.skus.has(sku.id)}
                isPlaced={placed.has(sku.id)}
                price={sku.price > 0 ? money(sku.price) : t('no-price')}
                onPage={pricedHere(sku)}
                stock={stockText(sku.stock)}
                isSoldOut={isSoldOut(sku)}
              />
            );
          })}
        </div>
      </div>
      <footer className={styles.foot}>
        <span>{isMany ? t('chosen', { count: many }) : t('hint')}</span>
        {isMany ? (
          <Button size="s" variant="ghost" onClick={chosen.clear}>
            {t('chosen-clear')}
          </Button>
        ) : null}
      </footer>
    </>
  );

  function pricedHere({ id, price }: Sku): string {
    const here = prices.get(id);
    return here === undefined || here === price || !placed.has(id) ? '' : money(here);
  }

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
  /** Whether it is the one at the arrow keys, or one of several. */
  isChosen: boolean;
  isOfMany: boolean;
  isPlaced: boolean;
  price: string;
  /** Its price on the page, where that is another. */
  onPage: string;
  stock: string;
  isSoldOut: boolean;
}

const SkuRow = memo(function SkuRow({
  id,
  sku,
  top,
  position,
  total,
  isActive,
  isChosen,
  isOfMany,
  isPlaced,
  price,
  onPage,
  stock,
  isSoldOut: none,
}: RowProps) {
  const { t } = useTranslation('catalogue');
  const words = { title: sku.title, id: sku.id, price };
  const label = !isPlaced ? t('row-label', words) : onPage ? t('row-placed-at', { ...words, onPage }) : t('row-placed', words);
  const placing = onPage ? t('placed-at', { price: onPage }) : t('placed');
  return (
    <div
      id={id}
      role="option"
      tabIndex={-1}
      aria-selected={isChosen}
      data-active={isActive || undefined}
      data-chosen={isOfMany || undefined}
      aria-setsize={total}
      aria-posinset={position}
      aria-label={none ? t('row-sold-out', { row: label }) : label}
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
        <span className={styles.meta}>
          {sku.id}
          {stock ? <span data-none={none || undefined}>{` · ${stock}`}</span> : null}
        </span>
      </span>
      <span className={styles.end}>
        <span className={styles.price}>{price}</span>
        {isPlaced ? <span className={styles.placed}>{placing}</span> : null}
      </span>
    </div>
  );
});

/** The row that an event came from. */
function indexOf(target: EventTarget): number | undefined {
  const row = target instanceof Element ? target.closest<HTMLElement>('[data-index]') : null;
  return row?.dataset.index === undefined ? undefined : Number(row.dataset.index);
}
