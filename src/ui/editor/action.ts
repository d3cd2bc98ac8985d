/** What an action of the editor is, and what it works with. */
import type { TFunction } from 'i18next';
import type { Command } from '@/core/commands';
import type { EditorStore, StepLabel } from '@/editor';
import type { Tools } from '../selection';
import type { ArrangeWhere } from './use-arrange';

export interface Action {
  id: string;
  label: string;
  /** What it is called in the other language: a palette finds it by either. */
  also?: string;
  /** Other words that somebody who wants it may type. */
  words?: string;
  /** As tinykeys reads them: `$mod+z`. */
  keys?: readonly string[];
  /** As a person reads them. */
  shortcut?: string;
  /** Whether it can be done now; asked when a list of actions is shown. */
  enabled?: () => boolean;
  run: () => void;
}

export interface ActionContext {
  store: EditorStore;
  tools: Tools;
  t: TFunction<['common', 'history']>;
  arrange: (where: ArrangeWhere) => void;
  openArrange: () => void;
  openExport: () => void;
  savePageFile: () => void;
  saveWithPictures: () => void;
  addPictures: () => void;
  openFile: () => void;
  /** Undefined where the page has no catalogue. */
  refreshCatalogue: (() => void) | undefined;
  openPreview: () => void;
  openTables: () => void;
  openPalette: () => void;
  openShortcuts: () => void;
  openRuleSettings: () => void;
  goHome: () => void;
  /** The language that actions are named in; the interface's own unless said otherwise. */
  language?: 'zh' | 'en';
  dispatch: (commands: Command | readonly Command[], label?: StepLabel) => boolean;
}
