/**
 * The editor's state: the page, what the rules say of it, its history, and what is selected and shown. Created outside
 * React; the page changes through `dispatch` alone. A step of the history is the patches of its commands and their inverse;
 * selection, zoom and panels are no steps.
 */
import { applyPatches, enablePatches, freeze, type Patch, produceWithPatches } from 'immer';
import { createStore, type StoreApi } from 'zustand/vanilla';
import { type Command, type Refusal, run } from '@/core/commands';
import { canonicalJson, type Page } from '@/core/page';
import { type CheckOptions, check, type Report, recheck } from '@/core/rules';
import type { SaveState } from './journal';
import type { StorageTrouble } from './trouble';

enablePatches();

/** What a step did, as a key of the `history` texts and the values of its holes. */
export interface StepLabel {
  key: string;
  values?: Record<string, string | number>;
}

export interface Step {
  label: StepLabel;
  patches: Patch[];
  inverse: Patch[];
}

export type Overlay = 'rhythm' | 'flow' | 'none';
export type RightPanel = 'findings' | 'inspector' | 'flow';
export type LeftPanel = 'catalogue' | 'outline';

/** How the visual flow is drawn over the page. */
export interface FlowView {
  /** The window that is looked at, of the viewport at hand; null is the whole page. */
  window: number | null;
  /** Whether sampled paths are drawn beside the typical one. */
  spread: boolean;
  /** Whether how busy pictures are counts, where they can be read. */
  pixels: boolean;
  /** Whether a click on a tile says in which order tiles are meant to be seen. */
  declaring: boolean;
  /** What the tiles of an event got, beside what was foreseen; null shows what is foreseen alone. */
  real: RealShares | null;
}

/** Shares at one viewport, by tile, among those that have figures: each column together is 1. */
export interface RealShares {
  viewport: string;
  tiles: Readonly<Record<string, { predicted: number; real: number }>>;
}

/** Tiles to light up on the canvas; at every viewport where none is named. */
export interface Lit {
  tiles: readonly string[];
  viewport?: string | undefined;
  /** Bring them into view as well. */
  reveal?: boolean;
}

/** Why the page can be looked at but not changed: it is open in another tab, was taken over there, or there is a newer version. */
export type ReadOnly = 'elsewhere' | 'taken-over' | 'outdated';

export interface EditorState {
  readonly page: Page;
  readonly report: Report;
  /** Steps that undo can take back, oldest first; and those that redo can repeat, next one last. */
  readonly undoSteps: readonly Step[];
  readonly redoSteps: readonly Step[];
  readonly saveState: SaveState;
  /** Why edits are not kept; null where they are. */
  readonly trouble: StorageTrouble | null;
  readonly readOnly: ReadOnly | null;
  /** References of the page's pictures that are known to lead nowhere. */
  readonly missingPictures: ReadonlySet<string>;
  /** Selected tile ids in the order of selecting; a module is selected instead by `selectedModule`. */
  readonly selection: readonly string[];
  readonly selectedModule: string | null;
  readonly viewport: string;
  /** All viewports beside each other; `viewport` is then the one that commands speak of. */
  readonly sideBySide: boolean;
  /** CSS px on screen per CSS px of the page, or fitted to the canvas. */
  readonly zoom: number | 'fit';
  readonly overlay: Overlay;
  readonly flow: FlowView;
  readonly lit: Lit | null;
  readonly rightPanel: RightPanel;
  readonly leftPanel: LeftPanel;
}

/** Why nothing was changed: what the core says, or that the page cannot be edited here. */
export type EditRefusal = Refusal | { reason: 'read-only'; subject: string };

export interface EditorActions {
  /**
   * Applies commands as one step, all or none.
   * @returns the refusal, with the page untouched, or undefined
   */
  dispatch(commands: Command | readonly Command[], label?: StepLabel): EditRefusal | undefined;
  /** The report that the page would have after these commands; undefined where they are refused. Changes nothing. */
  preview(commands: readonly Command[]): Report | undefined;
  /** The page after these commands, sharing what they leave alone; undefined where they are refused. Changes nothing. */
  pageAfter(commands: readonly Command[]): Page | undefined;
  undo(): Step | undefined;
  redo(): Step | undefined;
  select(tileIds: readonly string[]): void;
  selectModule(moduleId: string | null): void;
  light(lit: Lit | null): void;
  show(view: Partial<Pick<EditorState, 'viewport' | 'sideBySide' | 'zoom' | 'overlay' | 'rightPanel' | 'leftPanel'>>): void;
  showFlow(view: Partial<FlowView>): void;
  setSaveState(state: SaveState, trouble?: StorageTrouble | null): void;
  /** Refuses every change from now on, undo and redo too; null allows them again. */
  setReadOnly(reason: ReadOnly | null): void;
  /** Takes the page over as it is kept. Where it is another one, its history is no longer that of this editor. */
  setKeptPage(page: Page): void;
  /** Tells which pictures cannot be had; the page is checked again where that changes. */
  setMissingPictures(missing: ReadonlySet<string>): void;
}

export type EditorStore = StoreApi<EditorState> & {
  readonly actions: EditorActions;
  /** With what the page is checked now: the day, the pictures that are missing. */
  readonly checkOptions: () => CheckOptions;
};

const HISTORY_LIMIT = 500;
const NO_PICTURES: ReadonlySet<string> = new Set();

