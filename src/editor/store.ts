/**
 * The editor's state: the page, what the rules say of it, its history, and what is selected and shown. Created outside
 * React; the page changes through `dispatch` alone. A step of the history is the patches of its commands and their inverse;
 * selection, zoom and panels are no steps.
 *
 * One version of the page file is shown at a time: the base or a variant. Everybody sees its complete page and changes that;
 * what is kept, and what steps are made of, is the whole file.
 */
import { applyPatches, enablePatches, freeze, type Patch, produceWithPatches } from 'immer';
import { createStore } from 'zustand/vanilla';
import { type Command, isAboutTheWhole, type Refusal, run } from '@/core/commands';
import { canonicalJson, type Page, resolveVariant } from '@/core/page';
import { type CheckOptions, check, type Report, recheck } from '@/core/rules';
import { HISTORY_LIMIT } from './history';
import type { EditorActions, EditorState, EditorStore } from './state';
import type { HistoryMark, KeptHistory, Step } from './steps';
import { patchesBetween, runOn, sharing } from './versions';

enablePatches();

const NO_PICTURES: ReadonlySet<string> = new Set();

/** Moments of the history that are at hand as they were; what lies further back is worked out from its patches. */
const MOMENTS = 30;

interface Moment {
  whole: Page;
  page: Page;
  variant: string | null;
  report: Report;
  missing: ReadonlySet<string>;
}

/**
 * @param today `YYYY-MM-DD`, for suppressions with a last day
 * @param onPatches told of every change of the page file, undo and redo too: the journal
 */
