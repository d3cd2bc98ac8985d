/** What the editor's state is, and what can be done to it. */
import type { StoreApi } from 'zustand/vanilla';
import type { Command, Refusal } from '@/core/commands';
import type { Page } from '@/core/page';
import type { CheckOptions, Report } from '@/core/rules';
import type { SaveState } from './journal';
import type { KeptHistory, Step, StepLabel } from './steps';
import type { StorageTrouble } from './trouble';

export type Overlay = 'rhythm' | 'flow' | 'none';
export type RightPanel = 'findings' | 'inspector' | 'flow';
export type LeftPanel = 'catalogue' | 'outline' | 'history';

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
  /** The complete page of the version that is shown. */
  readonly page: Page;
  /** The page file: the base, and what its variants say against it. While the base is shown, it is `page`. */
  readonly whole: Page;
  /** The variant that is shown; null for the base. */
  readonly variant: string | null;
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
  /** The same for a version that need not be the one that is shown. */
  dispatchTo(variant: string | null, commands: Command | readonly Command[], label?: StepLabel): EditRefusal | undefined;
  /** Shows a variant, or the base for null and for one that is not there. No step. */
  showVariant(id: string | null): void;
  /** The report that the page would have after these commands; undefined where they are refused. Changes nothing. */
  preview(commands: readonly Command[]): Report | undefined;
  /** The page after these commands, sharing what they leave alone; undefined where they are refused. Changes nothing. */
  pageAfter(commands: readonly Command[]): Page | undefined;
  undo(): Step | undefined;
  redo(): Step | undefined;
  /** Undoes or redoes until the first `n` steps of the history stand. @returns the last step that was undone or redone */
  goTo(n: number): Step | undefined;
  /** Takes over the history of the page that is shown, as it is kept. */
  setHistory(history: KeptHistory): void;
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
