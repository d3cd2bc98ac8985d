/** Going to a finding: its viewport is shown, its tiles are selected, lit up and brought into view. */
import { useCallback, useLayoutEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { tinykeys } from 'tinykeys';
import { describeFinding, type Finding, ruleTitle } from '@/core/rules';
import type { EditorStore, Lit } from '@/editor';
import { announce, useEditorStore, useLang } from '@/ui/shell';
import { unfoldedFor, walkedItems } from './finding-groups';
import { type FindingItem, stepFrom } from './finding-list';
import { findingsViewOf, groupsOf } from './findings-view';
import { useApplyFix } from './fixes';
import { lightWhileSelected } from './light';

/** What to light up for a finding; null where it has no tiles of its own. */
export function litOf(finding: Finding): Lit | null {
  const { tiles } = finding.at;
  return tiles && tiles.length > 0 ? { tiles, viewport: finding.viewport } : null;
}

/** Shows a finding on the canvas and remembers it as the one to go on from. */
export function openFinding(store: EditorStore, item: FindingItem): void {
  const { actions } = store;
  const { key, finding } = item;
  const view = findingsViewOf(store);
  const groups = groupsOf(store);
  view.setState((state) => ({ away: false, ...unfoldedFor(groups, state, item) }));
  const position = walkedItems(groups, view.getState().folded).findIndex((each) => each.key === key);
  view.setState({ current: { key, position } });
  if (finding.viewport !== undefined && finding.viewport !== store.getState().viewport) actions.show({ viewport: finding.viewport });
  const lit = litOf(finding);
  const module = finding.at.module ?? finding.at.modules?.[0];
  if (lit) actions.select(lit.tiles);
  else if (module !== undefined) actions.selectModule(module);
  if (lit) lightWhileSelected(store, { ...lit, reveal: true });
  else actions.light(null);
  leaveWithSelection(store, item);
}

/** A finding is marked in the list until something is selected that it is not about. */
function leaveWithSelection(store: EditorStore, { key, finding }: FindingItem): void {
  const view = findingsViewOf(store);
  const { tiles = [], module, modules = [] } = finding.at;
  const named = new Set([...modules, ...(module === undefined ? [] : [module])]);
  const stop = store.subscribe(({ selection, selectedModule }) => {
    const { current, away } = view.getState();
    if (current.key !== key || away) return stop();
    const isAbout =
      selection.length > 0 ? selection.some((tile) => tiles.includes(tile)) : selectedModule === null || named.has(selectedModule);
    if (isAbout) return;
    stop();
    view.setState({ away: true });
  });
}

/** Goes to the next or the previous finding of those the panel lists, and says which one it is. */
export function useStepFinding(): (direction: 1 | -1) => void {
  const store = useEditorStore();
  const lang = useLang();
  const { t } = useTranslation('findings');
  return useCallback(
    (direction) => {
      const { page } = store.getState();
      const view = findingsViewOf(store).getState();
      const items = walkedItems(groupsOf(store), view.folded);
      store.actions.show({ rightPanel: 'findings' });
      const next = stepFrom(items, view.current, direction);
      if (!next) {
        announce(t('announce-none'));
        return;
      }
      openFinding(store, next.item);
      const { finding } = next.item;
      announce(
        t('announce-open', {
          position: next.position + 1,
          total: items.length,
          rule: ruleTitle(finding.rule, lang),
          summary: describeFinding(finding, page, lang).summary,
        }),
      );
    },
    [store, lang, t],
  );
}

/** F8 and Shift+F8 go to the next and the previous finding, Ctrl (⌘) and the dot mends the one gone to, wherever the focus is. */
export function useFindingKeys(): void {
  const step = useStepFinding();
  const store = useEditorStore();
  const applyFix = useApplyFix();
  useLayoutEffect(() => {
    const go = (direction: 1 | -1) => (event: KeyboardEvent) => {
      event.preventDefault();
      step(direction);
    };
    const fix = (event: KeyboardEvent) => {
      const { current } = findingsViewOf(store).getState();
      const item = groupsOf(store)
        .flatMap(({ items }) => items)
        .find(({ key }) => key === current.key);
      if (!item || item.finding.suppressed) return;
      event.preventDefault();
      void applyFix(item.finding);
    };
    return tinykeys(window, { F8: go(1), 'Shift+F8': go(-1), '$mod+.': fix });
  }, [step, store, applyFix]);
}
