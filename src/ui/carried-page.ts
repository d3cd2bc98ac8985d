/** A picture that carries a page, until a person has said which of both they mean. The application asks on every screen. */
import { createStore } from 'zustand/vanilla';

interface Carried {
  name: string;
  openPage: () => void;
  usePicture: () => void;
}

export const carriedPage = createStore<{ asked: Carried | null }>(() => ({ asked: null }));

export const closeCarriedPage = () => carriedPage.setState({ asked: null });
