import type { EditorStore, Overlay } from '@/editor';

/** Chooses what is drawn over the page. The visual flow comes with its panel, and takes it along when it goes. */
export function showOverlay(store: EditorStore, overlay: Overlay): void {
  const { rightPanel, flow } = store.getState();
  if (overlay === 'flow') store.actions.show({ overlay, rightPanel: 'flow' });
  else store.actions.show({ overlay, rightPanel: rightPanel === 'flow' ? 'findings' : rightPanel });
  if (overlay !== 'flow' && flow.declaring) store.actions.showFlow({ declaring: false });
}
