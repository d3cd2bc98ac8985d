import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { type Policy, signersFor } from '@/core/policy';
import { type Decision, type SignatureState, type SigningKey, signatureOf } from '@/core/review';
import { keepPolicy } from '@/editor';
import { verifySignature } from '@/export';
import { usePolicies } from '../kept-policies';
import { Button, Field, FieldInput, useEditor } from '../shell';
import styles from './Review.module.css';

/** Who signed a decision, by the keys in the policy of the page's brand; undefined while it is being checked. */
export function useSignature(decision: Decision | undefined): SignatureState | undefined {
  const policies = usePolicies();
  const whole = useEditor((state) => state.whole);
  const [known, setKnown] = useState<{ of: Decision; state: SignatureState }>();
  useEffect(() => {
    if (!decision || !policies) return;
    let isOver = false;
    void signatureOf(decision, signersFor(whole, policies), verifySignature).then((state) => !isOver && setKnown({ of: decision, state }));
    return () => {
      isOver = true;
    };
  }, [decision, policies, whole]);
  return known && known.of === decision ? known.state : undefined;
}

/** How much a signature says: good, not enough, or that something is wrong. */
export const weightOf = ({ state }: SignatureState) => (state === 'signed' ? 'good' : state === 'bad-signature' ? 'error' : 'warning');

/** The signature in one sentence. */
export function SignatureText({ signature }: { signature: SignatureState }) {
  const { t } = useTranslation('review');
  return signature.state === 'signed' ? t('signed', { signer: signature.signer }) : t(signature.state);
}

/** Puts the key of an unknown signer into the policy of the brand, once it was compared. */
export function KnowSigner({ of, suggested }: { of: SigningKey; suggested: string }) {
  const { t } = useTranslation('review');
  const own = useEditor((state) => state.whole.policy?.brand);
  const policies = usePolicies() ?? [];
  const [name, setName] = useState(suggested);
  const [brand, setBrand] = useState(own ?? (policies.length === 1 ? (policies[0]?.brand ?? '') : ''));
  const isWhole = name.trim() !== '' && brand.trim() !== '';
  const know = async (event: FormEvent) => {
    event.preventDefault();
    if (!isWhole) return;
    const found = policies.find((policy) => policy.brand === brand.trim());
    const policy: Policy = found ?? { format: 'endcap/policy', version: 1, brand: brand.trim() };
    const signer = { name: name.trim(), key: { algorithm: of.algorithm, public: of.public } };
    const isKept = await keepPolicy({ ...policy, signers: [...(policy.signers ?? []), signer] }, Date.now()).then(
      () => true,
      () => false,
    );
    if (isKept) toast.success(t('signer-known', { name: signer.name, brand: policy.brand }));
    else toast.error(t('signer-not-kept'));
  };
  const input =
    (value: string, set: (text: string) => void, isFixed = false) =>
    (ids: object) => (
      <FieldInput {...ids} type="text" value={value} readOnly={isFixed} maxLength={120} onChange={(event) => set(event.target.value)} />
    );
  return (
    <div className={styles.know}>
      <p className={styles.note}>
        {t('signer-about')} <span className={styles.key}>{of.public}</span>
      </p>
      <form onSubmit={(event) => void know(event)}>
        <Field label={t('signer-name')}>{input(name, setName)}</Field>
        <Field label={t('signer-brand')}>{input(brand, setBrand, own !== undefined)}</Field>
        <Button type="submit" disabled={!isWhole}>
          {t('know-signer')}
        </Button>
      </form>
    </div>
  );
}
