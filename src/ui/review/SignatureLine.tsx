import { type FormEvent, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { useStore } from 'zustand';
import { type Decision, type SignatureState, type SigningKey, signatureOf } from '@/core/review';
import { settings } from '@/editor';
import { verifySignature } from '@/export';
import { Button, Field } from '../shell';
import styles from './Review.module.css';

/** Who signed a decision, as far as it is known here; undefined while it is being checked. */
export function useSignature(decision: Decision | undefined): SignatureState | undefined {
  const signers = useStore(settings, (state) => state.signers);
  const [known, setKnown] = useState<{ of: Decision; state: SignatureState }>();
  useEffect(() => {
    if (!decision) return;
    let isOver = false;
    void signatureOf(decision, signers, verifySignature).then((state) => !isOver && setKnown({ of: decision, state }));
    return () => {
      isOver = true;
    };
  }, [decision, signers]);
  return known && known.of === decision ? known.state : undefined;
}

/** How much a signature says: good, not enough, or that something is wrong. */
export const weightOf = ({ state }: SignatureState) => (state === 'signed' ? 'good' : state === 'bad-signature' ? 'error' : 'warning');

/** The signature in one sentence. */
export function SignatureText({ signature }: { signature: SignatureState }) {
  const { t } = useTranslation('review');
  return signature.state === 'signed' ? t('signed', { signer: signature.signer }) : t(signature.state);
}

/** Remembers the key of an unknown signer, once it was compared. */
export function KnowSigner({ of, suggested }: { of: SigningKey; suggested: string }) {
  const { t } = useTranslation('review');
  const [name, setName] = useState(suggested);
  const know = (event: FormEvent) => {
    event.preventDefault();
    const text = name.trim();
    if (text === '') return;
    settings.setState(({ signers }) => ({ signers: [...signers, { name: text, key: { algorithm: of.algorithm, public: of.public } }] }));
    toast.success(t('signer-known', { name: text }));
  };
  return (
    <div className={styles.know}>
      <p className={styles.note}>
        {t('signer-about')} <span className={styles.key}>{of.public}</span>
      </p>
      <form onSubmit={know}>
        <Field label={t('signer-name')}>
          {(ids) => <input {...ids} type="text" className={styles.input} value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Button type="submit" disabled={name.trim() === ''}>
          {t('know-signer')}
        </Button>
      </form>
    </div>
  );
}
