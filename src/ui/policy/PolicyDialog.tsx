import { FileUp, Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { problemText } from '@/core/page';
import type { Policy, PolicyResult } from '@/core/policy';
import { usePolicies } from '../kept-policies';
import { policyDialog } from '../policy-dialog';
import { Button, Dialog, EmptyState, FilePicker, Notice, useLang, useOpenEditor } from '../shell';
import styles from './Policy.module.css';
import { PolicyForm } from './PolicyForm';
import { type Unread, useKept } from './use-kept';

const icon = { size: 16, strokeWidth: 1.75 } as const;
const WIDTH = 920;
/** Places that are listed. */
const LISTED = 20;

/** The policies of brands: a list on the left, the one that is looked at on the right. */
export function PolicyDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['policy', 'common']);
  const policies = usePolicies();
  const followed = useOpenEditor()?.getState().whole.policy?.brand;
  const { keep, load, remove, save } = useKept(policies ?? []);
  const dropped = useStore(policyDialog, ({ file }) => file);
  const [chosen, setChosen] = useState(followed);
  const [unread, setUnread] = useState<Unread>();
  const [passedOver, setPassedOver] = useState<PolicyResult['problems']>([]);
  const picker = useRef<HTMLInputElement>(null);
  /** The name that a brand had when its form was opened, by that which it has now: renaming leaves the form open. */
  const [opened, setOpened] = useState<Readonly<Record<string, string>>>({});
  const shown =
    policies?.find(({ brand }) => brand === chosen) ??
    policies?.find(({ brand }) => chosen !== undefined && brand === opened[chosen]) ??
    policies?.[0];

  const open = async (file: File) => {
    setUnread(undefined);
    setPassedOver([]);
    const read = await load(file);
    if (read && 'reason' in read) setUnread(read);
    else if (read) {
      setOpened({});
      setChosen(read.brand);
      setPassedOver(read.passedOver);
    }
  };
  const isRead = policies !== undefined;
  useEffect(() => {
    if (!dropped || !isRead) return;
    policyDialog.setState({ file: null });
    void open(dropped);
  }, [dropped, isRead]);

  const begin = () => {
    setOpened({});
    const taken = new Set((policies ?? []).map(({ brand }) => brand));
    let brand = t('new-name');
    for (let n = 2; taken.has(brand); n++) brand = `${t('new-name')} ${n}`;
    void keep({ format: 'endcap/policy', version: 1, brand }).then((isKept) => isKept && setChosen(brand));
  };
  const change = async (policy: Policy, instead?: string) => {
    if (instead !== undefined) {
      setOpened((former) => ({ ...former, [policy.brand]: former[instead] ?? instead }));
      setChosen(policy.brand);
    }
    return keep(policy, instead);
  };
  const entrances = (
    <>
      <Button icon={<FileUp {...icon} />} onClick={() => picker.current?.click()}>
        {t('load')}
      </Button>
      <Button icon={<Plus {...icon} />} onClick={begin}>
        {t('new')}
      </Button>
    </>
  );
  return (
    <Dialog
      open
      onOpenChange={(isOpen) => !isOpen && onClose()}
      title={t('title')}
      description={t('about')}
      width={WIDTH}
      footer={
        <Button variant="primary" onClick={onClose}>
          {t('common:done')}
        </Button>
      }
    >
      <FilePicker ref={picker} onFile={(file) => void open(file)} />
      {unread ? (
        <Wrong key={unread.name} kind="error" title={t(`fail-${unread.reason}`, { name: unread.name })} problems={unread.problems} />
      ) : passedOver.length > 0 ? (
        <Wrong kind="warning" title={t('passed-over')} problems={passedOver} />
      ) : null}
      {policies?.length === 0 ? (
        <EmptyState title={t('none')} body={t('none-body')} action={<div className={styles.row}>{entrances}</div>} />
      ) : null}
      {policies && shown ? (
        <div className={styles.columns}>
          <nav className={styles.side} aria-label={t('brands')}>
            <ul className={styles.brands}>
              {policies.map(({ brand }) => (
                <li key={brand}>
                  <button
                    type="button"
                    className={styles.brand}
                    aria-current={brand === shown.brand || undefined}
                    onClick={() => {
                      setChosen(brand);
                      setPassedOver([]);
                    }}
                  >
                    <bdi>{brand}</bdi>
                    {brand === followed ? <span className={styles.tag}>{t('in-use')}</span> : null}
                  </button>
                </li>
              ))}
            </ul>
            {entrances}
          </nav>
          <PolicyForm
            key={opened[shown.brand] ?? shown.brand}
            policy={shown}
            taken={policies.map(({ brand }) => brand)}
            onKeep={change}
            onSave={save}
            onRemove={(policy) => void remove(policy)}
          />
        </div>
      ) : null}
    </Dialog>
  );
}

/** What is wrong with a file, each with its place and the value there. */
function Wrong({ kind, title, problems }: { kind: 'error' | 'warning'; title: string; problems: PolicyResult['problems'] }) {
  const lang = useLang();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => void place.current?.scrollIntoView({ block: 'nearest' }), []);
  return (
    <div ref={place} className={styles.wrong}>
      <Notice kind={kind} title={title} />
      <ul>
        {problems.slice(0, LISTED).map((problem, i) => (
          <li key={`${problem.path} ${i.toString()}`}>{problemText(problem, lang)}</li>
        ))}
      </ul>
    </div>
  );
}
