import i18next from 'i18next';
import { toast } from 'sonner';
import type { Restored, StorageTrouble } from '@/editor';

const LONG_MS = 12_000;
/** The message of the first screen, by which it can be dismissed. */
export const HOME_NOTICE = 'storage';

/** On the first screen: nothing can be kept, and why. */
export function tellUnavailable(trouble: StorageTrouble): void {
  const t = i18next.getFixedT(null, 'storage');
  const id = HOME_NOTICE;
  if (trouble !== 'outdated') {
    toast.warning(t('home-title', { reason: t(`reason-${trouble}`) }), { id, description: t('home-body'), duration: Infinity });
    return;
  }
  const action = { label: t('reload'), onClick: () => window.location.reload() };
  toast.warning(t('outdated'), { id, description: t('home-outdated-body'), duration: Infinity, action });
}

/** A catalogue is in this tab only. */
export function tellHeldCatalogue(name: string, trouble: StorageTrouble): void {
  const t = i18next.getFixedT(null, 'storage');
  toast.warning(t('catalogue-held', { name, reason: t(`reason-${trouble}`) }), {
    description: t('catalogue-held-body'),
    duration: LONG_MS,
  });
}

/** What was found again after a crash. */
export function sayRestored({ edits, since }: Restored): void {
  const t = i18next.getFixedT(null, 'storage');
  const time = new Intl.DateTimeFormat(i18next.language, { timeStyle: 'short' }).format(since);
  toast(t('restored', { count: edits, time }), { description: t('restored-body'), duration: LONG_MS });
}