/**
 * @param today `YYYY-MM-DD`, for suppressions with a last day
 * @param onPatches told of every change of the page, undo and redo too: the journal
 */
export function createEditor(options: { page: Page; today?: string; onPatches?: (patches: Patch[], page: Page) => void }): EditorStore {
  const optionsNow = (missingPictures: ReadonlySet<string>): CheckOptions => ({
    missingPictures,
    ...(options.today === undefined ? {} : { today: options.today }),
  });
  /** The report of a later state of the page: what did not change is not checked again. */
  const checkNow = (next: Page, missingPictures: ReadonlySet<string>) =>
    recheck(store.getState().report, next, optionsNow(missingPictures));
  const page = freeze(structuredClone(options.page), true);
  const store = createStore<EditorState>(() => ({
    page,
    report: check(page, optionsNow(NO_PICTURES)),
    undoSteps: [],
    redoSteps: [],
    saveState: 'saved',
    trouble: null,
    readOnly: null,
    missingPictures: NO_PICTURES,
    selection: [],
    selectedModule: null,
    viewport: page.viewports[0]?.id ?? '',
    sideBySide: false,
    zoom: 'fit',
    overlay: 'rhythm',
    flow: { window: null, spread: false, pixels: true, declaring: false, real: null },
    lit: null,
    rightPanel: 'findings',
    leftPanel: 'catalogue',
  }));

  const tryCommands = (commands: readonly Command[]) => {
    let refusal: Refusal | undefined;
    const [next, patches, inverse] = produceWithPatches(store.getState().page, (draft) => {
      for (const command of commands) {
        refusal = run(draft as Page, structuredClone(command));
        if (refusal) return;
      }
    });
    return { refusal, next, patches, inverse };
  };

  /** Sets a new page with what depends on it; ids that are gone leave the selection, a viewport that is gone gives way to the first. */
  const setPage = (next: Page, history: Pick<EditorState, 'undoSteps' | 'redoSteps'>, patches?: Patch[]) => {
    const { selection, selectedModule, missingPictures, viewport } = store.getState();
    const tiles = new Set(next.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => id)));
    store.setState({
      page: next,
      report: checkNow(next, missingPictures),
      ...history,
      selection: selection.every((id) => tiles.has(id)) ? selection : selection.filter((id) => tiles.has(id)),
      selectedModule: next.modules.some(({ id }) => id === selectedModule) ? selectedModule : null,
      viewport: next.viewports.some(({ id }) => id === viewport) ? viewport : (next.viewports[0]?.id ?? ''),
    });
    if (patches) options.onPatches?.(patches, next);
  };

  const actions: EditorActions = {
    dispatch(input, label) {
      if (store.getState().readOnly) return { reason: 'read-only', subject: '' };
      const commands = Array.isArray(input) ? (input as readonly Command[]) : [input as Command];
      const { refusal, next, patches, inverse } = tryCommands(commands);
      if (refusal) return refusal;
      if (patches.length === 0) return undefined;
      const step = { label: label ?? { key: commands[0]?.type ?? 'edit' }, patches, inverse };
      const undoSteps = [...store.getState().undoSteps, step].slice(-HISTORY_LIMIT);
      setPage(next, { undoSteps, redoSteps: [] }, patches);
      return undefined;
    },
    preview(commands) {
      const { refusal, next } = tryCommands(commands);
      return refusal ? undefined : checkNow(next, store.getState().missingPictures);
    },
    pageAfter(commands) {
      const { refusal, next } = tryCommands(commands);
      return refusal ? undefined : next;
    },
    undo() {
      const { page: current, undoSteps, redoSteps, readOnly } = store.getState();
      const step = undoSteps.at(-1);
      if (!step || readOnly) return undefined;
      setPage(applyPatches(current, step.inverse), { undoSteps: undoSteps.slice(0, -1), redoSteps: [...redoSteps, step] }, step.inverse);
      return step;
    },
    redo() {
      const { page: current, undoSteps, redoSteps, readOnly } = store.getState();
      const step = redoSteps.at(-1);
      if (!step || readOnly) return undefined;
      setPage(applyPatches(current, step.patches), { undoSteps: [...undoSteps, step], redoSteps: redoSteps.slice(0, -1) }, step.patches);
      return step;
    },
    select: (tileIds) => store.setState({ selection: tileIds, selectedModule: null }),
    selectModule: (moduleId) => store.setState({ selectedModule: moduleId, selection: [] }),
    light: (lit) => store.setState({ lit }),
    show: (view) => store.setState(view),
    showFlow: (view) => store.setState(({ flow }) => ({ flow: { ...flow, ...view } })),
    setSaveState: (saveState, trouble = null) => store.setState({ saveState, trouble }),
    setReadOnly: (readOnly) => store.setState({ readOnly }),
    setKeptPage(kept) {
      if (canonicalJson(kept) === canonicalJson(store.getState().page)) return;
      setPage(freeze(structuredClone(kept), true), { undoSteps: [], redoSteps: [] });
    },
    setMissingPictures(missing) {
      const { page: current, missingPictures } = store.getState();
      if (missing.size === missingPictures.size && [...missing].every((reference) => missingPictures.has(reference))) return;
      store.setState({ missingPictures: missing, report: checkNow(current, missing) });
    },
  };
  return Object.assign(store, { actions, checkOptions: () => optionsNow(store.getState().missingPictures) });
}
