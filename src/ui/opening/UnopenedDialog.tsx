import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { type Problem, problemText } from '@/core/page';
import type { Unopened } from '../open-page-file';
import { Button, Dialog, FilePicker, Notice, useLang } from '../shell';
import styles from './UnopenedDialog.module.css';

/** Places that are listed; of the rest, how many there are. */
const LISTED = 50;

export interface UnopenedDialogProps {
  file: Unopened & { name: string };
  /** Another file was chosen instead. */
  onAnother: (file: File) => void;
  onClose: () => void;
}

/** Why a file could not be opened: what is wrong with it, where and with which value, and what to do. */
export function UnopenedDialog({ file, onAnother, onClose }: UnopenedDialogProps) {
  const { t } = useTranslation(['opening', 'common']);
  const picker = useRef<HTMLInputElement>(null);
  const { name, reason, problems = [] } = file;
  const { version = '', size = '', most = '' } = file.values ?? {};
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      description={name}
      width={560}
      footer={
        <>
          <Button onClick={onClose}>{t('common:close')}</Button>
          <Button variant="primary" onClick={() => picker.current?.click()}>
            {t('another')}
          </Button>
        </>
      }
    >
      <Notice
        kind="error"
        title={t(`fail-${reason}`, { name, count: problems.length, version, size })}
        body={t(`fail-${reason}-fix`, { most })}
      />
      {problems.length > 0 && reason !== 'not-a-page' ? <Places problems={problems} /> : null}
      <FilePicker
        ref={picker}
        onFile={(chosen) => {
          onClose();
          onAnother(chosen);
        }}
      />
    </Dialog>
  );
}

function Places({ problems }: { problems: readonly Problem[] }) {
  const { t } = useTranslation('opening');
  const lang = useLang();
  const shown = problems.slice(0, LISTED);
  return (
    <section className={styles.places} aria-label={t('places')}>
      <ul>
        {shown.map((problem, index) => (
          <li key={`${index.toString()} ${problem.path}`}>
            {problem.path === '' ? null : <code>{problem.path}</code>}
            <span>{problemText({ ...problem, path: '' }, lang)}</span>
          </li>
        ))}
      </ul>
      {problems.length > shown.length ? <p>{t('more', { count: problems.length - shown.length })}</p> : null}
    </section>
  );
}
