import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ModuleBox, Page, PageLayout, TileBox } from '@/core/page';
import type { Lit, Overlay } from '@/editor';
import { type Handles, MockupPage } from '@/ui/mockup';
import { useCatalogue, useGoneSkus, useLang } from '@/ui/shell';
import styles from './Canvas.module.css';
import { FlowOverlay } from './FlowOverlay';
import { Marks } from './Marks';
import { findPlace, readingOrder } from './navigate';
import { notesByTile } from './Pins';
import { moduleName, tileLabeller } from './place-words';
import type { SheetSurface } from './surface';
import { useWindow } from './use-window';

export interface SheetProps {
  page: Page;
  layout: PageLayout;
  name: string;
  zoom: number;
  overlay: Overlay;
  selection: readonly string[];
  selectedModule: string | null;
  lit: Lit | null;
  images: (reference: string) => string | undefined;
  /** Tells where the page stands; null when it goes. */
  onSurface: (viewport: string, surface: SheetSurface | null) => void;
}

const NONE: readonly string[] = [];

/** One page on the canvas: the mock-up, scaled, with handles for pointer, keyboard and screen reader, and the marks over it. */
export function Sheet({ page, layout, name, zoom, overlay, selection, selectedModule, lit, images, onSurface }: SheetProps) {
  const { t } = useTranslation('canvas');
  const element = useRef<HTMLDivElement>(null);
  const marks = useRef<HTMLDivElement>(null);
  const [focused, setFocused] = useState<string>();
  const viewport = layout.viewport.id;
  const stop = tabStop(layout, selection, focused);
  const gone = useGoneSkus();
  const { comments } = page;
  const notes = useMemo(() => notesByTile(comments), [comments]);
  const drawn = useWindow(element, layout, zoom, [stop, focused]);
  const handles = useHandles(page, layout, selection, selectedModule, stop, gone, notes, drawn);

  useLayoutEffect(() => {
    if (element.current && marks.current) onSurface(viewport, { layout, element: element.current, marks: marks.current });
  });
  useLayoutEffect(() => () => onSurface(viewport, null), [onSurface, viewport]);

  const litHere = lit && (lit.viewport === undefined || lit.viewport === viewport) ? lit.tiles : NONE;
  return (
    <section
      className={styles.sheet}
      aria-label={t('page-at', { title: page.title || page.banner?.headline || '', viewport: name })}
      style={{ width: layout.width * zoom }}
      onFocus={({ target }) => setFocused(target.closest<HTMLElement>('[data-tile]')?.dataset.tile ?? focused)}
    >
      <h2 className={styles.name}>
        {name} <span>{t('width', { width: layout.width })}</span>
      </h2>
      <p id={`canvas-keys-${viewport}`} hidden>
        {t('keys-hint')}
      </p>
      <div ref={element} className={styles.paper} style={{ width: layout.width * zoom, height: layout.height * zoom, '--zoom': zoom }}>
        <div className={styles.scaled} style={{ transform: `scale(${zoom})` }}>
          <MockupPage page={page} viewport={viewport} layout={layout} images={images} handles={handles} />
        </div>
        {overlay === 'flow' && <FlowOverlay page={page} layout={layout} zoom={zoom} />}
        <Marks
          page={page}
          layout={layout}
          zoom={zoom}
          overlay={overlay}
          selection={selection}
          selectedModule={selectedModule}
          lit={litHere}
          gone={gone}
          notes={notes}
          shows={drawn.shows}
        />
        <div ref={marks} className={styles.dragMarks} aria-hidden="true" />
      </div>
    </section>
  );
}

/** The one tile that Tab reaches: the last selected one, else the one that was focused last, else the first. */
function tabStop(layout: PageLayout, selection: readonly string[], focused: string | undefined): string | undefined {
  for (const id of [selection.at(-1), focused]) if (id !== undefined && findPlace(layout, id)) return id;
  return readingOrder(layout)[0]?.tile.placed.tile.id;
}

/** The handles that make the mock-up's elements a widget: modules as groups, tiles as options of a list with one tab stop. */
function useHandles(
  { currency, skus }: Page,
  layout: PageLayout,
  selection: readonly string[],
  selectedModule: string | null,
  stop: string | undefined,
  gone: ReadonlySet<string>,
  notes: ReadonlyMap<string, readonly string[]>,
  { isWhole, shows }: ReturnType<typeof useWindow>,
): Handles {
  const { t } = useTranslation('canvas');
  const lang = useLang();
  const catalogue = useCatalogue()?.name ?? '';
  return useMemo(() => {
    const chosen = new Set(selection);
    const label = tileLabeller(t, { skus: new Map(skus.map((sku) => [sku.id, sku])), currency, locale: lang === 'zh' ? 'zh-CN' : 'en' });
    return {
      module: ({ module }: ModuleBox) => ({ role: 'group', 'aria-label': t('module-label', { title: moduleName(t, module) }) }),
      title: ({ module }: ModuleBox) => ({
        role: 'button',
        tabIndex: 0,
        'aria-pressed': module.id === selectedModule,
        'aria-label': t('module-label', { title: moduleName(t, module) }),
      }),
      grid: ({ module, tiles }: ModuleBox) =>
        tiles.length === 0
          ? {}
          : {
              role: 'listbox',
              'aria-multiselectable': true,
              'aria-label': t('module-tiles', { title: moduleName(t, module) }),
              'aria-describedby': `canvas-keys-${layout.viewport.id}`,
            },
      shows,
      marks: ({ module, tiles }: ModuleBox) => {
        const ids = tiles.map(({ placed }) => placed.tile.id);
        return [
          ...[t, lang, layout.viewport.id, currency, gone, notes, catalogue, isWhole, module.id === selectedModule],
          ids.find((id) => id === stop),
          ids.filter((id) => chosen.has(id)).join('\n'),
          isWhole || tiles.flatMap((box, i) => (shows(box) ? i : [])).join(),
        ];
      },
      tile: (box: TileBox, module: ModuleBox) => {
        const { tile, index } = box.placed;
        return {
          role: 'option',
          tabIndex: tile.id === stop ? 0 : -1,
          'aria-selected': chosen.has(tile.id),
          'data-locked': tile.locked || undefined,
          'aria-label': label(module, box),
          title:
            [...(gone.has(tile.skuId) ? [t('sku-gone', { name: catalogue })] : []), ...(notes.get(tile.id) ?? [])].join('\n') || undefined,
          // Where not all are drawn, a list says itself how many it has.
          ...(isWhole ? {} : { 'aria-posinset': index + 1, 'aria-setsize': module.tiles.length }),
        };
      },
    };
  }, [t, lang, layout.viewport.id, skus, currency, selection, selectedModule, stop, gone, notes, catalogue, isWhole, shows]);
}
