import { CircleCheck, CircleDashed, CircleX, History, ShieldAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionOf } from '@/core/review';
import { openReview } from '../review-dialog';
import { Button } from '../shell';
import styles from './Review.module.css';
import { useSignature } from './SignatureLine';
import { type PageStanding, useStanding } from './use-standing';

export type StatusName = PageStanding['standing']['state'] | 'broken' | 'forged';

const ICONS = {
  undecided: CircleDashed,
  approved: CircleCheck,
  changed: History,
  rejected: CircleX,
  reworked: History,
  broken: ShieldAlert,
  forged: ShieldAlert,
} as const;

export const statusOf = ({ standing, broken }: PageStanding): StatusName => (broken ? 'broken' : standing.state);

export function StatusIcon({ status }: { status: StatusName }) {
  const Icon = ICONS[status];
  return <Icon size={16} strokeWidth={1.75} aria-hidden="true" data-status={status} className={styles.icon} />;
}

/** Where the page stands, in the bar; the way to the log and the differences. Nothing before the first decision. */
export function SignoffStatus() {
  const known = useStanding();
  return known && known.standing.state !== 'undecided' ? <Status known={known} index={known.standing.index} /> : null;
}

function Status({ known, index }: { known: PageStanding; index: number }) {
  const { t } = useTranslation('review');
  const entry = known.of.approvals?.[index];
  const decision = useMemo(() => (entry ? decisionOf(entry) : undefined), [entry]);
  const signature = useSignature(decision)?.state;
  const state = statusOf(known);
  const status = state !== 'broken' && signature === 'bad-signature' ? 'forged' : state;
  // An approval that nobody has signed is told from one that somebody known has.
  const doubt = signature === 'unsigned' ? 'unsigned' : signature === 'unknown-signer' ? 'unknown' : undefined;
  const words = status === 'approved' && doubt ? t(`state-approved-${doubt}`) : t(`state-${status}`);
  return (
    <Button size="s" variant="ghost" className={styles.status} data-sign-off={status} title={words} onClick={() => openReview('sign-off')}>
      <StatusIcon status={status} />
      <span className={styles.word}>{words}</span>
    </Button>
  );
}
