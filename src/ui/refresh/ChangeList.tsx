import { useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/core/page';
import { Button, Chip, Chips, EmptyState, Segmented, useLang } from '../shell';
import styles from './ChangeList.module.css';
import { ChangeRow } from './ChangeRow';
import { filterCounts, inScope, type KindFilter, passes, type Scope } from './rows';
import { Tick } from './Tick';
import type { Refresh } from './use-refresh';

/** Height of a row in CSS px; every row has it, so nothing is measured. */
const ROW = 52;
const COLUMNS = ['sku', 'price', 'stock', 'what'] as const;

/** The changes, those of the page's SKUs first; each can be taken or left, alone or all that are listed. */
export function ChangeList({ refresh, currency, hasPage }: { refresh: Refresh; currency: string; hasPage: boolean }) {
  const { t } = useTranslation('refresh');
  const lang = useLang();
  const { rows, taken, take, fates, setFate, substitutes } = refresh;
  const onPage = useMemo(() => rows.filter((row) => inScope(row, 'page')), [rows]);
  const [scope, setScope] = useState<Scope>(hasPage ? 'page' : 'all');
  const [kind, setKind] = useState<KindFilter>('all');
  const scoped = scope === 'page' ? onPage : rows;
  const counts = useMemo(() => filterCounts(scoped), [scoped]);
  const chosen = counts.some(([one]) => one === kind) ? kind : 'all';
  const shown = useMemo(() => scoped.filter((row) => passes(row, chosen)), [scoped, chosen]);
  const [active, setActive] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: shown.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 6 });
  const items = virtual.getVirtualItems();
  // One row takes the focus: the last one visited, or the first that is drawn.
  const stop = items.some(({ index }) => index === active) ? active : (items[0]?.index ?? 0);
  const number = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en');
  const money = useMemo(() => (minor: number) => formatMoney(minor, currency, lang === 'zh' ? 'zh-CN' : 'en'), [currency, lang]);
  const count = shown.reduce((sum, { key }) => sum + (taken.has(key) ? 1 : 0), 0);
  const left = rows.filter(({ key, doubt }) => doubt === 'differs' && !taken.has(key)).map(({ key }) => key);
  const choose = (next: Partial<{ scope: Scope; kind: KindFilter }>) => {
    if (next.scope) setScope(next.scope);
    if (next.kind) setKind(next.kind);
    setActive(0);
    scroller.current?.scrollTo({ top: 0 });
  };
  const hasStock = useMemo(() => rows.some(({ change }) => (change.before ?? change.after)?.stock !== undefined), [rows]);
  const focusRow = (index: number) => scroller.current?.querySelector<HTMLElement>(`[data-row="${index}"] [role="checkbox"]`)?.focus();
  return (
    <>
      <div className={styles.tools}>
        {hasPage ? (
          <Segmented
            label={t('scope')}
            value={scope}
            onChange={(next) => choose({ scope: next, kind: 'all' })}
            options={[
              { value: 'page', label: t('scope-page', { count: number.format(onPage.length) }) },
              { value: 'all', label: t('scope-all', { count: number.format(rows.length) }) },
            ]}
          />
        ) : null}
        {counts.length > 2 ? (
          <Chips label={t('filter')}>
            {counts.map(([one, size]) => (
              <Chip
                key={one}
                className={styles.kind}
                aria-pressed={one === chosen}
                data-doubt={one === 'doubtful' || undefined}
                onClick={() => choose({ kind: one })}
              >
                {t(`kind-${one}`)} <small>{number.format(size)}</small>
              </Chip>
            ))}
          </Chips>
        ) : null}
        {left.length > 0 ? (
          <p className={styles.differ}>
            {t('differ-left', { count: left.length })}
            <Button size="s" onClick={() => take(left, true)}>
              {t('differ-take')}
            </Button>
          </p>
        ) : null}
      </div>
      {shown.length === 0 ? (
        <EmptyState
          title={t('none-shown')}
          body={scope === 'page' ? t('none-shown-page') : undefined}
          action={
            scope === 'page' ? (
              <Button size="s" onClick={() => choose({ scope: 'all', kind: 'all' })}>
                {t('none-shown-page-action')}
              </Button>
            ) : undefined
          }
        />
      ) : (
        <div ref={scroller} className={styles.scroller}>
          <table className={styles.table} data-stock={hasStock || undefined} aria-label={t('table')} aria-rowcount={shown.length + 1}>
            <thead>
              <tr>
                <th scope="col">
                  <Tick
                    label={t('take-shown')}
                    checked={count === shown.length ? true : count === 0 ? false : 'mixed'}
                    onChange={(next) =>
                      take(
                        shown.map(({ key }) => key),
                        next,
                      )
                    }
                  />
                </th>
                {COLUMNS.filter((column) => column !== 'stock' || hasStock).map((column) => (
                  <th key={column} scope="col" className={styles[column]}>
                    {t(`col-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              <Spacer height={items[0]?.start ?? 0} columns={hasStock ? 5 : 4} />
              {items.map(({ index }) => {
                const row = shown[index];
                return row ? (
                  <ChangeRow
                    key={row.key}
                    row={row}
                    index={index}
                    isStop={index === stop}
                    onFocus={() => setActive(index)}
                    onArrow={(by) => focusRow(index + by)}
                    isTaken={taken.has(row.key)}
                    onTake={(next) => take([row.key], next)}
                    fate={fates.get(row.change.id)}
                    onFate={(fate) => setFate(row.change.id, fate)}
                    substitute={substitutes.get(row.change.id)}
                    hasStock={hasStock}
                    isPageMarked={hasPage && scope === 'all' && row.tiles.length > 0}
                    money={money}
                  />
                ) : null;
              })}
              <Spacer height={virtual.getTotalSize() - (items.at(-1)?.end ?? 0)} columns={hasStock ? 5 : 4} />
            </tbody>
          </table>
        </div>
      )}
    </>
  );
}

/** Stands for the rows that are not drawn. */
function Spacer({ height, columns }: { height: number; columns: number }) {
  return height > 0 ? (
    <tr>
      <td className={styles.spacer} colSpan={columns} style={{ height }} />
    </tr>
  ) : null;
}
