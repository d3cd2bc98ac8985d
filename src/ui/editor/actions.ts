/**
 * What can be done in the editor: one object an action, with many entrances (bar, keys, palette). Components never bind keys
 * of their own to these.
 */
import i18next from 'i18next';
import { toast } from 'sonner';
import { hereOf, settings } from '@/editor';
import { showOverlay } from '../canvas';
import { openFigures } from '../figures-dialog';
import { openPolicies } from '../policy-dialog';
import { openReview } from '../review-dialog';
import { addressOf } from '../route';
import { announce, shortcutText } from '../shell';
import { openVariants } from '../variants-dialog';
import type { Action, ActionContext } from './action';
import { selectionActions } from './selection-actions';

/** What showing so many viewports beside each other is called. */
export const besideKey = (count: number) => (count > 2 ? 'side-by-side-all' : 'side-by-side');

/** Takes a step back or forward and says which one. */
function travel({ store, t }: ActionContext, way: 'undo' | 'redo'): void {
  if (store.getState().readOnly) {
    toast.error(t('history:refused-read-only'));
    return;
  }
  const step = way === 'undo' ? store.actions.undo() : store.actions.redo();
  if (!step) {
    announce(t(`history:nothing-to-${way}`));
    return;
  }
  const name = t(`history:${step.label.key}` as 'history:move-tile', step.label.values ?? {});
  announce(t(`history:${way}`, { step: name }));
}

