import type { ReactNode } from 'react';
import type { Policy } from '@/core/policy';
import styles from './Policy.module.css';

export interface PartProps {
  policy: Policy;
  onChange: (policy: Policy) => void;
}

/** A part of a policy, with its heading. */
export function Part({ title, about, children }: { title: string; about?: string; children: ReactNode }) {
  return (
    <section className={styles.part} aria-label={title}>
      <h3>{title}</h3>
      {about ? <p className={styles.note}>{about}</p> : null}
      {children}
    </section>
  );
}

/** A policy without a field that has become empty. */
export function without(policy: Policy, field: 'rules' | 'widths' | 'colors' | 'fonts' | 'signers' | 'greenChannel'): Policy {
  const { [field]: _gone, ...rest } = policy;
  return rest;
}
