/** What can be done with modules from the outline. */
import { useCallback, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { ModuleKind, Page } from '@/core/page';
import { newId } from '@/editor';
import { announce, isStill, useDispatch, useEditorStore } from '@/ui/shell';
import { defaultColumns } from '../inspector';
import { selectionTools } from '../selection';
import { askSaveTemplate, openTemplates } from '../templates-dialog';

/** Brings a module into view on the canvas, at the viewport that commands speak of. */
function revealModule(viewport: string, moduleId: string): void {
  const module = `[data-module="${CSS.escape(moduleId)}"]`;
  const element = document.querySelector(`[data-viewport="${CSS.escape(viewport)}"] ${module}`) ?? document.querySelector(module);
  element?.scrollIntoView({ block: 'start', behavior: isStill() ? 'auto' : 'smooth' });
}

/** The language of texts that go onto the page: the page's own as far as it is known, else the interface's. */
function pageLanguage({ locale = '' }: Page): { lng?: 'zh' | 'en' } {
  if (locale === '') return {};
  return { lng: /^zh\b/i.test(locale) ? 'zh' : 'en' };
}

export interface OutlineActions {
  title(moduleId: string): string;
  select(moduleId: string): void;
  add(kind: ModuleKind): void;
  rename(moduleId: string, title: string): void;
  /** Moves a module to an index, from 0, and says where it is now. */
  move(moduleId: string, index: number): void;
  remove(moduleId: string): void;
  /** Puts a copy behind a module, and selects it. */
  duplicate(moduleId: string): void;
  /** Opens the templates, to apply one to a module. */
  /** @param moduleId the module to lay out; without one a new one */
  openTemplates(moduleId: string | undefined): void;
  saveTemplate(moduleId: string): void;
}

export function useOutlineActions(): OutlineActions {
  const { t } = useTranslation('inspector');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const title = useCallback(
    (moduleId: string) => {
      const { modules } = store.getState().page;
      const index = modules.findIndex(({ id }) => id === moduleId);
      return modules[index]?.title || t('module-untitled', { number: index + 1 });
    },
    [store, t],
  );
  return useMemo(
    () => ({
      title,
      select(moduleId) {
        store.actions.selectModule(moduleId);
        revealModule(store.getState().viewport, moduleId);
      },
      add(kind) {
        const { page, selectedModule } = store.getState();
        const id = newId('m');
        const after = page.modules.findIndex((module) => module.id === selectedModule);
        const own = kind === 'grid' ? { columns: defaultColumns(page.viewports), tiles: [] } : { kind };
        // A picture speaks for itself: a title would stand on it.
        const title = kind === 'picture' ? {} : { title: t(`new-${kind}`, pageLanguage(page)) };
        const module = { id, ...title, ...own };
        if (!dispatch({ type: 'add-module', module, index: after < 0 ? page.modules.length : after + 1 })) return;
        store.actions.selectModule(id);
        requestAnimationFrame(() => revealModule(store.getState().viewport, id));
      },
      rename(moduleId, next) {
        dispatch({ type: 'set-module', module: moduleId, fields: { title: next.trim() || null } }, { key: 'rename' });
      },
      move(moduleId, index) {
        const { length } = store.getState().page.modules;
        const to = Math.max(0, Math.min(index, length - 1));
        if (!dispatch({ type: 'move-module', module: moduleId, index: to })) return;
        announce(t('outline-moved', { title: title(moduleId), position: to + 1, total: length }));
      },
      duplicate: (moduleId) => selectionTools(store, dispatch).duplicate(moduleId),
      openTemplates,
      saveTemplate: askSaveTemplate,
      remove(moduleId) {
        const gone = title(moduleId);
        if (!dispatch({ type: 'remove-module', module: moduleId })) return;
        const step = store.getState().undoSteps.at(-1);
        toast(t('outline-removed', { title: gone }), {
          action: {
            label: t('outline-undo'),
            // Later steps are not undone on the way: by then the history is the place.
            onClick: () => store.getState().undoSteps.at(-1) === step && store.actions.undo(),
          },
        });
      },
    }),
    [store, dispatch, t, title],
  );
}
