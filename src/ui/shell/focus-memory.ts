import { focusStill } from './focus-still';

/**
 * Gives the focus back when a dialog closes. It may have been opened from a menu or the palette, which are gone by then, or
 * from something that its changes have removed: so the last few places outside of these are remembered.
 */
/** A list that is there for good, as the tiles of a module are, is a place of its own. */
const PASSING = '[role="dialog"], [role="menu"], [role="listbox"][data-state="open"]';
const REMEMBERED = 8;
let places: HTMLElement[] = [];

/** Where an element that has the focus leads back to: itself, or what opened the menu that it stands in. */
function placeOf(target: EventTarget | null): HTMLElement | null {
  if (!(target instanceof HTMLElement)) return null;
  const passing = target.closest(PASSING);
  if (!passing) return target;
  const opener = document.getElementById(passing.getAttribute('aria-labelledby') ?? '');
  return opener?.closest(PASSING) ? null : opener;
}

if (typeof document !== 'undefined') {
  document.addEventListener('focusin', ({ target }) => {
    const place = placeOf(target);
    if (place) places = [place, ...places.filter((other) => other !== place)].slice(0, REMEMBERED);
  });
  // Who clicks beside everything means to leave it.
  document.addEventListener('focusout', ({ target, relatedTarget }) => {
    if (target instanceof HTMLElement && target.isConnected && placeOf(target) === target && relatedTarget === null && document.hasFocus())
      places = [];
  });
}

/** Puts the focus where it was, unless something else has taken it. */
export function restoreFocus(): void {
  if (document.activeElement !== document.body || document.querySelector('[role="dialog"]')) return;
  const place = places.find(({ isConnected }) => isConnected);
  if (place) focusStill(place);
}
