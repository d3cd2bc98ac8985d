import type { EditorStore } from '@/editor';

/** Selects a tile where it is not, opens the inspector and puts the focus in a field of it once it is drawn: the first, or the price. */
export function openInspector(tile: string, store: EditorStore, field?: 'price'): void {
  if (!store.getState().selection.includes(tile)) store.actions.select([tile]);
  store.actions.show({ rightPanel: 'inspector' });
  focusSoon(`[data-inspector] ${field ? '[data-field="skus.price"] ' : ''}:is(input, textarea):not(:disabled)`);
}

/** Opens the inspector of the page, which has the banner's fields. @param field the one to put the focus in */
export function openBanner(store: EditorStore, field?: 'headline' | 'anchorPrice'): void {
  store.actions.select([]);
  store.actions.show({ rightPanel: 'inspector' });
  if (field) focusSoon(`[data-inspector] [data-field="banner.${field}"] :is(input, textarea):not(:disabled)`);
}

/** Puts the focus in a field once it is drawn. */
function focusSoon(field: string): void {
  requestAnimationFrame(() => document.querySelector<HTMLElement>(field)?.focus());
}
