/** What can be done with the policies that are kept here: each tells where it fails, and loading and deleting can be undone. */
import { useCallback } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { openPolicy, type Policy, type PolicyResult, writePolicy } from '@/core/policy';
import { dropPolicy, keepPolicy } from '@/editor';
import { fileStem, saveBlob } from '@/export';
import { announce } from '../shell';

/** A policy is small; what is larger is none. */
const MOST_BYTES = 4 * 2 ** 20;

export type Unread = { name: string; reason: (PolicyResult & { ok: false })['reason'] | 'unread'; problems: PolicyResult['problems'] };

export function useKept(policies: readonly Policy[]) {
  const { t } = useTranslation('policy');
  const attempt = useCallback(
    (work: Promise<void>) =>
      work.then(
        () => true,
        () => {
          toast.error(t('not-kept'), { id: 'policy' });
          return false;
        },
      ),
    [t],
  );
  const keep = (policy: Policy, instead?: string) => attempt(keepPolicy(policy, Date.now(), instead));

  /** Takes a file in. @returns the brand and what of its rules is passed over, or why it was not read */
  const load = async (file: File): Promise<{ brand: string; passedOver: PolicyResult['problems'] } | Unread | undefined> => {
    const text = file.size > MOST_BYTES ? undefined : await file.text().catch(() => undefined);
    if (text === undefined) return { name: file.name, reason: 'unread', problems: [] };
    const read = openPolicy(text);
    if (!read.ok) return { name: file.name, reason: read.reason, problems: read.problems };
    const { brand } = read.policy;
    const former = policies.find((one) => one.brand === brand);
    if (!(await keep(read.policy))) return undefined;
    const isNew = !former || writePolicy(former) === writePolicy(read.policy);
    const said = t(isNew ? 'loaded' : 'replaced', { brand });
    announce(said);
    toast.success(said, isNew ? {} : { action: { label: t('undo'), onClick: () => void keep(former) }, duration: 8000 });
    return { brand, passedOver: read.problems };
  };
  const remove = async (policy: Policy) => {
    if (!(await attempt(dropPolicy(policy.brand)))) return;
    const said = t('deleted', { brand: policy.brand });
    announce(said);
    toast(said, { action: { label: t('undo'), onClick: () => void keep(policy) }, duration: 8000 });
  };
  const save = (policy: Policy) => {
    const name = `${fileStem(policy.brand, 'brand')}.policy.json`;
    saveBlob(new Blob([writePolicy(policy)], { type: 'application/json' }), name);
    toast.success(t('saved', { name }));
  };
  return { keep, load, remove, save };
}
