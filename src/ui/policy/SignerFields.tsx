import { X } from 'lucide-react';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Policy, validatePolicy } from '@/core/policy';
import { KEY_ALGORITHMS, type SigningKey } from '@/core/review';
import { Button, Field, FieldInput, IconButton } from '../shell';
import { Part, type PartProps, without } from './Part';
import styles from './Policy.module.css';

/** A key as it is told, with or without its algorithm before it: by its length it is one of both. */
function readKey(text: string): SigningKey | undefined {
  const key = text.trim().split(/\s+/).at(-1) ?? '';
  return KEY_ALGORITHMS.map((algorithm) => ({ algorithm, public: key })).find(
    (one) => validatePolicy({ format: 'endcap/policy', version: 1, brand: '-', signers: [{ name: '-', key: one }] }).ok,
  );
}

/** Those who sign for the brand, by their public keys. */
export function SignerFields({ policy, onChange }: PartProps) {
  const { t } = useTranslation('policy');
  const [name, setName] = useState('');
  const [text, setText] = useState('');
  const [isBad, setBad] = useState(false);
  const signers = policy.signers ?? [];
  const set = (next: NonNullable<Policy['signers']>) =>
    onChange(next.length > 0 ? { ...policy, signers: next } : without(policy, 'signers'));
  const add = (event: FormEvent) => {
    event.preventDefault();
    const key = readKey(text);
    setBad(!key);
    if (!key || name.trim() === '') return;
    set([...signers, { name: name.trim().slice(0, 200), key }]);
    setName('');
    setText('');
  };
  return (
    <Part title={t('signers')}>
      {signers.length === 0 ? <p className={styles.note}>{t('signers-none')}</p> : null}
      <ul className={styles.lines}>
        {signers.map(({ name: signer, key }, at) => (
          <li key={`${key.public} ${at.toString()}`}>
            <span className={styles.grow}>
              <bdi>{signer}</bdi>
              <small className={styles.key}>
                {key.algorithm} {key.public}
              </small>
            </span>
            <IconButton
              size="s"
              label={t('signer-remove', { name: signer })}
              icon={<X size={14} strokeWidth={1.75} />}
              onClick={() => set(signers.filter((_, i) => i !== at))}
            />
          </li>
        ))}
      </ul>
      <form className={styles.add} onSubmit={add}>
        <Field label={t('signer-name')}>
          {(ids) => <FieldInput {...ids} type="text" value={name} onChange={(event) => setName(event.target.value)} />}
        </Field>
        <Field label={t('signer-key')} error={isBad ? t('signer-bad') : undefined}>
          {(ids) => (
            <FieldInput
              {...ids}
              type="text"
              placeholder={t('signer-key-hint')}
              spellCheck={false}
              value={text}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <Button type="submit" disabled={name.trim() === '' || text.trim() === ''}>
          {t('signer-add')}
        </Button>
      </form>
    </Part>
  );
}
