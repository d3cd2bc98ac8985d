/** Words for screen readers: one polite live region for the whole application. */

let region: HTMLElement | undefined;

/** Says a sentence to screen readers; saying the same one again is heard again. */
export function announce(text: string): void {
  if (!region?.isConnected) {
    region = document.createElement('div');
    region.setAttribute('role', 'status');
    region.setAttribute('aria-live', 'polite');
    region.dataset.announcements = '';
    Object.assign(region.style, {
      position: 'fixed',
      top: '0',
      width: '1px',
      height: '1px',
      overflow: 'hidden',
      clipPath: 'inset(50%)',
      whiteSpace: 'nowrap',
    });
    document.body.append(region);
  }
  region.textContent = region.textContent === text ? `${text}\u00a0` : text;
}
