/** What can be done with what is selected, whatever asks for it: bar, menu, palette, keys. Each change is one step. */
import i18next from 'i18next';
import { toast } from 'sonner';
import { type Clip, clipOfModules, clipOfTiles, freeTitle, type NotPasted, type Pasted, pasteClip } from '@/core/clip';
import type { Command } from '@/core/commands';
import { isGrid, type Page, type Sku, type Span } from '@/core/page';
import { type EditorStore, newId, type StepLabel } from '@/editor';
import { lightWhileSelected } from '../findings';
import { announce } from '../shell';
import { pastePlace, rulesAt, type SameBy, sameTiles, swapPairs, tilesInOrder, tilesOfRules } from './pick';

export type Dispatch = (commands: Command | readonly Command[], label?: StepLabel) => boolean;

/** SKUs that a message names. */
const NAMED = 3;

/** Texts joined as the language joins a list; more than a few are not spelt out. */
export function listed(texts: readonly string[]): string {
  const shown = texts.slice(0, NAMED);
  const all = texts.length > NAMED ? [...shown, i18next.getFixedT(null, 'selection')('list-more')] : shown;
  return all.join(i18next.language === 'zh' ? '、' : ', ');
}

export function selectionTools(store: EditorStore, dispatch: Dispatch) {
  const t = i18next.getFixedT(null, 'selection');
  const now = () => store.getState();
  const titleOf = (page: Page, moduleId: string) => page.modules.find(({ id }) => id === moduleId)?.title || t('untitled');
  /** The module that is selected, or that holds the last selected tile. */
  const moduleAtHand = (): string | undefined => {
    const { page, selection, selectedModule } = now();
    const last = selection.at(-1);
    return selectedModule ?? page.modules.find((module) => module.tiles?.some(({ id }) => id === last))?.id;
  };
  const choose = (tiles: readonly string[]) => {
    store.actions.select(tiles);
    announce(t('say-selected', { count: tiles.length }));
  };
  const chooseSame = (tiles: readonly string[]) => {
    const { selection } = now();
    if (tiles.length <= selection.length && tiles.every((id) => selection.includes(id))) announce(t('say-nothing-same'));
    else choose(tiles);
  };
  const ordered = () => {
    const { page, viewport, selection } = now();
    const wanted = new Set(selection);
    return tilesInOrder(page, viewport).filter((id) => wanted.has(id));
  };
  const each = (make: (tile: string) => Command, key: string) => dispatch(ordered().map(make), { key });

  /** Shows what was pasted, and says what became of the SKUs. */
  const showPasted = ({ tiles, modules, brought, differing }: Pasted, title: string, words: readonly string[] = []): void => {
    const [module] = modules;
    if (tiles.length > 0) {
      store.actions.select(tiles);
      lightWhileSelected(store, { tiles, viewport: now().viewport, reveal: true });
    } else if (module !== undefined) store.actions.selectModule(module);
    const told = [
      ...words,
      ...(brought > 0 && words.length === 0 ? [t('brought', { count: brought })] : []),
      ...(differing.length > 0 ? [t('differing', { count: differing.length, titles: listed(differing.map((sku) => sku.title)) })] : []),
    ];
    announce([title, ...told].join(' '));
    if (told.length === 0) return;
    const isLong = differing.length > 0 || words.length > 1;
    toast.success(title, { description: told.join('\n'), duration: isLong ? 10_000 : 4000 });
  };

  const clipHere = (): Clip | undefined => {
    const { page, viewport, selection, selectedModule } = now();
    if (selection.length > 0) return clipOfTiles(page, selection, viewport);
    return selectedModule === null ? undefined : clipOfModules(page, [selectedModule]);
  };

  const pasted = (clip: Clip): Pasted | NotPasted => {
    const { page, viewport, selection, selectedModule } = now();
    return pasteClip(page, clip, { place: pastePlace(page, viewport, selection, selectedModule), viewport, newId });
  };

  return {
    moduleAtHand,
    clipHere,
    chooseModule() {
      const { page, viewport } = now();
      const module = moduleAtHand();
      if (module !== undefined) choose(tilesInOrder(page, viewport, module));
    },
    choosePage: () => choose(tilesInOrder(now().page, now().viewport)),
    /** The tiles that are like the selected ones; none where these say nothing of the sort. */
    same: (by: SameBy) => sameTiles(now().page, now().viewport, now().selection, by),
    chooseSame: (by: SameBy) => chooseSame(sameTiles(now().page, now().viewport, now().selection, by)),
    /** The rules that find something at the selected tiles. */
    rules: () => rulesAt(now().report.findings, now().viewport, now().selection),
    chooseRules(rules: readonly string[]) {
      const { page, report, viewport } = now();
      chooseSame(tilesOfRules(page, report.findings, viewport, rules));
    },
    swaps: () => swapPairs(now().page, now().viewport, now().selection),
    swap() {
      const { page, viewport, selection } = now();
      const pairs = swapPairs(page, viewport, selection);
      const commands = pairs.map(([a, b]): Command => ({ type: 'swap-tiles', a, b, viewport }));
      if (commands.length > 0 && dispatch(commands)) announce(t('say-swapped', { count: pairs.length }));
    },
    /** The grids that the selected tiles can be moved to. */
    targets() {
      const { page, selection } = now();
      const wanted = new Set(selection);
      const holds = (tiles: readonly { id: string }[]) => [...wanted].every((id) => tiles.some((tile) => tile.id === id));
      return page.modules
        .filter((module) => isGrid(module) && !holds(module.tiles ?? []))
        .map(({ id }) => ({ id, title: titleOf(page, id) }));
    },
    moveTo(module: string) {
      const { page, viewport } = now();
      const tiles = ordered();
      const index = tilesInOrder(page, viewport, module).length;
      if (!dispatch({ type: 'move-tile', tiles, module, index, viewport })) return;
      choose(tiles);
      announce(t('say-moved', { count: tiles.length, module: titleOf(now().page, module) }));
    },
    isLocked: () => {
      const wanted = new Set(now().selection);
      const tiles = now().page.modules.flatMap((module) => (module.tiles ?? []).filter(({ id }) => wanted.has(id)));
      return tiles.length > 0 && tiles.every(({ locked }) => locked);
    },
    setLocked: (locked: boolean) => each((tile) => ({ type: 'set-tile', tile, locked }), locked ? 'lock' : 'unlock'),
    setSpan(size: Span) {
      const { viewport } = now();
      each((tile) => ({ type: 'set-tile', tile, span: { viewport, size } }), 'set-span');
    },
    /** The badges of the page, commonest first, and whether all selected SKUs wear each. */
    badges(): { badge: string; worn: boolean }[] {
      const { page } = now();
      const counts = new Map<string, number>();
      for (const { badges = [] } of page.skus) for (const badge of badges) counts.set(badge, (counts.get(badge) ?? 0) + 1);
      const skus = skusOf(page, now().selection);
      const wornByAll = (badge: string) => skus.length > 0 && skus.every((sku) => sku.badges?.includes(badge));
      return [...counts].sort((a, b) => b[1] - a[1]).map(([badge]) => ({ badge, worn: wornByAll(badge) }));
    },
    setBadge(badge: string, on: boolean) {
      const { page, selection } = now();
      const commands = skusOf(page, selection).map(({ id, badges = [] }): Command => {
        const next = on ? [...new Set([...badges, badge])] : badges.filter((one) => one !== badge);
        return { type: 'set-sku', sku: id, fields: { badges: next.length > 0 ? next : null } };
      });
      dispatch(commands, { key: 'badges' });
    },
    remove: () => {
      const tiles = ordered();
      const { selectedModule } = now();
      if (tiles.length > 0) dispatch({ type: 'remove-tiles', tiles });
      else if (selectedModule !== null) dispatch({ type: 'remove-module', module: selectedModule });
    },
    /** Takes a clip off the page; answers whether it could. */
    cut(): boolean {
      const { selectedModule } = now();
      const tiles = ordered();
      if (tiles.length > 0) return dispatch({ type: 'remove-tiles', tiles }, { key: 'cut' });
      return selectedModule !== null && dispatch({ type: 'remove-module', module: selectedModule }, { key: 'cut' });
    },
    /** Doubles the selected tiles behind them, or the selected module. */
    duplicate(moduleId = now().selection.length > 0 ? null : now().selectedModule) {
      const { page } = now();
      const module = page.modules.find(({ id }) => id === moduleId);
      if (!module) {
        const clip = now().selection.length > 0 ? clipHere() : undefined;
        const made = clip && pasted(clip);
        if (typeof made !== 'object') return;
        if (dispatch(made.commands, { key: 'duplicate-tiles' })) showPasted(made, t('pasted-tiles', { count: made.tiles.length }));
        return;
      }
      const as = newId('m');
      const title = freeTitle(page, module.title);
      const tiles = (module.tiles ?? []).map(() => newId('t'));
      if (!dispatch({ type: 'duplicate-module', module: module.id, as, tiles, ...(title === undefined ? {} : { title }) })) return;
      store.actions.selectModule(as);
      announce(t('duplicated-module', { title: title || t('untitled') }));
    },
    /** Pastes a clip; answers whether it did, having said why not. */
    paste(clip: Clip): boolean {
      const made = pasted(clip);
      if (made === 'empty') toast.error(t('clip-empty'), { id: 'paste' });
      else if (made === 'other-currency') {
        const title = t('rows-currency', { there: clip.page.currency, here: now().page.currency });
        toast.error(title, { id: 'paste', description: t('rows-currency-body') });
      } else if (dispatch(made.commands)) {
        const key = made.tiles.length > 0 ? 'pasted-tiles' : 'pasted-modules';
        showPasted(made, t(key, { count: made.tiles.length || made.modules.length }));
        return true;
      }
      return false;
    },
    /** Places SKUs that rows named, with what is to be said of the rows. */
    placeRows(clip: Clip, words: readonly string[]): boolean {
      const made = pasted(clip);
      if (typeof made !== 'object' || !dispatch(made.commands, { key: 'paste-rows' })) return false;
      showPasted(made, t('placed-rows', { count: made.tiles.length }), words);
      return true;
    },
  };
}

export type SelectionTools = ReturnType<typeof selectionTools>;

/** What pasting works with. */
export interface ClipboardHost {
  store: EditorStore;
  tools: SelectionTools;
  /** A SKU of the page's catalogue. */
  inCatalogue: (id: string) => Sku | undefined;
  openFile: (file: File) => void;
}

/** The SKUs that these tiles show, each once. */
function skusOf({ modules, skus }: Page, tileIds: readonly string[]) {
  const wanted = new Set(tileIds);
  const shown = new Set(modules.flatMap(({ tiles = [] }) => tiles.flatMap(({ id, skuId }) => (wanted.has(id) ? [skuId] : []))));
  return skus.filter(({ id }) => shown.has(id));
}
