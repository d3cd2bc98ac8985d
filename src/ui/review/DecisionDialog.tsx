import { FileUp } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import type { PageComment } from '@/core/page';
import { type Decision, entryOf, readDecision } from '@/core/review';
import { newId } from '@/editor';
import { sha256 } from '@/export';
import { openReview, reviewDialog } from '../review-dialog';
import { announce, Button, Dialog, Field, FilePicker, useDispatch, useEditor, useEditorStore } from '../shell';
import { DecisionReview, useDecisionCheck } from './DecisionReview';
import styles from './Review.module.css';

/** Takes in what a brand decided: a file that is chosen or dropped, or a pasted code. */
export function DecisionDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const [text, setText] = useState('');
  const picker = useRef<HTMLInputElement>(null);
  const dropped = useStore(reviewDialog, (state) => state.dropped);
  const read = useMemo(() => (text.trim() === '' ? undefined : readDecision(text)), [text]);

  useEffect(() => {
    if (dropped) void dropped.text().then(setText);
  }, [dropped]);

  const field = (
    <Field label={t('code')} error={read?.ok === false ? t(`problem-${read.problem.kind}`, { ...read.problem }) : undefined}>
      {(ids) => (
        <textarea
          {...ids}
          className={styles.code}
          spellCheck={false}
          value={text}
          placeholder="ENDCAP1-…"
          onChange={(event) => setText(event.target.value)}
        />
      )}
    </Field>
  );
  const choose = (
    <>
      <Button icon={<FileUp size={16} strokeWidth={1.75} />} onClick={() => picker.current?.click()}>
        {t('choose-file')}
      </Button>
      <FilePicker ref={picker} onFile={(file) => void file.text().then(setText)} />
    </>
  );
  if (read?.ok) return <Checked decision={read.decision} choose={choose} onClose={onClose} />;
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('decision-title')}
      description={t('decision-about')}
      width={520}
      footer={<Button onClick={onClose}>{t('common:cancel')}</Button>}
    >
      <div className={styles.section}>
        <div>{choose}</div>
        {field}
      </div>
    </Dialog>
  );
}

const said = ({ author, text, at }: PageComment) => JSON.stringify([author, text, at?.module ?? '', at?.tile ?? '']);

/** A decision that could be read: what it says, what it is worth, and taking it in. */
function Checked({ decision, choose, onClose }: { decision: Decision; choose: React.ReactNode; onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const isReadOnly = useEditor((state) => state.readOnly !== null);
  const check = useDecisionCheck(decision);
  const name = decision.name.trim() || t('nameless');

  const takeIn = async () => {
    const approval = await entryOf(store.getState().whole.approvals ?? [], decision, sha256);
    // Who decides on the same packet again sends what was said there once more.
    const open = new Set((store.getState().whole.comments ?? []).filter(({ resolved }) => !resolved).map(said));
    const comments = decision.comments
      .map(({ at, text }): PageComment => ({ id: newId('c'), ...(at && { at }), author: name, time: decision.time, text }))
      .filter((comment) => !open.has(said(comment)));
    if (!dispatch({ type: 'add-approval', approval, comments })) return;
    const done = t(`taken-${decision.decision}`, { name });
    announce(done);
    toast.success(done, { action: { label: t('common:undo'), onClick: () => store.actions.undo() } });
    openReview('sign-off');
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('decision-title')}
      width={520}
      footer={
        <>
          {choose}
          <Button onClick={onClose}>{t('common:cancel')}</Button>
          <Button variant="primary" disabled={isReadOnly || !check || check.isBlocked} onClick={() => void takeIn()}>
            {t('take-in')}
          </Button>
        </>
      }
    >
      <DecisionReview decision={decision} check={check} />
    </Dialog>
  );
}
