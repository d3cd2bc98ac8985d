import { type ReactNode, useEffect, useMemo, useState } from 'react';
import { createStore, type StoreApi } from 'zustand/vanilla';
import type { EditorState, EditorStore } from '@/editor';
import { ShownBy, useEditorStore } from './editor-context';

/** Longest wait for a frame, in ms: a tab in the background draws none. */
const NO_FRAME_MS = 100;

/** Calls back once the frame that is being made has been painted, in a task of its own. Answers how to call it off. */
function afterPaint(run: () => void): () => void {
  let task: ReturnType<typeof setTimeout> | undefined;
  const frame = requestAnimationFrame(() => {
    clearTimeout(late);
    task = setTimeout(run);
  });
  const late = setTimeout(() => {
    cancelAnimationFrame(frame);
    run();
  }, NO_FRAME_MS);
  return () => {
    cancelAnimationFrame(frame);
    clearTimeout(late);
    clearTimeout(task);
  };
}

/** Follows the editor's state: a change of the page a frame later, everything else at once. Answers how to end it. */
function follow(store: EditorStore, shown: StoreApi<EditorState>): () => void {
  let callOff: (() => void) | null = null;
  const catchUp = () => {
    callOff = null;
    shown.setState(store.getState(), true);
  };
  const end = store.subscribe((state, before) => {
    if (callOff) return;
    if (state.page === before.page && state.report === before.report) shown.setState(state, true);
    else callOff = afterPaint(catchUp);
  });
  catchUp();
  return () => {
    end();
    callOff?.();
  };
}

/**
 * Parts of the editor that tell of the page without being it, such as findings and score: after an edit they are drawn when the
 * canvas has been, each in a task of its own, so that a drop is on the screen in its own frame. Their actions work on the
 * present state.
 * @param waits to be there at all until the canvas has been painted for the first time
 */
export function Later({ children, waits = false }: { children: ReactNode; waits?: boolean }) {
  const [isDue, setDue] = useState(!waits);
  useEffect(() => (isDue ? undefined : afterPaint(() => setDue(true))), [isDue]);
  const store = useEditorStore();
  const shown = useMemo(() => createStore<EditorState>(() => store.getState()), [store]);
  useEffect(() => follow(store, shown), [store, shown]);
  return isDue ? <ShownBy shown={shown}>{children}</ShownBy> : null;
}

/** Inside of `Later`, a part that is drawn with the canvas: what is typed in it shall stand there at once. */
export function Now({ children }: { children: ReactNode }) {
  const store = useEditorStore();
  return <ShownBy shown={store}>{children}</ShownBy>;
}
