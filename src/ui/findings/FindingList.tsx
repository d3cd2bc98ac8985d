import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '@/ui/shell';
import { FindingRow } from './FindingRow';
import styles from './FindingsPanel.module.css';
import { FoldRow } from './FoldRow';
import { type FindingGroup, type FindingItem, type Fold, groupFindings, type ListEntry, listEntries } from './finding-list';
import { findingsViewOf, useFindingsView } from './findings-view';
import { useApplyFix } from './fixes';
import { litOf, openFinding } from './open-finding';
import { RuleHead } from './RuleHead';

/** A list up to this long is drawn whole; a longer one only where it is looked at. */
const DRAW_WHOLE = 200;
const HEAD_PX = 40;
const ROW_PX = 70;

/** The findings by rule. Arrows move, Enter or a click opens, pointing lights the tiles up. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const { t } = useTranslation('findings');
  const unfolded = useFindingsView((view) => view.unfolded);
  const entries = useMemo(() => listEntries(groups, unfolded), [groups, unfolded]);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = entries.length > DRAW_WHOLE;
  const virtualizer = useVirtualizer({
    count: virtual ? entries.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.item ? ROW_PX : HEAD_PX),
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
  });
  const show = (key: string) => {
    if (virtual) virtualizer.scrollToIndex(entries.findIndex((entry) => entry.key === key));
  };
  const { rowOf, onFold } = useRows(entries, scroller, show);

  const draw = ({ group, item, fold }: ListEntry) => {
    if (group) return <RuleHead group={group} />;
    return item ? <FindingRow {...rowOf(item)} /> : fold ? <FoldRow fold={fold} onFold={() => onFold(fold)} /> : null;
  };
  return (
    <div ref={scroller} className={styles.scroller}>
      {virtual ? (
        <ul aria-label={t('panel-label')} style={{ position: 'relative', height: virtualizer.getTotalSize() }}>
          {virtualizer.getVirtualItems().map(({ index, key, start }) => (
            <li
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              className={styles.floating}
              style={{ transform: `translateY(${start}px)` }}
            >
              {draw(entries[index] as ListEntry)}
            </li>
          ))}
        </ul>
      ) : (
        <ul aria-label={t('panel-label')}>
          {entries.map((entry) => (
            <li key={entry.key} className={styles.entry}>
              {draw(entry)}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** What the rows share: which one is current, the roving tab stop, opening and lighting up. */
function useRows(entries: readonly ListEntry[], scroller: { current: HTMLElement | null }, show: (key: string) => void) {
  const store = useEditorStore();
  const page = useEditor((state) => state.page);
  const current = useFindingsView((view) => (view.away ? null : view.current.key));
  const items = useMemo(() => entries.flatMap(({ item }) => item ?? []), [entries]);
  const latest = useRef(items);
  latest.current = items;
  const [stop, setStop] = useState<string | null>(null);
  const [pointed, setPointed] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  /** While the focus follows the current finding, whose tiles are lit already. */
  const following = useRef(false);
  const has = (key: string | null) => key !== null && items.some((item) => item.key === key);
  const tabStop = has(stop) ? stop : has(current) ? current : (items[0]?.key ?? null);

  const element = useCallback(
    (key: string) => scroller.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"]`) ?? null,
    [scroller],
  );
  const onOpen = useCallback(
    (key: string) => {
      const item = latest.current.find((each) => each.key === key);
      if (item) openFinding(store, item);
    },
    [store],
  );
  const onPoint = useCallback(
    (key: string | null) => {
      setPointed(key);
      if (following.current) return;
      const item = latest.current.find((each) => each.key === key);
      store.actions.light(item ? litOf(item.finding) : null);
    },
    [store],
  );
  const applyFix = useApplyFix();
  /** The focus goes on to what stands there then; a row that is gone would take it along. */
  const onFix = useCallback(
    async (key: string) => {
      const at = latest.current.findIndex((item) => item.key === key);
      const item = latest.current[at];
      const focused = scroller.current?.contains(document.activeElement);
      if (!item || !(await applyFix(item.finding)) || !focused) return;
      const view = findingsViewOf(store).getState();
      const left = listEntries(groupFindings(store.getState().report, view), view.unfolded).flatMap((entry) => entry.item ?? []);
      const next = left.find((each) => each.key === key) ?? left[Math.min(at, left.length - 1)];
      wanted.current = next?.key ?? null;
      setStop(next?.key ?? null);
    },
    [applyFix, scroller, store],
  );
  /** Folds or unfolds findings of a kind; the focus goes to the first that comes into sight under the others. */
  const onFold = ({ kind, items: all, open, whole }: Fold) => {
    const first = open || whole ? undefined : all.find(({ key }) => !items.some((item) => item.key === key));
    wanted.current = first?.key ?? null;
    if (first) setStop(first.key);
    findingsViewOf(store).setState(({ unfolded }) => ({
      unfolded: open ? unfolded.filter((each) => each !== kind) : [...unfolded, kind],
    }));
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const key = event.currentTarget.getAttribute('data-finding');
    const plain = !event.altKey && !event.metaKey && !event.ctrlKey && !event.shiftKey;
    const item = items.find((each) => each.key === key);
    if (plain && item && event.key === 'f') return void onFix(item.key);
    if (plain && item && event.key === 's' && !item.finding.suppressed)
      return findingsViewOf(store).setState({ suppressing: item.finding });
    const at = items.indexOf(item as FindingItem);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: items.length - 1 }[event.key];
    const next = to === undefined ? undefined : items[to];
    if (to === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    if (!next) return;
    setStop(next.key);
    wanted.current = next.key;
    show(next.key);
  };

  const gone = pointed !== null && !has(pointed);
  useEffect(() => {
    if (gone) onPoint(null);
  }, [gone, onPoint]);
  // A list that goes away under the pointer is not told that the pointer left: lit tiles would look selected ever after.
  const pointing = useRef(false);
  pointing.current = pointed !== null;
  useEffect(() => () => void (pointing.current && store.actions.light(null)), [store]);
  const reveal = useRef(show);
  reveal.current = show;
  useEffect(() => {
    if (current === null) return;
    reveal.current(current);
    const row = element(current);
    row?.scrollIntoView({ block: 'nearest' });
    // A ring left on the row that one came from would look like a second current one.
    if (!scroller.current?.contains(document.activeElement) || row === document.activeElement) return;
    wanted.current = current;
    setStop(current);
  }, [current, element, scroller]);
  // A row that was out of sight exists only after the list has scrolled to it.
  useEffect(() => {
    const target = wanted.current === null ? null : element(wanted.current);
    if (!target) return;
    following.current = wanted.current === current;
    wanted.current = null;
    target.focus();
    following.current = false;
  });

  const rowOf = ({ key, finding }: FindingItem) => ({
    finding,
    page,
    findingKey: key,
    current: key === current,
    tabStop: key === tabStop,
    onOpen,
    onPoint,
    onKeyDown,
    onFix,
  });
  return { rowOf, onFold };
}
