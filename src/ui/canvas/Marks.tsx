import { Lock, PackageX } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { bareStretches, isGrid, type ModuleBox, type Page, type PageLayout, type Rect, type TileBox } from '@/core/page';
import { type PointKind, type Report, readRhythm } from '@/core/rules';
import type { Overlay } from '@/editor';
import { useEditorStore } from '@/ui/shell';
import { emptyPlace } from './drop-target';
import styles from './Marks.module.css';
import { Pins } from './Pins';

export interface MarksProps {
  page: Page;
  layout: PageLayout;
  zoom: number;
  overlay: Overlay;
  selection: readonly string[];
  selectedModule: string | null;
  lit: readonly string[];
  /** Ids of SKUs that the catalogue does not have any more. */
  gone: ReadonlySet<string>;
  /** Open comments by tile. */
  notes: ReadonlyMap<string, readonly string[]>;
  /** Whether a tile is drawn, and with it what is said of it. */
  shows: (box: TileBox) => boolean;
}

/** What the editor draws over a page, in px of the screen, so that it is as large at every zoom. */
export const Marks = memo(function Marks({ page, layout, zoom, overlay, selection, selectedModule, lit, gone, notes, shows }: MarksProps) {
  const { t } = useTranslation('canvas');
  const boxes = useMemo(
    () => new Map(layout.modules.flatMap(({ tiles }) => tiles.map((tile) => [tile.placed.tile.id, tile] as const))),
    [layout],
  );
  const scaled = ({ x, y, width, height }: Rect) => ({ left: x * zoom, top: y * zoom, width: width * zoom, height: height * zoom });
  const rings = (ids: readonly string[], className: string | undefined, name: string) =>
    ids.flatMap((id) => {
      const box = boxes.get(id);
      return box ? <div key={`${name} ${id}`} className={className} style={scaled(box)} data-mark={name} data-of={id} /> : [];
    });
  const module = layout.modules.find((box) => box.module.id === selectedModule);
  return (
    <div className={styles.marks} aria-hidden="true">
      {overlay === 'rhythm' && <RhythmMarks page={page} layout={layout} zoom={zoom} shows={shows} />}
      {overlay === 'rhythm' &&
        [...boxes.values()].map(
          (box) => gone.has(box.placed.tile.skuId) && shows(box) && <Gone key={box.placed.tile.id} box={box} zoom={zoom} />,
        )}
      {overlay !== 'none' && notes.size > 0 && <Pins layout={layout} zoom={zoom} notes={notes} shows={shows} />}
      {overlay === 'rhythm' && layout.metrics.fold < layout.height && (
        <div className={styles.fold} style={{ top: layout.metrics.fold * zoom }} data-mark="fold">
          <span>{t('fold')}</span>
          {bareStretches(layout, layout.metrics.fold).map(({ x, width }) => (
            <i key={x} style={{ left: x * zoom, width: width * zoom }} />
          ))}
        </div>
      )}
      {layout.modules.map((box) =>
        isGrid(box.module) && box.tiles.length === 0 ? (
          <div key={box.module.id} className={styles.empty} style={scaled(emptyPlace(box, layout))} data-mark="empty">
            <span>{t('drop-here')}</span>
          </div>
        ) : null,
      )}
      {module && <div className={styles.module} style={scaled(outlineOf(module, layout))} data-mark="module" />}
      {rings(lit, styles.lit, 'lit')}
      {rings(selection, styles.selected, 'selected')}
    </div>
  );
});

/** What the outline of a module goes around: an empty one's place for its first tile too. */
function outlineOf(box: ModuleBox, layout: PageLayout): Rect {
  if (!isGrid(box.module) || box.tiles.length > 0) return box;
  const { y, height } = emptyPlace(box, layout);
  return { ...box, height: y + height - box.y };
}

/** At the picture's lower left, where nothing else stands: the catalogue does not have this SKU any more. What it says is the tile's own. */
function Gone({ box: { placed, x, y, pictureHeight }, zoom }: { box: TileBox; zoom: number }) {
  return (
    <span className={styles.gone} data-mark="gone" data-of={placed.tile.id} style={{ left: x * zoom, top: (y + pictureHeight) * zoom }}>
      <PackageX size={12} strokeWidth={2} />
    </span>
  );
}

/** The two threads: a chip on each tile that is a high or a low of its row, and a lock on those that stay. */
const RhythmMarks = memo(function RhythmMarks({ page, layout, zoom, shows }: Pick<MarksProps, 'page' | 'layout' | 'zoom' | 'shows'>) {
  const store = useEditorStore();
  const kinds = useMemo(() => kindsOf(page, layout.viewport.id, store.getState().report), [page, layout, store]);
  return layout.modules.map((box) => {
    const shown = box.tiles.map((tile) => (shows(tile) ? (kinds.get(tile.placed.tile.id) ?? 'none') : ''));
    return <ModuleMarks key={box.module.id} box={box} zoom={zoom} shown={shown.join(' ')} />;
  });
});

/** @param shown by tile, in order: high, low or none; empty where it is not drawn. One text, so that what stays as it is is not drawn again */
const ModuleMarks = memo(function ModuleMarks({ box, zoom, shown }: { box: ModuleBox; zoom: number; shown: string }) {
  const { t } = useTranslation('canvas');
  const kinds = shown.split(' ');
  return box.tiles.map(({ placed, x, y, width, pictureHeight }, i) => {
    const { id, locked } = placed.tile;
    const kind = kinds[i];
    const isChip = kind === 'high' || kind === 'low';
    if (!kind || (!isChip && !locked)) return null;
    return (
      <div key={id}>
        {isChip && (
          <span className={styles.chip} data-kind={kind} style={{ left: (x + width) * zoom, top: y * zoom }}>
            {t(kind)}
          </span>
        )}
        {locked && (
          <span className={styles.lock} data-mark="lock" style={{ left: (x + width) * zoom, top: (y + pictureHeight) * zoom }}>
            <Lock size={12} strokeWidth={2} />
          </span>
        )}
      </div>
    );
  });
});

/** High or low by tile; a tile of several rows is what it is in the first row that says so. */
function kindsOf(page: Page, viewport: string, report: Report): Map<string, Exclude<PointKind, 'between'>> {
  const kinds = new Map<string, Exclude<PointKind, 'between'>>();
  for (const { points } of readRhythm(page, viewport, report).rows)
    for (const { tile, kind } of points) if (kind !== 'between' && !kinds.has(tile)) kinds.set(tile, kind);
  return kinds;
}