export function createEditor(options: {
  page: Page;
  today?: string;
  onPatches?: (patches: Patch[], page: Page, mark: HistoryMark) => void;
}): EditorStore {
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
    whole: page,
    variant: null,
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

  const tryCommands = (commands: readonly Command[], on = store.getState().variant) => {
    const { whole, page: shown, variant } = store.getState();
    if (on !== null || commands.some(isAboutTheWhole)) {
      const ran = runOn(whole, on, on === variant ? shown : resolveVariant(whole, on), commands);
      return { refusal: ran.refusal, next: ran.page, kept: () => ({ whole: ran.whole(), ...patchesBetween(whole, ran.whole()) }) };
    }
    let refusal: Refusal | undefined;
    const [next, patches, inverse] = produceWithPatches(whole, (draft) => {
      for (const command of commands) {
        refusal = run(draft as Page, structuredClone(command));
        if (refusal) return;
      }
    });
    return { refusal, next, kept: () => ({ whole: next, patches, inverse }) };
  };

  /** What was previewed last: a drop does what its preview showed, and is not worked out a second time. */
  let foreseen: { of: Page; missing: ReadonlySet<string>; commands: string; ran: ReturnType<typeof tryCommands>; report: Report } | null =
    null;
  const foreseenFor = (commands: readonly Command[]) => {
    const { page: of, missingPictures } = store.getState();
    const fits = foreseen?.of === of && foreseen.missing === missingPictures && foreseen.commands === JSON.stringify(commands);
    return fits ? foreseen : null;
  };

  /** The page as it was where so many steps stood, with its report: going back there is to take it up again, not to work it out. */
  const moments = new Map<number, Moment>();
  const noteMoment = (at: number) => {
    const { whole, page: shown, variant, report, missingPictures: missing } = store.getState();
    moments.set(at, { whole, page: shown, variant, report, missing });
    moments.delete(at - MOMENTS);
  };
  const momentAt = (at: number, variant: string | null) => {
    const known = moments.get(at);
    return known?.variant === variant && known.missing === store.getState().missingPictures ? known : undefined;
  };

  /**
   * Sets a new page file with what depends on it, and shows one of its versions; ids that are gone leave the selection, a
   * viewport that is gone gives way to the first.
   * @param known the complete page of that version, where it is known
   * @param report what the rules say of that page, where it is known
   */
  const setPage = (
    whole: Page,
    shown: string | null,
    history: Partial<KeptHistory>,
    edit?: { patches: Patch[]; mark: HistoryMark },
    known?: Page,
    report?: Report,
  ) => {
    foreseen = null;
    const { selection, selectedModule, missingPictures, viewport } = store.getState();
    const variant = whole.variants?.some(({ id }) => id === shown) ? shown : null;
    const next = variant === null ? whole : freeze(known ?? sharing(store.getState().page, resolveVariant(whole, variant)), true);
    const tiles = new Set(next.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => id)));
    store.setState({
      page: next,
      whole,
      variant,
      report: report ?? checkNow(next, missingPictures),
      ...history,
      selection: selection.every((id) => tiles.has(id)) ? selection : selection.filter((id) => tiles.has(id)),
      selectedModule: next.modules.some(({ id }) => id === selectedModule) ? selectedModule : null,
      viewport: next.viewports.some(({ id }) => id === viewport) ? viewport : (next.viewports[0]?.id ?? ''),
    });
    if (edit) options.onPatches?.(edit.patches, whole, edit.mark);
  };

  /** How many steps of the history stand. */
  const standing = () => {
    const { undoSteps, redoSteps } = store.getState();
    return undoSteps.at(-1)?.n ?? (redoSteps.at(-1)?.n ?? 1) - 1;
  };

  const actions: EditorActions = {
    dispatch: (input, label) => actions.dispatchTo(store.getState().variant, input, label),
    dispatchTo(on, input, label) {
      const { readOnly, variant, undoSteps: before } = store.getState();
      if (readOnly) return { reason: 'read-only', subject: '' };
      const commands = Array.isArray(input) ? (input as readonly Command[]) : [input as Command];
      const ready = on === variant ? foreseenFor(commands) : null;
      const { refusal, next, kept } = ready?.ran ?? tryCommands(commands, on);
      if (refusal) return refusal;
      const { whole, patches, inverse } = kept();
      if (patches.length === 0) return undefined;
      const n = standing() + 1;
      const step = { n, time: Date.now(), label: label ?? { key: commands[0]?.type ?? 'edit' }, patches, inverse, variant };
      const undoSteps = [...before, step].slice(-HISTORY_LIMIT);
      const edit = { patches, mark: { at: n, step } };
      for (const at of [...moments.keys()]) if (at >= n) moments.delete(at);
      noteMoment(n - 1);
      setPage(whole, variant, { undoSteps, redoSteps: [] }, edit, on === variant ? next : undefined, ready?.report);
      noteMoment(n);
      return undefined;
    },
    showVariant(id) {
      const { whole, variant } = store.getState();
      if (id !== variant) setPage(whole, id, {});
    },
    preview(commands) {
      const ran = tryCommands(commands);
      if (ran.refusal) return undefined;
      const { page: of, missingPictures: missing } = store.getState();
      const report = checkNow(ran.next, missing);
      foreseen = { of, missing, commands: JSON.stringify(commands), ran, report };
      return report;
    },
    pageAfter(commands) {
      const { refusal, next } = tryCommands(commands);
      return refusal ? undefined : next;
    },
    undo: () => actions.goTo(standing() - 1),
    redo: () => actions.goTo(standing() + 1),
    goTo(n) {
      const { whole, undoSteps, redoSteps, readOnly } = store.getState();
      if (readOnly) return undefined;
      const [undo, redo] = [[...undoSteps], [...redoSteps]];
      const patches: Patch[] = [];
      let last: Step | undefined;
      for (let step = undo.at(-1); step && step.n > n; step = undo.at(-1)) {
        undo.pop();
        redo.push(step);
        patches.push(...step.inverse);
        last = step;
      }
      for (let step = redo.at(-1); step && step.n <= n; step = redo.at(-1)) {
        redo.pop();
        undo.push(step);
        patches.push(...step.patches);
        last = step;
      }
      if (!last) return undefined;
      const at = undo.at(-1)?.n ?? last.n - 1;
      const known = momentAt(at, last.variant);
      const next = known?.whole ?? applyPatches(whole, patches);
      setPage(next, last.variant, { undoSteps: undo, redoSteps: redo }, { patches, mark: { at } }, known?.page, known?.report);
      return last;
    },
    setHistory({ undoSteps, redoSteps }) {
      moments.clear();
      store.setState({ undoSteps, redoSteps });
    },
    select: (tileIds) => store.setState({ selection: tileIds, selectedModule: null }),
    selectModule: (moduleId) => store.setState({ selectedModule: moduleId, selection: [] }),
    light: (lit) => store.setState({ lit }),
    show: (view) => store.setState(view),
    showFlow: (view) => store.setState(({ flow }) => ({ flow: { ...flow, ...view } })),
    setSaveState: (saveState, trouble = null) => store.setState({ saveState, trouble }),
    setReadOnly: (readOnly) => store.setState({ readOnly }),
    setKeptPage(kept) {
      const { whole, variant } = store.getState();
      if (canonicalJson(kept) === canonicalJson(whole)) return;
      moments.clear();
      setPage(freeze(structuredClone(kept), true), variant, { undoSteps: [], redoSteps: [] });
    },
    setMissingPictures(missing) {
      const { page: current, missingPictures } = store.getState();
      if (missing.size === missingPictures.size && [...missing].every((reference) => missingPictures.has(reference))) return;
      store.setState({ missingPictures: missing, report: checkNow(current, missing) });
    },
  };
  return Object.assign(store, { actions, checkOptions: () => optionsNow(store.getState().missingPictures) });
}
