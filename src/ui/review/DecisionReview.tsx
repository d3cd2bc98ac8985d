import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { contentSha256 } from '@/core/page';
import { aboutPage, type Decision, type SignatureState } from '@/core/review';
import { listSent } from '@/editor';
import { pictureHash, sha256 } from '@/export';
import { useEditor } from '../shell';
import { ChangeList, useChanges } from './ChangeList';
import { countOf } from './differences';
import styles from './Review.module.css';
import { KnowSigner, SignatureText, useSignature, weightOf } from './SignatureLine';
import { StatusIcon } from './SignoffStatus';

export interface DecisionCheck extends ReturnType<typeof aboutPage> {
  signature: SignatureState;
  /** Whether it cannot be taken in. */
  isBlocked: boolean;
}

/** What a decision is worth for the page that is open; undefined while it is being checked. */
export function useDecisionCheck(decision: Decision): DecisionCheck | undefined {
  const whole = useEditor((state) => state.whole);
  const signature = useSignature(decision);
  const [known, setKnown] = useState<{ of: Decision; about: ReturnType<typeof aboutPage> }>();
  useEffect(() => {
    let isOver = false;
    const read = async () => {
      const sent = await listSent([decision.contentSha256]).catch(() => []);
      const about = aboutPage(decision, whole, await contentSha256(whole, sha256, pictureHash), sent);
      if (!isOver) setKnown({ of: decision, about });
    };
    void read();
    return () => {
      isOver = true;
    };
  }, [decision, whole]);
  if (known?.of !== decision || !signature) return undefined;
  const { about } = known;
  // A rejection of something else is still worth hearing; an approval of it is none.
  const isAltered = about.shown === 'altered' && decision.decision === 'approved';
  const isBlocked = about.about === 'other' || about.isTaken || signature.state === 'bad-signature' || isAltered;
  return { ...about, signature, isBlocked };
}

/** A decision: who, what, why; what it is about; who signed it. */
export function DecisionReview({ decision, check }: { decision: Decision; check: DecisionCheck | undefined }) {
  const { t, i18n } = useTranslation('review');
  const name = decision.name.trim() || t('nameless');
  const day = new Date(decision.time);
  const time = Number.isNaN(day.getTime()) ? decision.time : day.toLocaleString(i18n.language, { dateStyle: 'medium', timeStyle: 'short' });
  return (
    <div className={styles.section}>
      <div className={styles.said}>
        <StatusIcon status={decision.decision} />
        <div>
          <strong>{t(decision.decision === 'approved' ? 'approved-by' : 'rejected-by', { name })}</strong>
          <p>{[time, decision.reason].filter((part) => part !== '').join(' · ')}</p>
        </div>
      </div>
      {check ? <Points decision={decision} check={check} /> : null}
      {check?.signature.state === 'unknown-signer' ? <KnowSigner of={check.signature.key} suggested={decision.name} /> : null}
      {check?.about === 'earlier' ? <Since decision={decision} /> : null}
    </div>
  );
}

function Points({ decision, check }: { decision: Decision; check: DecisionCheck }) {
  const { t } = useTranslation('review');
  return (
    <ul className={styles.points}>
      {check.about === 'this' ? <li data-state="good">{t('about-this')}</li> : null}
      {check.about === 'other' ? <li data-state="error">{t('about-other')}</li> : null}
      {check.isTaken ? <li data-state="warning">{t('is-taken')}</li> : null}
      {check.shown === 'altered' ? (
        <li data-state="error">
          {t('shown-altered')} {decision.decision === 'approved' ? t('altered-blocked') : ''}
        </li>
      ) : null}
      <li data-state={weightOf(check.signature)}>
        <SignatureText signature={check.signature} />
      </li>
      {decision.comments.length > 0 ? <li>{t('decision-comments', { count: decision.comments.length })}</li> : null}
    </ul>
  );
}

function Since({ decision }: { decision: Decision }) {
  const { t } = useTranslation('review');
  const whole = useEditor((state) => state.whole);
  const changes = useChanges(decision.contentSha256, whole);
  if (changes === undefined) return null;
  if (changes === 'unknown')
    return (
      <p className={styles.note} data-state="warning">
        {t('about-earlier-unknown')}
      </p>
    );
  return (
    <section>
      <p className={styles.note} data-state="warning">
        {t('about-earlier', { count: countOf(changes) })}
      </p>
      <ChangeList groups={changes} />
    </section>
  );
}
