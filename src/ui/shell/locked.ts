import { createContext, useContext } from 'react';

/** Whether the controls below can only be read: what they would change is not to be changed here. */
export const Locked = createContext(false);

/** Whether a control has to be disabled because all around it are. */
export const useLocked = (): boolean => useContext(Locked);