/** The actions of the editor, in the order in which the palette lists them. */
function editorActions(context: ActionContext): Action[] {
  const { store, t, arrange } = context;
  const { show } = store.actions;
  const viewports = store.getState().page.viewports;
  const isEditable = () => store.getState().readOnly === null;
  const here = () => hereOf(store.getState());
  const named = (name: 'viewport' | 'zoom' | 'language' | 'theme' | 'left-panel', value: string) => t('named', { name: t(name), value });
  return [
    {
      id: 'undo',
      label: t('undo'),
      keys: ['$mod+z'],
      shortcut: shortcutText('Z'),
      enabled: () => store.getState().undoSteps.length > 0,
      run: () => travel(context, 'undo'),
    },
    {
      id: 'redo',
      label: t('redo'),
      keys: ['$mod+Shift+z', '$mod+y'],
      shortcut: shortcutText('Z', true),
      enabled: () => store.getState().redoSteps.length > 0,
      run: () => travel(context, 'redo'),
    },
    { id: 'preview', label: t('preview'), keys: ['$mod+Shift+p'], shortcut: shortcutText('P', true), run: context.openPreview },
    { id: 'history', label: t('history'), run: () => show({ leftPanel: 'history' }) },
    {
      id: 'arrange-page',
      label: t('arrange-page'),
      keys: ['$mod+Enter'],
      shortcut: shortcutText('Enter'),
      enabled: isEditable,
      run: () => arrange('keep'),
    },
    { id: 'arrange-free', label: t('arrange-free'), enabled: isEditable, run: () => arrange('free') },
    {
      id: 'arrange-module',
      label: t('arrange-module'),
      enabled: () => isEditable() && here().module !== null,
      run: () => arrange('module'),
    },
    { id: 'arrange-row', label: t('arrange-row'), enabled: () => isEditable() && here().row !== null, run: () => arrange('row') },
    { id: 'arrange-dialog', label: t('arrange-dialog'), enabled: isEditable, run: context.openArrange },
    ...selectionActions(context),
    { id: 'export', label: t('export-picture'), keys: ['$mod+e'], shortcut: shortcutText('E'), run: context.openExport },
    { id: 'save', label: t('save-page-file'), keys: ['$mod+s'], shortcut: shortcutText('S'), run: context.savePageFile },
    { id: 'save-with-pictures', label: t('save-with-pictures'), run: context.saveWithPictures },
    { id: 'export-table', label: t('export-table'), run: context.openTables },
    { id: 'review-packet', label: t('review-packet'), run: () => openReview('packet') },
    { id: 'take-decision', label: t('take-decision'), enabled: isEditable, run: () => openReview('decision') },
    { id: 'sign-off', label: t('sign-off'), run: () => openReview('sign-off') },
    { id: 'add-pictures', label: t('add-pictures'), run: context.addPictures },
    { id: 'open', label: t('open-file'), keys: ['$mod+o'], shortcut: shortcutText('O'), run: context.openFile },
    {
      id: 'refresh-catalogue',
      label: t('refresh-catalogue'),
      enabled: () => context.refreshCatalogue !== undefined,
      run: () => context.refreshCatalogue?.(),
    },
    ...viewports.map((viewport) => ({
      id: `viewport-${viewport.id}`,
      label: named('viewport', viewport.id === 'desktop' || viewport.id === 'mobile' ? t(viewport.id) : viewport.id),
      run: () => show({ viewport: viewport.id, sideBySide: false }),
    })),
    { id: 'side-by-side', label: named('viewport', t(besideKey(viewports.length))), run: () => show({ sideBySide: true }) },
    { id: 'zoom-fit', label: t('zoom-fit'), shortcut: shortcutText('0'), run: () => show({ zoom: 'fit' }) },
    { id: 'zoom-100', label: named('zoom', '100%'), run: () => show({ zoom: 1 }) },
    { id: 'new-variant', label: t('new-variant'), enabled: isEditable, run: () => openVariants('new') },
    {
      id: 'edit-variant',
      label: t('edit-variant'),
      enabled: () => isEditable() && store.getState().variant !== null,
      run: () => openVariants('edit'),
    },
    {
      id: 'compare-variants',
      label: t('compare-variants'),
      enabled: () => store.getState().whole.variants !== undefined,
      run: () => openVariants('compare'),
    },
    {
      id: 'next-variant',
      label: t('next-variant'),
      enabled: () => store.getState().whole.variants !== undefined,
      run: () => showNext(context),
    },
    { id: 'findings', label: t('show-findings'), run: () => show({ rightPanel: 'findings' }) },
    { id: 'catalogue', label: named('left-panel', t('catalogue')), run: () => show({ leftPanel: 'catalogue' }) },
    { id: 'outline', label: named('left-panel', t('outline')), run: () => show({ leftPanel: 'outline' }) },
    { id: 'inspector', label: t('show-inspector'), run: () => show({ rightPanel: 'inspector' }) },
    { id: 'calibrate', label: t('calibrate'), run: () => openFigures('calibration') },
    { id: 'morning', label: t('morning'), run: () => openFigures('morning') },
    { id: 'rotate', label: t('rotate-random'), enabled: () => isEditable() && hasRandom(context), run: () => void rotate(context) },
    { id: 'rule-settings', label: t('rule-settings'), run: context.openRuleSettings },
    { id: 'brand-policies', label: t('brand-policies'), run: () => openPolicies() },
    { id: 'rule-pages', label: t('rule-pages'), run: () => window.open(addressOf({ screen: 'rules', rule: null }), '_blank', 'noopener') },
    { id: 'rhythm', label: t('show-rhythm'), run: () => showOverlay(store, 'rhythm') },
    {
      id: 'flow',
      label: t('show-flow'),
      keys: ['F9'],
      shortcut: 'F9',
      run: () => showOverlay(store, store.getState().overlay === 'flow' ? 'rhythm' : 'flow'),
    },
    { id: 'clean', label: t('show-clean'), run: () => showOverlay(store, 'none') },
    { id: 'language', label: named('language', settings.getState().language === 'zh' ? 'English' : '中文'), run: toggleLanguage },
    { id: 'theme-light', label: named('theme', t('theme-light')), run: () => settings.setState({ theme: 'light' }) },
    { id: 'theme-dark', label: named('theme', t('theme-dark')), run: () => settings.setState({ theme: 'dark' }) },
    { id: 'theme-system', label: named('theme', t('theme-system')), run: () => settings.setState({ theme: 'system' }) },
    {
      id: 'motion',
      label: t('reduce-motion'),
      run: () => settings.setState(({ motion }) => ({ motion: motion === 'reduced' ? 'system' : 'reduced' })),
    },
    { id: 'shortcuts', label: t('shortcut-help'), keys: ['Shift+?', '?', 'Shift+？', '？'], shortcut: '?', run: context.openShortcuts },
    { id: 'palette', label: t('commands'), keys: ['$mod+k'], shortcut: shortcutText('K'), run: context.openPalette },
    { id: 'home', label: t('open-pages'), run: context.goHome },
  ];
}

/** Shows the version after the one that is shown, the base after the last. */
function showNext({ store }: ActionContext): void {
  const { whole, variant } = store.getState();
  const ids = [null, ...(whole.variants ?? []).map(({ id }) => id)];
  store.actions.showVariant(ids[ids.indexOf(variant) + 1] ?? null);
}

/** The same, each also with what it is called in the other language. */
export function namedActions(context: ActionContext): Action[] {
  const language = settings.getState().language === 'zh' ? 'en' : 'zh';
  const others = editorActions({ ...context, language, t: i18next.getFixedT(language, ['common', 'history']) });
  return editorActions(context).map((action, i) => ({ ...action, also: others[i]?.label ?? '' }));
}

const hasRandom = ({ store }: ActionContext) =>
  store.getState().page.modules.flatMap(({ tiles = [] }) => tiles.filter(({ random, locked }) => random && !locked)).length > 1;

/** Brings the page's random places into their next period. */
async function rotate({ store, dispatch, t }: ActionContext): Promise<void> {
  const { nextRotation } = await import('../rotation');
  const { period, commands } = nextRotation(store.getState().page);
  if (commands.length > 0 && dispatch(commands, { key: 'rotate' })) toast.success(t('rotated', { period }));
}

function toggleLanguage(): void {
  settings.setState(({ language }) => ({ language: language === 'zh' ? 'en' : 'zh' }));
  toast.dismiss();
}
