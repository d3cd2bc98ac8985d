import type { EditorStore, Lit } from '@/editor';

/** Lights tiles up until something else is lit or selected: by key there is no pointer that leaves. */
export function lightWhileSelected(store: EditorStore, lit: Lit): void {
  store.actions.light(lit);
  const { selection, selectedModule } = store.getState();
  const stop = store.subscribe((state) => {
    if (state.lit === lit && state.selection === selection && state.selectedModule === selectedModule) return;
    stop();
    if (state.lit === lit) store.actions.light(null);
  });
}
