import { type ReactNode, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Acceptance, acceptAll, acceptableScopes, type Scope } from '@/core/fix';
import type { Suppression } from '@/core/page';
import { describeFinding, type Finding, ruleTitle } from '@/core/rules';
import { settings } from '@/editor';
import { announce, Button, Dialog, Segmented, useDispatch, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { countFindings } from './finding-list';
import { type Reason, ReasonFields, useReason } from './ReasonFields';
import styles from './SuppressDialog.module.css';

interface SuppressDialogProps {
  finding: Finding;
  onClose: () => void;
}

/** Accepts one finding with a reason, at its row, its tiles, its module or on the whole page. */
export function SuppressDialog({ finding, onClose }: SuppressDialogProps) {
  const { t } = useTranslation('fixes');
  const lang = useLang();
  const store = useEditorStore();
  const page = useEditor((state) => state.page);
  const report = useEditor((state) => state.report);
  const scopes = useMemo(() => acceptableScopes(page, report, finding, store.checkOptions()), [page, report, finding, store]);
  const [wanted, setWanted] = useState<Scope>();
  const chosen = scopes.find(({ scope }) => scope === wanted) ?? scopes[0];
  const { summary, detail } = describeFinding(finding, page, lang);
  const write = useWriteSuppressions(onClose);
  const submit = (acceptance: Acceptance) => {
    const written = (chosen?.suppressions ?? []).map((suppression) => ({ ...suppression, ...acceptance }));
    write(written, 'suppress', t('suppressed'));
  };
  const tiles = finding.at.tiles?.length ?? 0;
  const scopeName = (scope: Scope) => (scope === 'tiles' ? t('scope-tiles', { count: tiles }) : t(`scope-${scope}`));
  return (
    <Frame title={t('suppress-title')} button={t('suppress-button')} onSubmit={submit} onClose={onClose}>
      <div className={styles.finding}>
        <strong>{summary}</strong>
        <span>
          {ruleTitle(finding.rule, lang)} · {detail}
        </span>
      </div>
      <div className={styles.scope}>
        <span className={styles.label}>{t('scope')}</span>
        <Segmented
          label={t('scope')}
          value={chosen?.scope ?? 'page'}
          onChange={setWanted}
          options={scopes.map(({ scope }) => ({ value: scope, label: scopeName(scope) }))}
        />
        <span className={styles.note}>
          {chosen && chosen.more > 0 ? t('scope-more', { count: chosen.more }) : t('scope-only')}
          {chosen?.scope === 'row' ? `${lang === 'zh' ? '' : ' '}${t('row-holds')}` : ''}
        </span>
      </div>
    </Frame>
  );
}

/** Accepts every open finding with one reason. */
export function AcceptDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('fixes');
  const store = useEditorStore();
  const { total } = useEditor((state) => countFindings(state.report));
  const write = useWriteSuppressions(onClose);
  const submit = (acceptance: Acceptance) => {
    const { page, report } = store.getState();
    write(acceptAll(page, report, acceptance, store.checkOptions()), 'accept-findings', t('accepted', { count: total }));
  };
  return (
    <Frame
      title={t('accept-title')}
      description={t('accept-body', { count: total })}
      button={t('accept-button')}
      onSubmit={submit}
      onClose={onClose}
    />
  );
}

/** Writes suppressions as one step, and says so. */
function useWriteSuppressions(onDone: () => void) {
  const store = useEditorStore();
  const dispatch = useDispatch();
  return (written: readonly Suppression[], key: string, said: string) => {
    const suppressions = [...(store.getState().page.suppressions ?? []), ...written];
    if (!dispatch({ type: 'set-page', fields: { suppressions } }, { key })) return;
    settings.setState({ suppressReason: written[0]?.reason ?? '' });
    announce(said);
    onDone();
  };
}

interface FrameProps {
  title: string;
  description?: string;
  button: string;
  onSubmit: (acceptance: Acceptance) => void;
  onClose: () => void;
  children?: ReactNode;
}

function Frame({ title, description, button, onSubmit, onClose, children }: FrameProps) {
  const { t } = useTranslation('common');
  const reason: Reason = useReason();
  const form = useId();
  const submit = () => {
    const acceptance = reason.check();
    if (acceptance) onSubmit(acceptance);
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={title}
      description={description}
      width={440}
      footer={
        <>
          <Button onClick={onClose}>{t('cancel')}</Button>
          <Button variant="primary" type="submit" form={form}>
            {button}
          </Button>
        </>
      }
    >
      <form
        id={form}
        className={styles.form}
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          submit();
        }}
      >
        {children}
        <ReasonFields reason={reason} />
      </form>
    </Dialog>
  );
}
