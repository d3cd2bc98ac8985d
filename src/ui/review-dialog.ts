/** Which dialog of sign-off is open: asked for from anywhere, shown by the editor. A decision that is dropped on a page is for it. */
import { createStore } from 'zustand/vanilla';

export type ReviewDialog = 'packet' | 'decision' | 'sign-off';

export const reviewDialog = createStore<{ shown: ReviewDialog | null; dropped: File | null }>(() => ({ shown: null, dropped: null }));

export const openReview = (shown: ReviewDialog) => reviewDialog.setState({ shown, dropped: null });
export const closeReview = () => reviewDialog.setState({ shown: null, dropped: null });

/** Hands a dropped decision to its dialog; answers whether it was one. */
export function dropDecision([first, ...more]: readonly { path: string; file: Blob }[], isPageOpen: boolean): boolean {
  if (!isPageOpen || !first || more.length > 0) return false;
  if (reviewDialog.getState().shown !== 'decision' && !/\.decision\.json$/i.test(first.path)) return false;
  reviewDialog.setState({ shown: 'decision', dropped: new File([first.file], first.path) });
  return true;
}
