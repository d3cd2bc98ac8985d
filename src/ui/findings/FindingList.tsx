import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '@/ui/shell';
import { FindingRow } from './FindingRow';
import styles from './FindingsPanel.module.css';
import type { FindingGroup, FindingItem } from './finding-list';
import { useFindingsView } from './findings-view';
import { litOf, openFinding } from './open-finding';
import { RuleHead } from './RuleHead';

type Entry = { key: string; group: FindingGroup; item?: undefined } | { key: string; item: FindingItem; group?: undefined };

/** A list up to this long is drawn whole; a longer one only where it is looked at. */
const DRAW_WHOLE = 200;
const HEAD_PX = 40;
const ROW_PX = 70;

/** The findings by rule. Arrows move, Enter or a click opens, pointing lights the tiles up. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const { t } = useTranslation('findings');
  const entries = useMemo(
    () =>
      groups.flatMap((group): Entry[] => [
        { key: `rule:${group.rule}`, group },
        ...group.items.map((item): Entry => ({ key: item.key, item })),
      ]),
    [groups],
  );
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = entries.length > DRAW_WHOLE;
  const virtualizer = useVirtualizer({
    count: virtual ? entries.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => (entries[index]?.group ? HEAD_PX : ROW_PX),
    getItemKey: (index) => entries[index]?.key ?? index,
    overscan: 8,
  });
  const show = (key: string) => {
    if (virtual) virtualizer.scrollToIndex(entries.findIndex((entry) => entry.key === key));
  };
  const rows = useRows(entries, scroller, show);

  const draw = (entry: Entry) => (entry.group ? <RuleHead group={entry.group} /> : <FindingRow {...rows(entry.item)} />);
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
              {draw(entries[index] as Entry)}
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
function useRows(entries: readonly Entry[], scroller: { current: HTMLElement | null }, show: (key: string) => void) {
  const store = useEditorStore();
  const page = useEditor((state) => state.page);
  const current = useFindingsView((view) => view.current.key);
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
      const position = latest.current.findIndex((item) => item.key === key);
      const item = latest.current[position];
      if (item) openFinding(store, item, position);
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
  const onKeyDown = (event: KeyboardEvent) => {
    const at = items.findIndex(({ key }) => key === event.currentTarget.getAttribute('data-finding'));
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

  return ({ key, finding }: FindingItem) => ({
    finding,
    page,
    findingKey: key,
    current: key === current,
    tabStop: key === tabStop,
    onOpen,
    onPoint,
    onKeyDown,
  });
}
