/** A file that could not be opened, until a person has read why. The application shows its dialog on every screen. */
import { createStore } from 'zustand/vanilla';
import type { Unopened } from './open-page-file';

export const unopened = createStore<{ told: (Unopened & { name: string }) | null }>(() => ({ told: null }));

export const closeUnopened = () => unopened.setState({ told: null });
