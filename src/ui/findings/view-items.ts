/** What the list shows and how, as items of a menu. */
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { viewportName } from '@/core/rules';
import { type FindingsBy, settings } from '@/editor';
import { type MenuItem, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { EVERY_VIEWPORT } from './finding-list';
import { findingsViewOf, useFindingsView } from './findings-view';

const GROUPINGS: readonly FindingsBy[] = ['rule', 'module', 'severity'];

/** The ways to group findings. */
export function useGroupingItems(): MenuItem[] {
  const { t } = useTranslation('findings');
  const by = useStore(settings, ({ findingsBy }) => findingsBy);
  return GROUPINGS.map((each) => ({
    label: t(`by-${each}`),
    checked: each === by,
    onSelect: () => settings.setState({ findingsBy: each }),
  }));
}

/** The viewports to narrow the list to; none where there is only one. */
export function useViewportItems(): MenuItem[] {
  const { t } = useTranslation('findings');
  const lang = useLang();
  const view = findingsViewOf(useEditorStore());
  const viewport = useFindingsView((state) => state.viewport);
  const viewports = useEditor((state) => state.page.viewports.map(({ id }) => id));
  if (viewports.length < 2) return [];
  return [EVERY_VIEWPORT, ...viewports].map((id) => ({
    label: id === EVERY_VIEWPORT ? t('place-all-viewports') : viewportName(id, lang),
    checked: id === viewport,
    onSelect: () => view.setState({ viewport: id }),
  }));
}
