import { Eye, TriangleAlert } from 'lucide-react';
import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Session } from '@/editor';
import { downloadPageFile } from '@/export';
import { go } from '../route';
import { announce, Button, useEditor } from '../shell';
import styles from './StorageNotice.module.css';
import { HOME_NOTICE } from './tell';

/** Under the bar: edits that are not kept, with ways to save them, or why the page can only be looked at. Nothing where all is well. */
export function StorageNotice({ session }: { session: Session }) {
  const { t } = useTranslation('storage');
  const { trouble, readOnly } = useEditor((state) => ({ trouble: state.trouble, readOnly: state.readOnly }));
  const [isBusy, setBusy] = useState(false);
  useChanges(trouble, readOnly);

  const busy = async (work: () => Promise<unknown>) => {
    setBusy(true);
    try {
      await work();
    } finally {
      setBusy(false);
    }
  };
  const sayStill = () => {
    const now = session.store.getState().trouble;
    if (now) announce(t('still-not', { reason: t(`reason-${now}`) }));
  };
  const again = () => busy(async () => (await session.finish()) || sayStill());
  const keepAnew = () => busy(() => session.keepAnew().catch(() => false));
  const keepCopy = () =>
    busy(async () => {
      const id = await session.keepCopy().catch(() => undefined);
      if (id === undefined) return;
      toast.success(t('copy-kept'));
      go({ screen: 'page', id });
    });
  const takeOver = () =>
    busy(async () => {
      if ((await session.takeOver()) === 'unsaved') toast.error(t('other-unsaved'));
    });

  const save = <Button onClick={() => downloadPageFile(session.store.getState().whole)}>{t('save-file')}</Button>;
  const button = (text: string, run: () => void) => (
    <Button disabled={isBusy} onClick={run}>
      {text}
    </Button>
  );
  const reload = button(t('reload'), () => window.location.reload());

  if (readOnly === 'outdated' || trouble === 'outdated')
    return (
      <Alert title={t('outdated')} body={t(trouble ? 'outdated-unkept' : 'outdated-kept')}>
        {trouble ? save : null}
        {reload}
      </Alert>
    );
  if (trouble === 'gone')
    return (
      <Alert title={t('gone')} body={t('safe-here')}>
        {save}
        {button(t('keep-it'), keepAnew)}
      </Alert>
    );
  if (trouble === 'conflict')
    return (
      <Alert title={t('conflict')} body="">
        {save}
        {button(t('keep-copy'), keepCopy)}
      </Alert>
    );
  if (trouble)
    return (
      <Alert title={t('not-saved', { reason: t(`reason-${trouble}`) })} body={t('safe-here')}>
        {save}
        {button(t('again'), again)}
      </Alert>
    );
  if (readOnly)
    return (
      <div className={styles.notice} role="status">
        <Eye size={16} strokeWidth={1.75} aria-hidden="true" />
        <p>
          <strong>{t(readOnly)}</strong> {t(`${readOnly}-body`)}
        </p>
        {button(t(readOnly === 'elsewhere' ? 'take-over' : 'take-back'), takeOver)}
      </div>
    );
  return null;
}

function Alert({ title, body, children }: { title: string; body: string; children: ReactNode }) {
  return (
    <div className={styles.notice} data-kind="alert" role="alert">
      <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
      <p>
        <strong>{title}</strong> {body}
      </p>
      {children}
    </div>
  );
}

/** Says when it is over: edits are kept again, or the page is this tab's to edit. */
function useChanges(trouble: unknown, readOnly: unknown): void {
  const { t } = useTranslation('storage');
  const before = useRef({ trouble, readOnly });
  useEffect(() => {
    const then = before.current;
    before.current = { trouble, readOnly };
    // What home said of it is said better here.
    if (trouble) toast.dismiss(HOME_NOTICE);
    if (readOnly) return;
    if (then.readOnly) toast(t('edit-here'));
    else if (then.trouble && !trouble) toast.success(t('saved-again'));
  }, [trouble, readOnly, t]);
}
