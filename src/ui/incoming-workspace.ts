/** A workspace archive on its way in, from wherever files come. The application shows its dialog on the home screen. */
import { createStore } from 'zustand/vanilla';
import { go } from './route';
import { finishBeforeLeaving } from './shell';

export const incomingWorkspace = createStore<{ file: File | null }>(() => ({ file: null }));

/** Asks what to take of a workspace archive. A page that is open is closed first, so that none changes under its editor. */
export async function importWorkspace(file: File): Promise<void> {
  await finishBeforeLeaving();
  go({ screen: 'home' });
  incomingWorkspace.setState({ file });
}

export const closeWorkspace = () => incomingWorkspace.setState({ file: null });
