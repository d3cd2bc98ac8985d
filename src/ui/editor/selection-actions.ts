/** What can be done with the selected tiles and with the module at hand, for the palette. */
import i18next from 'i18next';
import type { Command } from '@/core/commands';
import type { Page, Span } from '@/core/page';
import { askPlace } from '../canvas';
import { askFor, askToPaste } from '../selection';
import { shortcutText } from '../shell';
import { askReplace, replaceable } from '../suggest-dialog';
import { askSaveTemplate, openTemplates } from '../templates-dialog';
import type { Action, ActionContext } from './action';

/** The module that is selected, or that holds the first selected tile. */
function moduleAtHand(page: Page, selectedModule: string | null, selection: readonly string[]): string | undefined {
  return selectedModule ?? page.modules.find((module) => module.tiles?.some(({ id }) => id === selection[0]))?.id;
}

/** Copying, pasting and choosing alike; a palette names them without a menu around them. */
function clipboardActions({ store, tools, language }: ActionContext): Action[] {
  const t = i18next.getFixedT(language ?? null, 'selection');
  const state = () => store.getState();
  const isEditable = () => state().readOnly === null;
  const hasTiles = () => state().selection.length > 0;
  const hasAny = () => hasTiles() || state().selectedModule !== null;
  const same = (by: 'category' | 'brand' | 'band' | 'promotion'): Action => ({
    id: `same-${by}`,
    label: t('named-same', { name: t(`same-${by}`) }),
    enabled: () => hasTiles() && tools.same(by).length > 0,
    run: () => tools.chooseSame(by),
  });
  return [
    { id: 'cut', label: t('cut'), shortcut: shortcutText('X'), enabled: () => hasAny() && isEditable(), run: () => askFor('cut') },
    { id: 'copy', label: t('copy'), shortcut: shortcutText('C'), enabled: hasAny, run: () => askFor('copy') },
    { id: 'paste', label: t('paste'), shortcut: shortcutText('V'), enabled: isEditable, run: () => askToPaste(tools) },
    {
      id: 'duplicate',
      label: t('duplicate'),
      keys: ['$mod+d'],
      shortcut: shortcutText('D'),
      enabled: () => hasAny() && isEditable(),
      run: () => tools.duplicate(),
    },
    { id: 'select-page', label: t('select-page'), shortcut: shortcutText('A'), run: tools.choosePage },
    { id: 'select-module', label: t('select-module'), enabled: () => tools.moduleAtHand() !== undefined, run: tools.chooseModule },
    same('category'),
    same('brand'),
    same('band'),
    same('promotion'),
    {
      id: 'same-finding',
      label: t('named-same', { name: t('same-finding') }),
      enabled: () => tools.rules().length > 0,
      run: () => tools.chooseRules(tools.rules()),
    },
    { id: 'templates', label: t('templates'), enabled: isEditable, run: () => openTemplates(tools.moduleAtHand()) },
    {
      id: 'save-module-template',
      label: t('save-module'),
      enabled: () => tools.moduleAtHand() !== undefined,
      run: () => askSaveTemplate(tools.moduleAtHand()),
    },
    {
      id: 'save-page-template',
      label: t('save-page'),
      enabled: () => state().page.modules.length > 0,
      run: () => askSaveTemplate(undefined),
    },
    { id: 'replace', label: t('replace'), shortcut: 'R', enabled: () => replaceable(store) !== undefined, run: () => askReplace(store) },
    { id: 'swap', label: t('swap'), enabled: () => isEditable() && tools.swaps().length > 0, run: tools.swap },
  ];
}

export function selectionActions(context: ActionContext): Action[] {
  const { store, t, dispatch } = context;
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
    ...clipboardActions(context),
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
      id: 'send',
      label: i18next.getFixedT(context.language ?? null, 'canvas')('send-selected'),
      words: i18next.getFixedT(context.language ?? null, 'canvas')('send-words'),
      shortcut: 'G',
      enabled: hasOwnTiles,
      run: () => askPlace(store),
    },
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
