/**
 * Runs in the page under the kill test: makes edits as keys and fields do, and reports each at once with the page file as it
 * is then, and every moment at which the interface says that all of them are saved.
 */
export interface Report {
  /** The page file after an edit. */
  page?: string;
  /** How many of the reported states were there when the interface said "saved". */
  saved?: number;
}

export interface Recorder {
  /** Reports the page as it is. */
  note(): void;
  edit(kind: 'title' | 'move' | 'lock' | 'remove' | 'undo' | 'redo', dice: number): void;
}

declare global {
  interface Window {
    recorder: Recorder;
    report(report: Report): void;
  }
}

/** Installed before the application's own scripts. */
export function installRecorder(): void {
  let file = '';
  let reported = 0;
  const RealBlob = window.Blob;
  window.Blob = class extends RealBlob {
    constructor(parts: BlobPart[] = [], options?: BlobPropertyBag) {
      super(parts, options);
      if (options?.type === 'application/json') file = parts.join('');
    }
  };
  const click = HTMLAnchorElement.prototype.click;
  HTMLAnchorElement.prototype.click = function () {
    if (!this.download) click.call(this);
  };
  const press = (target: EventTarget, key: string, more: KeyboardEventInit = {}) =>
    target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more }));

  const note = () => {
    press(window, 's', { ctrlKey: true });
    reported++;
    window.report({ page: file });
  };
  const edit: Recorder['edit'] = (kind, dice) => {
    const tiles = document.querySelectorAll<HTMLElement>('[data-viewport] [data-tile]');
    const tile = tiles[Math.floor(dice * tiles.length)];
    if (kind === 'undo') press(window, 'z', { ctrlKey: true });
    else if (kind === 'redo') press(window, 'y', { ctrlKey: true });
    else if (kind === 'title') {
      const field = document.querySelector<HTMLInputElement>('header input');
      if (!field) return;
      field.focus();
      Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set?.call(field, `Title ${dice}`);
      field.dispatchEvent(new Event('input', { bubbles: true }));
      field.blur();
    } else if (tile) {
      tile.focus();
      if (kind === 'move') press(tile, dice < 0.5 ? 'ArrowRight' : 'ArrowDown', { altKey: true });
      // A page without tiles would leave nothing to edit.
      else press(tile, kind === 'remove' && tiles.length > 4 ? 'Delete' : 'l');
    }
    note();
  };
  window.recorder = { note, edit };
  const look = () => {
    const state = document.querySelector<HTMLElement>('[data-save-state]')?.dataset.saveState;
    if (state === 'saved') window.report({ saved: reported });
  };
  new MutationObserver(look).observe(document, { subtree: true, childList: true, attributeFilter: ['data-save-state'] });
}
