import { Suspense } from 'react';
import { useStore } from 'zustand';
import type { Page, PageLayout } from '@/core/page';
import { lazyPart } from '@/ui/shell';
import { useCanvasDnd } from './dnd-context';

const FlowSheet = lazyPart(() => import('../flow').then(({ FlowSheet }) => FlowSheet));

/** The visual flow over one page of the canvas; while something is held, as dropping it would make it. */
export function FlowOverlay({ page, layout, zoom }: { page: Page; layout: PageLayout; zoom: number }) {
  const foreseen = useStore(useCanvasDnd().foreseen);
  return (
    <div data-part={`flow-${layout.viewport.id}`}>
      <Suspense>
        <FlowSheet page={page} viewport={layout.viewport.id} zoom={zoom} foreseen={foreseen} />
      </Suspense>
    </div>
  );
}
