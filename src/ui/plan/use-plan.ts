import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react';
import { withFitted } from '@/core/calibration';
import { apply } from '@/core/commands';
import type { Page, Sku } from '@/core/page';
import { type PlanResult, planPage } from '@/core/plan';
import { type CatalogueRecord, findCatalogue, type KeptCatalogue, keepPage, newId, settings } from '@/editor';
import { BENCH, type PlanForm, planOptions } from './options';

/** The catalogue that is planned from; null while it is read, `missing` where it is not kept here. */
export function useKeptCatalogue(id: string): KeptCatalogue | null | 'missing' {
  const [loaded, setLoaded] = useState<KeptCatalogue | null | 'missing'>(null);
  useEffect(() => {
    let closed = false;
    const load = async () => {
      const kept = await findCatalogue(id);
      if (!closed) setLoaded(kept ?? 'missing');
    };
    load().catch(() => setLoaded('missing'));
    return () => {
      closed = true;
    };
  }, [id]);
  return loaded;
}

/**
 * The page that the form would give from the SKUs that passed its filters, woven but not searched: quick enough to follow the form.
 * @returns the plan and whether it is still that of an earlier form
 */
export function usePreview(
  skus: readonly Sku[],
  form: PlanForm,
  currency: string,
  locale: string,
): { plan: PlanResult; isBehind: boolean } {
  const deferred = useDeferredValue(form);
  const plan = useMemo(
    () => planPage(skus, { ...planOptions(deferred, currency, locale), arrangeSteps: 1 }),
    [skus, deferred, currency, locale],
  );
  return { plan, isBehind: deferred !== form };
}

/** The latest page that could be planned, for suggestions that stay when a form gives none. */
export function useLastPage(plan: PlanResult): Page | undefined {
  const [last, setLast] = useState(plan.ok ? plan.page : undefined);
  if (plan.ok && plan.page !== last) setLast(plan.page);
  return plan.ok ? plan.page : last;
}

const ID_KINDS = { page: 'p', module: 'm', tile: 't' } as const;

export type Making = { step: 'idle' } | { step: 'arranging'; done: number } | { step: 'failed' };

/** Makes the page: plans it, arranges it in a worker, keeps it. `skip` ends the arranging and keeps the page as it is woven. */
export function useMakePage(): {
  making: Making;
  make: (skus: readonly Sku[], form: PlanForm, record: CatalogueRecord, locale: string) => Promise<string | undefined>;
  skip: () => void;
} {
  const [making, setMaking] = useState<Making>({ step: 'idle' });
  const stop = useRef<() => void>(() => undefined);
  useEffect(() => () => stop.current(), []);

  const make = useCallback(async (skus: readonly Sku[], form: PlanForm, record: CatalogueRecord, locale: string) => {
    setMaking({ step: 'arranging', done: 0 });
    try {
      const options = { ...planOptions(form, record.currency, locale), arrangeSteps: 1, bench: BENCH };
      const planned = planPage(skus, options, (kind) => newId(ID_KINDS[kind]));
      if (!planned.ok) {
        setMaking({ step: 'failed' });
        return undefined;
      }
      const shop = settings.getState().shopAttention;
      const known = shop ? { ...planned.page, attention: withFitted(planned.page, shop) } : planned.page;
      const page = await arranged(known, stop, (done) => setMaking({ step: 'arranging', done }));
      const id = page.id ?? newId('p');
      // Where it cannot be kept it is edited all the same, and the editor says so.
      await keepPage(page, id, Date.now(), record.id);
      return id;
    } catch {
      setMaking({ step: 'failed' });
      return undefined;
    }
  }, []);
  return { making, make, skip: () => stop.current() };
}

/** Steps of the search for a new page: a second or two; more are one click away in the editor. */
const STEPS = 150_000;

/** The page after arranging in a worker; as it was where that is ended or the worker fails. */
async function arranged(page: Page, stop: { current: () => void }, onProgress: (share: number) => void): Promise<Page> {
  const { arrangeInWorker } = await import('@/workers');
  const run = arrangeInWorker(page, { scope: 'keep', seed: 1, steps: STEPS }, ({ steps }) => onProgress(Math.min(1, steps / STEPS)));
  stop.current = run.cancel;
  try {
    const result = await run.promise;
    const applied = result ? apply(page, result.commands) : undefined;
    return applied?.ok ? applied.page : page;
  } catch {
    return page;
  } finally {
    stop.current = () => undefined;
  }
}
