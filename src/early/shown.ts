/** The picture that is being shown. The script that shows it is not part of the application's modules: they meet in a global. */
export interface Shown {
  pageId: string;
  selection: readonly string[];
  /** Where the canvas is scrolled to. */
  place: { left: number; top: number };
  root: HTMLElement;
  /** The last click on it. */
  pressed: MouseEvent | null;
  /** How far the wheel was turned over it, in px. */
  turned: number;
  /** Takes it away. */
  drop(): void;
}

declare global {
  var __endcapEarly: Shown | undefined;
}

export function holdPicture(shown: Shown | undefined): void {
  globalThis.__endcapEarly = shown;
}

/** The picture that is shown, of this page if one is named. */
export function earlyPicture(pageId?: string): Shown | undefined {
  const shown = globalThis.__endcapEarly;
  return pageId === undefined || shown?.pageId === pageId ? shown : undefined;
}

/** Takes away what is shown early, if anything is. */
export function dropPicture(): void {
  globalThis.__endcapEarly?.drop();
}
