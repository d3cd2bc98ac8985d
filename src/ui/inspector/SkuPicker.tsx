import { type KeyboardEvent, useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isSoldOut, type Sku } from '@/core/page';
import { Dialog, useEditor, useMoney } from '@/ui/shell';
import { matchSkus } from './match-skus';
import styles from './SkuPicker.module.css';

/** As many results as are drawn. */
const MOST = 50;

export interface SkuPickerProps {
  title: string;
  skus: readonly Sku[];
  /** The SKU being replaced: those nearest to it in price come first. */
  near: Sku | undefined;
  onPick: (sku: Sku) => void;
  onClose: () => void;
}

/** Chooses a SKU: typing narrows the list, arrows move in it, Enter takes. */
export function SkuPicker({ title, skus, near, onPick, onClose }: SkuPickerProps) {
  const { t } = useTranslation('inspector');
  const money = useMoney();
  const modules = useEditor((state) => state.page.modules);
  const placed = useMemo(() => new Set(modules.flatMap((module) => (module.tiles ?? []).map(({ skuId }) => skuId))), [modules]);
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const search = useRef<HTMLInputElement>(null);
  // The dialog gives the focus to its first button; typing is what one came for.
  useEffect(() => {
    const frame = requestAnimationFrame(() => search.current?.focus());
    return () => cancelAnimationFrame(frame);
  }, []);
  const id = useId();
  const found = useMemo(() => matchSkus(skus, query, near, placed, MOST), [skus, query, near, placed]);
  const pick = (sku: Sku | undefined) => {
    if (!sku) return;
    onPick(sku);
    onClose();
  };
  const go = (to: number) => {
    setActive(to);
    list.current?.children[to]?.scrollIntoView({ block: 'nearest' });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') pick(found[active]);
    else if (event.key === 'ArrowDown') go(Math.min(found.length - 1, active + 1));
    else if (event.key === 'ArrowUp') go(Math.max(0, active - 1));
    else return;
    event.preventDefault();
  };
  return (
    <Dialog open title={title} description={near ? t('pick-near') : undefined} onOpenChange={(open) => !open && onClose()}>
      <input
        ref={search}
        className={styles.search}
        type="search"
        role="combobox"
        aria-label={t('pick-search')}
        aria-expanded="true"
        aria-controls={id}
        aria-activedescendant={found.length > 0 ? `${id}-${active}` : undefined}
        placeholder={t('pick-search')}
        value={query}
        onChange={(event) => {
          setQuery(event.target.value);
          setActive(0);
        }}
        onKeyDown={onKeyDown}
      />
      {found.length === 0 ? <p className={styles.none}>{t('pick-none')}</p> : null}
      <div ref={list} id={id} className={styles.list} role="listbox" aria-label={t('pick-results')}>
        {found.map((sku, index) => (
          <div
            key={sku.id}
            id={`${id}-${index}`}
            className={styles.item}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            data-placed={placed.has(sku.id) || undefined}
            onPointerMove={() => setActive(index)}
            onClick={() => pick(sku)}
            onKeyDown={onKeyDown}
          >
            <span className={styles.title}>{sku.title || sku.id}</span>
            <span className={styles.price}>{money(sku.price)}</span>
            <span className={styles.note}>{[sku.id, sku.brand].filter(Boolean).join(' · ')}</span>
            <span className={styles.note} data-none={isSoldOut(sku) || undefined}>
              {[...(isSoldOut(sku) ? [t('sold-out')] : []), ...(placed.has(sku.id) ? [t('pick-placed')] : [])].join(' · ')}
            </span>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
