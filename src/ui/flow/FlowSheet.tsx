import { useEffect, useMemo, useRef } from 'react';
import { readAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import { isStill, useEditor, useEditorStore } from '@/ui/shell';
import { FlowLayer } from './FlowLayer';
import { flowPicture, rareBelow, windowAt } from './flow-picture';
import { foresee } from './foreseen';
import { useReading } from './use-reading';

export interface FlowSheetProps {
  page: Page;
  viewport: string;
  zoom: number;
  /** The page as dropping what is held would make it, and the tiles that are held. */
  foreseen: { page: Page; tiles: readonly string[] } | null;
}

const NONE: readonly string[] = [];

/** The visual flow over one page of the canvas, of the page as it is, or as a drop would make it. */
export function FlowSheet({ page, viewport, zoom, foreseen }: FlowSheetProps) {
  const place = useRef<HTMLDivElement>(null);
  const { flow, current } = useEditor((state) => ({ flow: state.flow, current: state.viewport }));
  const { window: index, spread, declaring } = flow;
  const real = flow.real?.viewport === viewport ? flow.real.tiles : undefined;
  const before = useReading(page, viewport);
  // Held tiles are aimed by their place at one viewport; at the others they move as well, where they do.
  const chosen = viewport === current ? index : null;
  const store = useEditorStore();
  const attention = useMemo(
    () => (foreseen ? readAttention(foreseen.page, viewport, { pictures: before.pictures, before }) : before),
    [foreseen, viewport, before],
  );
  const picture = useMemo(() => {
    return flowPicture(attention, {
      window: windowAt(attention, chosen),
      spread,
      declared: page.path ?? NONE,
      rare: rareBelow(page),
      real,
      moving: foreseen ? { tiles: foreseen.tiles, before } : undefined,
    });
  }, [attention, before, foreseen, page, chosen, spread, real]);

  useEffect(() => {
    if (viewport !== current || !foreseen) return undefined;
    foresee(store, { page: foreseen.page, attention });
    return () => foresee(store, null);
  }, [store, viewport, current, foreseen, attention]);

  useEffect(() => {
    if (chosen === null) return;
    const calm = isStill();
    place.current?.querySelector('[data-flow-window]')?.scrollIntoView({ block: 'center', behavior: calm ? 'auto' : 'smooth' });
  }, [chosen]);

  return (
    <div ref={place}>
      <FlowLayer picture={picture} scale={zoom} size={Math.min(1, Math.max(0.86, zoom * 1.8))} declaring={declaring} />
    </div>
  );
}
