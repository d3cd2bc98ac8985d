import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import { settings } from '@/editor';

interface Storage {
  /** Bytes; undefined where the browser does not tell. */
  used: number | undefined;
  free: number | undefined;
  /** Whether the browser has promised not to clear it; undefined where it cannot. */
  isPersistent: boolean | undefined;
}

async function look(): Promise<Storage> {
  const { usage, quota } = (await navigator.storage?.estimate?.().catch(() => undefined)) ?? {};
  const isPersistent = await navigator.storage?.persisted?.().catch(() => undefined);
  return { used: usage, free: usage !== undefined && quota !== undefined ? quota - usage : undefined, isPersistent };
}

const UNITS = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte'] as const;

/** `14 MB`, `2.1 GB` */
export function bytesText(bytes: number, locale: string): string {
  const step = Math.min(UNITS.length - 1, Math.max(1, Math.floor(Math.log10(Math.max(1, bytes)) / 3)));
  const value = bytes / 1000 ** step;
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: UNITS[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: value < 10 ? 1 : 0,
  }).format(value);
}

/**
 * How much is kept on this machine, and whether the browser may clear it. It is asked to keep it once there is a page to lose;
 * where it declines, it can be asked again by hand.
 * @param state changes with what is kept
 */
export function StorageLine({ hasPages, state }: { hasPages: boolean; state: unknown }) {
  const { t, i18n } = useTranslation('pages');
  const [storage, setStorage] = useState<Storage | null>(null);
  const wasAsked = useStore(settings, ({ persistAsked }) => persistAsked);
  const isPersistent = storage?.isPersistent;

  useEffect(() => {
    void state;
    void look().then(setStorage);
  }, [state]);
  useEffect(() => {
    if (!hasPages || wasAsked || isPersistent !== false) return;
    settings.setState({ persistAsked: true });
    void navigator.storage
      .persist()
      .then(look)
      .then(setStorage, () => undefined);
  }, [hasPages, wasAsked, isPersistent]);

  const ask = async () => {
    if (!(await navigator.storage.persist().catch(() => false))) toast(t('not-persistent'), { description: t('not-persistent-body') });
    setStorage(await look());
  };
  if (!storage || storage.used === undefined) return <p>{t('storage-here')}</p>;
  const used = bytesText(storage.used, i18n.language);
  return (
    <p>
      {storage.free === undefined ? t('storage-used', { used }) : t('storage-free', { used, free: bytesText(storage.free, i18n.language) })}
      {isPersistent ? ` · ${t('storage-persistent')}` : null}
      {isPersistent === false && wasAsked ? (
        <>
          {` · ${t('storage-not-persistent')} `}
          <button type="button" onClick={() => void ask()}>
            {t('storage-persist')}
          </button>
        </>
      ) : null}
    </p>
  );
}
