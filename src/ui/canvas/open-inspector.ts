import type { EditorStore } from '@/editor';

/** Selects a tile where it is not, opens the inspector and puts the focus in its first field once it is drawn. */
export function openInspector(tile: string, store: EditorStore): void {
  if (!store.getState().selection.includes(tile)) store.actions.select([tile]);
  store.actions.show({ rightPanel: 'inspector' });
  requestAnimationFrame(() => {
    const field = '[data-inspector] :is(input, textarea):not(:disabled)';
    document.querySelector<HTMLElement>(field)?.focus();
  });
}
