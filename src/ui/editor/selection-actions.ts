/** What can be done with the selected tiles and with the module at hand, for the palette. */
import type { Command } from '@/core/commands';
import type { Page, Span } from '@/core/page';
import type { Action, ActionContext } from './action';

/** The module that is selected, or that holds the first selected tile. */
function moduleAtHand(page: Page, selectedModule: string | null, selection: readonly string[]): string | undefined {
  return selectedModule ?? page.modules.find((module) => module.tiles?.some(({ id }) => id === selection[0]))?.id;
}

export function selectionActions({ store, t, dispatch }: ActionContext): Action[] {
  const state = () => store.getState();
  const hasTiles = () => state().selection.length > 0;
  const hasOwnTiles = () => hasTiles() && state().readOnly === null;
  const tiles = (make: (tile: string) => Command, key: string) => () => dispatch(state().selection.map(make), { key });
  const span = (size: Span) => tiles((tile) => ({ type: 'set-tile', tile, span: { viewport: state().viewport, size } }), 'set-span');

  const module = () => moduleAtHand(state().page, state().selectedModule, state().selection);
  const hasModule = () => module() !== undefined && state().readOnly === null;
  const moveModule = (by: 1 | -1) => () => {
    const id = module();
    const index = state().page.modules.findIndex((one) => one.id === id);
    if (id !== undefined) dispatch({ type: 'move-module', module: id, index: index + by });
  };
  const removeModule = () => {
    const id = module();
    if (id !== undefined) dispatch({ type: 'remove-module', module: id });
  };

  return [
    {
      id: 'lock',
      label: t('selection-lock'),
      enabled: hasOwnTiles,
      run: tiles((tile) => ({ type: 'set-tile', tile, locked: true }), 'lock'),
    },
    {
      id: 'unlock',
      label: t('selection-unlock'),
      enabled: hasOwnTiles,
      run: tiles((tile) => ({ type: 'set-tile', tile, locked: false }), 'unlock'),
    },
    { id: 'large', label: t('selection-large'), enabled: hasOwnTiles, run: span([2, 2]) },
    { id: 'small', label: t('selection-small'), enabled: hasOwnTiles, run: span([1, 1]) },
    {
      id: 'remove',
      label: t('selection-remove'),
      enabled: hasOwnTiles,
      run: () => dispatch({ type: 'remove-tiles', tiles: [...state().selection] }),
    },
    { id: 'deselect', label: t('selection-none'), enabled: hasTiles, run: () => store.actions.select([]) },
    { id: 'module-up', label: t('module-up'), enabled: hasModule, run: moveModule(-1) },
    { id: 'module-down', label: t('module-down'), enabled: hasModule, run: moveModule(1) },
    { id: 'module-remove', label: t('module-remove'), enabled: hasModule, run: removeModule },
  ];
}
