import { PackageOpen } from 'lucide-react';
import { type KeyboardEvent, type MouseEvent, useEffect, useId, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Suggestion } from '@/core/fix';
import { isSoldOut } from '@/core/page';
import { SkuThumb } from '../catalogue';
import { ReplaceDialog } from '../inspector';
import { announce, Button, Dialog, EmptyState, useCatalogue, useDispatch, useEditor, useEditorStore, useLang, useMoney } from '../shell';
import styles from './SuggestDialog.module.css';
import { useSuggestions } from './use-suggestions';
import { changeOf, whyOf } from './words';

/** Other SKUs for a tile, the best first, each with what it does to the score and why it fits. Taking one is one step. */
export function SuggestDialog({ tileId, onClose }: { tileId: string; onClose: () => void }) {
  const { t } = useTranslation('suggest');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const lang = useLang();
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const catalogue = useCatalogue();
  const others = catalogue?.currency === page.currency ? catalogue.skus : undefined;
  const { done, result } = useSuggestions(store, page, tileId, others);
  const [showsAll, setShowsAll] = useState(false);
  const tile = page.modules.flatMap(({ tiles = [] }) => tiles).find(({ id }) => id === tileId);
  const sku = page.skus.find(({ id }) => id === tile?.skuId);
  if (!tile) return null;
  if (showsAll) return <ReplaceDialog tile={tile} onClose={onClose} />;
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const none = new Set([...page.skus, ...(others ?? [])].flatMap((each) => (isSoldOut(each) && !placed.has(each.id) ? each.id : [])));
  const score = (value: number | null) =>
    value === null ? '–' : value.toLocaleString(lang, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  const take = ({ sku: taken, after }: Suggestion) => {
    onClose();
    if (dispatch({ type: 'replace-sku', tile: tileId, sku: taken })) announce(t('done', { title: taken.title, score: score(after.score) }));
  };
  const now = t('now', { title: sku?.title || tile.skuId, price: sku && sku.price > 0 ? money(sku.price) : '–' });
  const told =
    result && result.before.score !== null
      ? `${now}${lang === 'zh' ? '，' : ', '}${t('now-score', { score: score(result.before.score) })}`
      : now;
  return (
    <Dialog
      open
      title={t('title')}
      description={told}
      width={560}
      onOpenChange={(open) => !open && onClose()}
      footer={
        <>
          {result && result.found.length > 0 ? <span className={styles.keys}>{t('keys')}</span> : null}
          <Button onClick={() => setShowsAll(true)}>{t('all')}</Button>
        </>
      }
    >
      <div className={styles.body}>
        {result === null ? (
          <div className={styles.working} role="status">
            <p>{t('working')}</p>
            <progress aria-label={t('working')} value={done} max={1} />
          </div>
        ) : result.found.length > 0 ? (
          <>
            {(result.found[0]?.after.cost ?? 0) < result.before.cost ? null : <p className={styles.note}>{t('none-better')}</p>}
            <SuggestionList before={result.before.score} found={result.found} onTake={take} />
            {none.size > 0 ? <p className={styles.left}>{t('left-out', { count: none.size })}</p> : null}
          </>
        ) : (
          <EmptyState
            icon={<PackageOpen size={28} strokeWidth={1.5} />}
            title={t('none-title')}
            body={t(others ? 'none-body' : 'none-catalogue')}
          />
        )}
      </div>
    </Dialog>
  );
}

interface SuggestionListProps {
  before: number | null;
  found: readonly Suggestion[];
  onTake: (suggestion: Suggestion) => void;
}

function SuggestionList({ before, found, onTake }: SuggestionListProps) {
  const { t } = useTranslation('suggest');
  const lang = useLang();
  const money = useMoney();
  const [active, setActive] = useState(0);
  const list = useRef<HTMLDivElement>(null);
  const id = useId();
  useEffect(() => list.current?.focus(), []);
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, Home: -found.length, End: found.length };
    const step = steps[event.key];
    const chosen = found[active];
    if (step !== undefined) {
      const next = Math.max(0, Math.min(found.length - 1, active + step));
      setActive(next);
      list.current?.children[next]?.scrollIntoView({ block: 'nearest' });
    } else if ((event.key === 'Enter' || event.key === ' ') && chosen) onTake(chosen);
    else return;
    event.preventDefault();
  };
  const rowOf = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    return row ? Number(row.dataset.index) : undefined;
  };
  return (
    <div
      ref={list}
      id={id}
      role="listbox"
      tabIndex={0}
      aria-label={t('list')}
      aria-activedescendant={`${id}-${active}`}
      className={styles.list}
      onKeyDown={onKeyDown}
      onPointerMove={(event) => setActive(rowOf(event) ?? active)}
      onClick={(event) => {
        const suggestion = found[rowOf(event) ?? -1];
        if (suggestion) onTake(suggestion);
      }}
    >
      {found.map((suggestion, index) => {
        const { sku, after } = suggestion;
        const { text, trend } = changeOf(before, after.score, lang);
        const why = whyOf(suggestion, t, lang);
        const [fits, ...rules] = why;
        const change = trend === 'same' ? t('same') : t('score-change', { change: text });
        const words = why.map((each) => each.text).join(lang === 'zh' ? '；' : '; ');
        return (
          <div
            key={sku.id}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            aria-label={t('row-label', { title: sku.title, price: money(sku.price), score: change, why: words })}
            className={styles.item}
            data-index={index}
          >
            <SkuThumb title={sku.title} image={sku.image} size={36} />
            <span className={styles.text}>
              <span className={styles.title} title={sku.title}>
                {sku.title || sku.id}
              </span>
              <span className={styles.why}>{fits?.text}</span>
              <span className={styles.why} title={words}>
                {rules.map(({ text: reason, kind }) => (
                  <span key={reason} data-kind={kind}>
                    {reason}
                  </span>
                ))}
              </span>
            </span>
            <span className={styles.price}>{money(sku.price)}</span>
            <span className={styles.change} data-trend={trend} title={change}>
              {text}
            </span>
          </div>
        );
      })}
    </div>
  );
}
