import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { focusStill, Locked, useEditor, useEditorStore } from '@/ui/shell';
import { Crumbs } from './Crumbs';
import styles from './Inspector.module.css';
import { ModuleInspector } from './ModuleInspector';
import { PageInspector } from './PageInspector';
import { TileInspector } from './TileInspector';
import { TilesInspector } from './TilesInspector';

/** The properties of what is selected: tiles, a module, or else the page. */
export function Inspector() {
  const { t } = useTranslation('inspector');
  const root = useRef<HTMLDivElement>(null);
  const { selection, selectedModule, isReadOnly } = useEditor((state) => ({
    selection: state.selection,
    selectedModule: state.selectedModule,
    isReadOnly: state.readOnly !== null,
  }));
  useCommitBeforeSwitch(root);
  const [tile] = selection;
  useWayBack(root);
  return (
    <div ref={root} className={styles.inspector} data-inspector>
      <Crumbs />
      <section className={styles.scroller} aria-label={t('label')}>
        <Locked value={isReadOnly}>
          {selection.length > 1 ? <TilesInspector key={selection.join(' ')} tileIds={selection} /> : null}
          {selection.length === 1 && tile !== undefined ? <TileInspector key={tile} tileId={tile} /> : null}
          {selection.length === 0 && selectedModule !== null ? <ModuleInspector key={selectedModule} moduleId={selectedModule} /> : null}
          {selection.length === 0 && selectedModule === null ? <PageInspector /> : null}
        </Locked>
      </section>
    </div>
  );
}

/** Escape leads back to the selected tile on the canvas. A field that is being edited keeps the key for itself. */
function useWayBack(root: { current: HTMLElement | null }): void {
  const store = useEditorStore();
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      const inside = event.target instanceof Node && root.current?.contains(event.target);
      if (event.key !== 'Escape' || !inside || event.defaultPrevented || event.isComposing) return;
      const { selection, viewport } = store.getState();
      const [tile] = selection;
      if (tile === undefined) return;
      const name = `[data-tile="${CSS.escape(tile)}"]`;
      const shown = document.querySelector<HTMLElement>(`[data-viewport="${CSS.escape(viewport)}"] ${name}`);
      const back = shown ?? document.querySelector<HTMLElement>(name);
      if (back) focusStill(back);
    };
    document.addEventListener('keydown', onKeyDown);
    return () => document.removeEventListener('keydown', onKeyDown);
  }, [store, root]);
}

/**
 * A field commits on blur. What is typed must not be lost, nor land on another subject, when the selection changes while it has
 * the focus: so the focus leaves it in the moment of the change, before React draws the next subject.
 */
function useCommitBeforeSwitch(root: { current: HTMLElement | null }): void {
  const store = useEditorStore();
  useEffect(
    () =>
      store.subscribe((state, before) => {
        const same =
          state.selection === before.selection && state.selectedModule === before.selectedModule && state.rightPanel === before.rightPanel;
        const focused = document.activeElement;
        if (!same && focused instanceof HTMLElement && root.current?.contains(focused) && /^(INPUT|TEXTAREA)$/.test(focused.tagName))
          focused.blur();
      }),
    [store, root],
  );
}
