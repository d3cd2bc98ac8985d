import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { FindingRow } from './FindingRow';
import styles from './FindingsPanel.module.css';
import { FoldRow } from './FoldRow';
import { type FindingGroup, type ListEntry, listEntries } from './finding-groups';
import { useFindingsView } from './findings-view';
import { useForesight } from './foresee';
import { AboutRule, GroupHead } from './GroupHead';
import { HEAD_PX, type Spot, useAnchor } from './use-anchor';
import { useRows } from './use-rows';

/** A list up to this long is drawn whole; a longer one only where it is looked at. */
const DRAW_WHOLE = 60;
const ROW_PX = 70;

/** The findings under their heads. Arrows move, Enter or a click opens, pointing lights the tiles up. */
export function FindingList({ groups }: { groups: readonly FindingGroup[] }) {
  const { t } = useTranslation('findings');
  const folding = useFindingsView(({ unfolded, folded, explained }) => ({ unfolded, folded, explained }));
  const entries = useMemo(() => listEntries(groups, folding), [groups, folding]);
  const index = useMemo(() => new Map(entries.map(({ key }, at) => [key, at])), [entries]);
  const heads = useMemo(() => entries.flatMap(({ group }, at) => (group ? [at] : [])), [entries]);
  const scroller = useRef<HTMLDivElement>(null);
  const list = useRef<HTMLUListElement>(null);
  const virtual = entries.length > DRAW_WHOLE;
  const stuck = useRef(0);
  const stop = useRef<string | null>(null);
  const virtualizer = useVirtualizer({
    count: virtual ? entries.length : 0,
    getScrollElement: () => scroller.current,
    estimateSize: (at) => (entries[at]?.item ? ROW_PX : HEAD_PX),
    getItemKey: (at) => entries[at]?.key ?? at,
    overscan: 8,
    scrollPaddingStart: HEAD_PX,
    // The head over what is in sight, and the row that has the focus or would get it.
    rangeExtractor: (range: Range) => {
      stuck.current = heads.findLast((at) => at <= range.startIndex) ?? 0;
      const kept = [stuck.current, index.get(stop.current ?? '') ?? stuck.current];
      return [...new Set([...kept, ...defaultRangeExtractor(range)])].sort((a, b) => a - b);
    },
  });
  const show = (key: string) => {
    if (virtual) virtualizer.scrollToIndex(index.get(key) ?? 0);
  };
  const { rowOf, onFold, onFoldGroup, onHeadKeyDown, tabStop } = useRows(entries, scroller, show);
  stop.current = tabStop;

  /** Heads stick: where one would stand is told by what is over it. */
  const drawn = (): Spot[] => {
    let top = 0;
    return [...(list.current?.children ?? [])].map((row, at) => {
      const spot = {
        key: entries[at]?.key ?? '',
        top,
        height: (row as HTMLElement).offsetHeight,
        isHead: entries[at]?.group !== undefined,
      };
      top += spot.height;
      return spot;
    });
  };
  const spots = (): Spot[] =>
    virtual
      ? virtualizer.getVirtualItems().map(({ index: at, key, start, size }) => {
          return { key: String(key), top: start, height: size, isHead: entries[at]?.group !== undefined };
        })
      : drawn();
  const topOf = (key: string) => {
    const at = index.get(key);
    if (at === undefined) return undefined;
    return virtual ? virtualizer.measurementsCache[at]?.start : drawn()[at]?.top;
  };
  useAnchor(scroller, entries, spots, topOf);

  const draw = ({ group, about, item, fold }: ListEntry) => {
    if (group) {
      const open = !folding.folded.includes(group.key);
      return <GroupHead group={group} open={open} onFold={() => onFoldGroup(group)} onKeyDown={onHeadKeyDown} />;
    }
    if (about) return <AboutRule group={about} />;
    if (item) return <FindingRow {...rowOf(item)} by={groups[0]?.by ?? 'rule'} />;
    return fold ? <FoldRow fold={fold} onFold={() => onFold(fold)} /> : null;
  };
  const rows = virtual
    ? virtualizer.getVirtualItems().map(({ index: at, start }) => ({ at, start }))
    : entries.map((_, at) => ({ at, start: undefined }));
  useForesight(rows.flatMap(({ at }) => entries[at]?.item?.finding ?? []));
  return (
    <div ref={scroller} className={styles.scroller}>
      <ul
        ref={list}
        aria-label={t('panel-label')}
        style={virtual ? { position: 'relative', height: virtualizer.getTotalSize() } : undefined}
      >
        {rows.map(({ at, start }) => {
          const entry = entries[at] as ListEntry;
          const floats = start !== undefined && at !== stuck.current;
          const classes = [entry.group && styles.headEntry, floats ? styles.floating : start === undefined && styles.entry];
          return (
            <li
              key={entry.key}
              ref={virtual ? virtualizer.measureElement : undefined}
              data-index={at}
              data-entry={entry.key}
              className={classes.filter(Boolean).join(' ')}
              style={floats ? { transform: `translateY(${start}px)` } : undefined}
            >
              {draw(entry)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}
