import i18next from 'i18next';
import { toast } from 'sonner';
import { finishBeforeLeaving } from '../shell';
import { watchVersions } from './service-worker';

const ID = 'update';

/** Takes the new version once everything is kept; where that fails, says so and stays. */
async function takeWhenKept(take: () => void): Promise<void> {
  const t = i18next.getFixedT(null, 'common');
  if (await finishBeforeLeaving()) take();
  else toast.error(t('update-not-saved'), { id: ID, description: t('update-not-saved-body'), duration: 12_000 });
}

function offer(title: string, body: string, run: () => void): void {
  const t = i18next.getFixedT(null, 'common');
  toast(title, { id: ID, description: body, duration: Infinity, action: { label: t('update-reload'), onClick: run } });
}

/** Offers new versions as they come. */
export function watchUpdates(): void {
  const t = i18next.getFixedT(null, 'common');
  void watchVersions({
    onReady: (take) => offer(t('update-ready'), t('update-ready-body'), () => void takeWhenKept(take)),
    onTaken: () => offer(t('update-taken'), t('update-ready-body'), () => void takeWhenKept(() => window.location.reload())),
  });
}
