import { CircleCheck, CircleDashed, CircleX, History, ShieldAlert } from 'lucide-react';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { decisionOf } from '@/core/review';
import { openReview } from '../review-dialog';
import { Button } from '../shell';
import { channelValues } from './channel-words';
import styles from './Review.module.css';
import { useSignature } from './SignatureLine';
import { type PageStanding, useStanding } from './use-standing';

/** `inside`: changed, and the approval holds; `outside`: changed, and what was agreed to does not cover it. */
export type StatusName = PageStanding['standing']['state'] | 'inside' | 'outside' | 'broken' | 'forged';

const ICONS = {
  undecided: CircleDashed,
  approved: CircleCheck,
  inside: CircleCheck,
  outside: History,
  changed: History,
  rejected: CircleX,
  reworked: History,
  broken: ShieldAlert,
  forged: ShieldAlert,
} as const;

/** What is on record, or could be put there, stands as long as its approval's limits hold. */
export function statusOf({ standing, broken, channel }: PageStanding): StatusName {
  if (broken) return 'broken';
  const answer = channel?.answer;
  const isOnRecord = standing.state === 'approved' && channel !== undefined && standing.index > channel.account.index;
  if (isOnRecord) return 'inside';
  if (standing.state !== 'changed' || !answer) return standing.state;
  return answer.breaches.length === 0 ? 'inside' : 'outside';
}

export function StatusIcon({ status }: { status: StatusName }) {
  const Icon = ICONS[status];
  return <Icon size={16} strokeWidth={1.75} aria-hidden="true" data-status={status} className={styles.icon} />;
}

/** Where the page stands, in the bar; the way to the log and the differences. Nothing before the first decision, as far as anybody knows. */
export function SignoffStatus() {
  const known = useStanding();
  if (!known || (known.standing.state === 'undecided' && !known.broken)) return null;
  return <Status known={known} index={known.standing.state === 'undecided' ? -1 : known.standing.index} />;
}

function Status({ known, index }: { known: PageStanding; index: number }) {
  const { t, i18n } = useTranslation(['review', 'channel']);
  const { channel } = known;
  const state = statusOf(known);
  // What the green channel covers is as good as the approval that it belongs to.
  const entry = known.of.approvals?.[state === 'inside' ? (channel?.account.index ?? index) : index];
  const decision = useMemo(() => (entry ? decisionOf(entry) : undefined), [entry]);
  const signature = useSignature(decision)?.state;
  const status = state !== 'broken' && signature === 'bad-signature' ? 'forged' : state;
  // An approval that nobody has signed is told from one that somebody known has.
  const doubt = signature === 'unsigned' ? 'unsigned' : signature === 'unknown-signer' ? 'unknown' : undefined;
  const values = channel?.answer && channelValues(channel.answer, i18n.language);
  const words =
    status === 'inside' && values
      ? t('channel:state-inside', values)
      : status === 'approved' && doubt
        ? t(`state-approved-${doubt}`)
        : t(`state-${status}`);
  const full = status === 'inside' && values ? t('channel:state-inside-full', values) : words;
  return (
    <Button size="s" variant="ghost" className={styles.status} data-sign-off={status} title={full} onClick={() => openReview('sign-off')}>
      <StatusIcon status={status} />
      <span className={styles.word}>{words}</span>
    </Button>
  );
}
