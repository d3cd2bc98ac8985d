/** What the rows of the list share: which one is current, the roving tab stop, opening, lighting up, folding, keys. */
import { type KeyboardEvent, type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useEditor, useEditorStore } from '@/ui/shell';
import type { FindingRowProps } from './FindingRow';
import { type FindingGroup, type Fold, type ListEntry, listEntries } from './finding-groups';
import type { FindingItem } from './finding-list';
import { findingsViewOf, groupsOf, useFindingsView } from './findings-view';
import { useApplyFix } from './fixes';
import { litOf, openFinding } from './open-finding';

export interface Rows {
  rowOf: (item: FindingItem) => Omit<FindingRowProps, 'by'>;
  onFold: (fold: Fold) => void;
  onFoldGroup: (group: FindingGroup) => void;
  onHeadKeyDown: (event: KeyboardEvent) => void;
  /** The finding at which Tab stops. */
  tabStop: string | null;
}

/** @param show scrolls to an entry that is out of sight and perhaps not drawn */
export function useRows(entries: readonly ListEntry[], scroller: RefObject<HTMLElement | null>, show: (key: string) => void): Rows {
  const store = useEditorStore();
  const view = findingsViewOf(store);
  const { page, isReadOnly } = useEditor((state) => ({ page: state.page, isReadOnly: state.readOnly !== null }));
  const current = useFindingsView((state) => (state.away ? null : state.current.key));
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
    (key: string) =>
      scroller.current?.querySelector<HTMLElement>(`[data-finding="${CSS.escape(key)}"], [data-group="${CSS.escape(key)}"]`) ?? null,
    [scroller],
  );
  const focus = (key: string) => {
    if (has(key)) setStop(key);
    show(key);
    const target = element(key);
    if (target) target.focus();
    else wanted.current = key;
  };
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
      if (!item || !(await applyFix(item.finding, 'in-sight')) || !focused) return;
      const left = listEntries(groupsOf(store), view.getState()).flatMap((entry) => entry.item ?? []);
      const next = left.find((each) => each.key === key) ?? left[Math.min(at, left.length - 1)];
      wanted.current = next?.key ?? null;
      setStop(next?.key ?? null);
    },
    [applyFix, scroller, store, view],
  );
  /** Folds or unfolds findings of a kind; the focus goes to the first that comes into sight under the others. */
  const onFold = ({ id, items: all, open, whole }: Fold) => {
    const first = open || whole ? undefined : all.find(({ key }) => !has(key));
    wanted.current = first?.key ?? null;
    if (first) setStop(first.key);
    view.setState(({ unfolded }) => ({ unfolded: open ? unfolded.filter((each) => each !== id) : [...unfolded, id] }));
  };
  const onFoldGroup = ({ key }: FindingGroup) =>
    view.setState(({ folded }) => ({ folded: folded.includes(key) ? folded.filter((each) => each !== key) : [...folded, key] }));

  /** Left on a finding goes to its head. */
  const onKeyDown = (event: KeyboardEvent) => {
    const at = entries.findIndex(({ item }) => item?.key === event.currentTarget.getAttribute('data-finding'));
    const item = entries[at]?.item;
    if (event.altKey || event.metaKey || event.ctrlKey || !item) return;
    if (!event.shiftKey && event.key === 'f') return void onFix(item.key);
    if (!event.shiftKey && event.key === 's' && !item.finding.suppressed && !isReadOnly)
      return view.setState({ suppressing: item.finding });
    const place = items.indexOf(item);
    const to = { ArrowDown: place + 1, ArrowUp: place - 1, Home: 0, End: items.length - 1 }[event.key];
    const head = event.key === 'ArrowLeft' ? entries.slice(0, at).findLast(({ group }) => group) : undefined;
    if (to === undefined && !head) return;
    event.preventDefault();
    const next = head ?? items[to ?? -1];
    if (next) focus(next.key);
  };
  /** Left and right fold and unfold a group; up and down go to the nearest finding. */
  const onHeadKeyDown = (event: KeyboardEvent) => {
    const at = entries.findIndex(({ key }) => key === event.currentTarget.getAttribute('data-group'));
    const group = entries[at]?.group;
    if (event.altKey || event.metaKey || event.ctrlKey || event.shiftKey || !group) return;
    const near: Record<string, () => ListEntry | undefined> = {
      ArrowDown: () => entries.slice(at).find(({ item }) => item),
      ArrowUp: () => entries.slice(0, at).findLast(({ item }) => item),
    };
    if (event.key === (view.getState().folded.includes(group.key) ? 'ArrowRight' : 'ArrowLeft')) onFoldGroup(group);
    else if (near[event.key]) {
      const next = near[event.key]?.();
      if (next) focus(next.key);
    } else return;
    event.preventDefault();
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
  return { rowOf, onFold, onFoldGroup, onHeadKeyDown, tabStop };
}
