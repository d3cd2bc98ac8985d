/** Dialogs and messages: a dialog begins something new, so what failed before it is said no longer, and messages make room. */
import { useEffect } from 'react';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';

const open = createStore(() => 0);

/** Takes away the messages of failures: something new was begun. */
export function dismissFailures(): void {
  for (const shown of toast.getToasts()) if ('type' in shown && shown.type === 'error') toast.dismiss(shown.id);
}

/** For a dialog, while it is open. */
export function useOpenDialog(): void {
  useEffect(() => {
    dismissFailures();
    open.setState((count) => count + 1, true);
    return () => open.setState((count) => count - 1, true);
  }, []);
}

/** Whether a dialog stands over the screen. */
export const useHasDialog = (): boolean => useStore(open, (count) => count > 0);
