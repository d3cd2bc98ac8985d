/** Which dialog of figures is open: asked for from anywhere, shown by the editor. A file that is dropped meanwhile is for it. */
import { createStore } from 'zustand/vanilla';

export type FiguresDialog = 'calibration' | 'morning';

export const figuresDialog = createStore<{ shown: FiguresDialog | null; dropped: File | null }>(() => ({ shown: null, dropped: null }));

/** Opens the calibration of the model, or the morning view. */
export const openFigures = (shown: FiguresDialog) => figuresDialog.setState({ shown, dropped: null });
export const closeFigures = () => figuresDialog.setState({ shown: null, dropped: null });

/** Hands a dropped file to the dialog that is open; answers whether one was. */
export function dropFigures([first]: readonly { path: string; file: Blob }[]): boolean {
  const isOpen = figuresDialog.getState().shown !== null && first !== undefined;
  if (isOpen) figuresDialog.setState({ dropped: new File([first.file], first.path) });
  return isOpen;
}
