import { useRef, useState } from 'react';
import { saveBlob } from '@/export';
import { type Made, type Making, makePictures, type Progress } from './make-pictures';

/** Makes pictures, and saves them when all are there. */
export function usePictureExport() {
  const [progress, setProgress] = useState<Progress | null>(null);
  const control = useRef<AbortController | null>(null);

  const start = async (making: Omit<Making, 'signal' | 'onProgress'>): Promise<Made> => {
    const abort = new AbortController();
    control.current = abort;
    setProgress({ viewport: making.viewports[0] ?? '', number: 1, total: making.viewports.length, share: 0 });
    try {
      const made = await makePictures({ ...making, signal: abort.signal, onProgress: setProgress });
      if (made.ok && abort.signal.aborted) return { ok: false, viewport: '', result: { ok: false, reason: 'cancelled' } };
      if (made.ok) saveBlob(made.file.blob, made.file.name);
      return made;
    } finally {
      setProgress(null);
    }
  };

  return { progress, start, cancel: () => control.current?.abort() };
}
