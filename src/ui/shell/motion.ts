/** Whether nothing shall move by itself: as the system says, or as the settings do. */
export function isStill(): boolean {
  return document.documentElement.dataset.motion === 'reduced' || window.matchMedia('(prefers-reduced-motion: reduce)').matches;
}
