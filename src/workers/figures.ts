/** A file of figures that is open in a worker of its own, until `close`. */
import type { FigureField, FiguresUnderstanding } from '@/core/figures';
import type { Page } from '@/core/page';
import type { TablesFailure } from '@/io';
import type { CalibrationAnswer, DaysAnswer, FiguresWorker } from './figures-worker';
import { hire } from './hire';

export interface FiguresSession {
  ok: true;
  understanding: FiguresUnderstanding;
  setField(index: number, field: FigureField | null): Promise<FiguresUnderstanding>;
  calibrate(page: Page, fallback: string, skipThin: boolean): Promise<CalibrationAnswer>;
  days(): Promise<DaysAnswer>;
  close(): void;
}

export type OpenFiguresResult =
  | FiguresSession
  | { ok: false; reason: TablesFailure['reason'] | 'no-figures' | 'worker-failed'; detail?: string | undefined };

/** Opens a table of figures. */
export async function openFigures(file: File): Promise<OpenFiguresResult> {
  const worker = new Worker(new URL('./figures-worker.ts', import.meta.url), { type: 'module', name: 'figures' });
  const { remote, orEnd, close } = hire<FiguresWorker>(worker, 'figures');
  try {
    const opened = await orEnd(remote.open(file));
    if (opened === null || 'reason' in opened) {
      close();
      return opened ?? { ok: false, reason: 'no-figures' };
    }
    return {
      ok: true,
      understanding: opened,
      setField: async (index, field) => (await orEnd(remote.setField(index, field))) ?? opened,
      calibrate: (page, fallback, skipThin) => orEnd(remote.calibrate(page, fallback, skipThin)),
      days: () => orEnd(remote.days()),
      close,
    };
  } catch (error) {
    close();
    return { ok: false, reason: 'worker-failed', detail: error instanceof Error ? error.message : String(error) };
  }
}
