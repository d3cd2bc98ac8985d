/** What has to be finished before the application may be reloaded. */
import { useEffect } from 'react';

const unfinished = new Set<() => Promise<boolean>>();

/** Names work to finish before a reload: `finish` resolves to whether everything is kept. */
export function useBeforeLeaving(finish: (() => Promise<boolean>) | null): void {
  useEffect(() => {
    if (!finish) return;
    unfinished.add(finish);
    return () => {
      unfinished.delete(finish);
    };
  }, [finish]);
}

/** Commits the field being typed in and waits for everything to be kept. @returns whether it is */
export async function finishBeforeLeaving(): Promise<boolean> {
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const kept = await Promise.all([...unfinished].map((finish) => finish().catch(() => false)));
  return kept.every(Boolean);
}
