import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore } from '@/ui/shell';
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
  const { selection, selectedModule } = useEditor((state) => ({ selection: state.selection, selectedModule: state.selectedModule }));
  useCommitBeforeSwitch(root);
  const [tile] = selection;
  return (
    <div ref={root} className={styles.inspector}>
      <Crumbs />
      <section className={styles.scroller} aria-label={t('label')}>
        {selection.length > 1 ? <TilesInspector key={selection.join(' ')} tileIds={selection} /> : null}
        {selection.length === 1 && tile !== undefined ? <TileInspector key={tile} tileId={tile} /> : null}
        {selection.length === 0 && selectedModule !== null ? <ModuleInspector key={selectedModule} moduleId={selectedModule} /> : null}
        {selection.length === 0 && selectedModule === null ? <PageInspector /> : null}
      </section>
    </div>
  );
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
