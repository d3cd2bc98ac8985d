/**
 * Tells a tab that was closed in peace from one that was killed: a page that goes with its tab, everything kept, leaves the
 * number of its last edit behind, in the one place that can be written as the tab goes. Edits found later are news only where
 * there is no such mark.
 */
const key = (pageId: string) => `endcap-closed-${pageId}`;

/** Whether the page was last closed with this edit; the answer is given once. */
export function wasClosedAt(pageId: string, seq: number): boolean {
  try {
    const mark = localStorage.getItem(key(pageId));
    localStorage.removeItem(key(pageId));
    return mark === String(seq);
  } catch {
    return false;
  }
}

/**
 * Leaves the mark when the tab goes.
 * @param reached the number of the last edit, or undefined where not everything is kept
 * @returns a function that ends it
 */
export function markClosing(pageId: string, reached: () => number | undefined): () => void {
  const leave = () => {
    const seq = reached();
    try {
      if (seq !== undefined) localStorage.setItem(key(pageId), String(seq));
    } catch {
      // Nothing depends on it but a message.
    }
  };
  window.addEventListener('pagehide', leave);
  return () => window.removeEventListener('pagehide', leave);
}
