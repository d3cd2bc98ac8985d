/** How each page was last looked at on this machine: version, viewport, zoom, what is drawn over it, panels. */
import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { EditorState, EditorStore } from './state';

type View = Pick<EditorState, 'viewport' | 'sideBySide' | 'zoom' | 'overlay' | 'leftPanel' | 'rightPanel'> &
  Partial<Pick<EditorState, 'variant'>>;

/** Pages beyond this number are forgotten, those first that were looked at longest ago. */
const REMEMBERED = 50;
/** Zooming changes the view at every frame: written when it has come to rest, in ms. */
const REST_MS = 400;

interface Views {
  pages: readonly (readonly [id: string, view: View])[];
}

const views = createStore<Views>()(persist((): Views => ({ pages: [] }), { name: 'endcap-views' }));

const viewOf = ({ viewport, sideBySide, zoom, overlay, leftPanel, rightPanel, variant }: EditorState): View => ({
  viewport,
  sideBySide,
  zoom,
  overlay,
  leftPanel,
  rightPanel,
  variant,
});

/**
 * Shows a page as it was looked at last, and remembers how it is looked at from now on.
 * @returns a function that ends it
 */
export function rememberView(editor: EditorStore, pageId: string): () => void {
  const known = views.getState().pages.find(([id]) => id === pageId)?.[1];
  if (known?.variant) editor.actions.showVariant(known.variant);
  if (known && editor.getState().page.viewports.some(({ id }) => id === known.viewport)) {
    const { variant: _shown, ...view } = known;
    editor.actions.show(view);
  }

  let timer: ReturnType<typeof setTimeout> | undefined;
  const keep = () => {
    clearTimeout(timer);
    timer = undefined;
    const others = views.getState().pages.filter(([id]) => id !== pageId);
    views.setState({ pages: [[pageId, viewOf(editor.getState())] as const, ...others].slice(0, REMEMBERED) });
  };
  const end = editor.subscribe((state, before) => {
    const [now, then] = [viewOf(state), viewOf(before)];
    if ((Object.keys(now) as (keyof View)[]).every((key) => now[key] === then[key])) return;
    clearTimeout(timer);
    timer = setTimeout(keep, REST_MS);
  });
  return () => {
    end();
    if (timer !== undefined) keep();
  };
}
