import { useStore } from 'zustand';
import { closePolicies, policyDialog } from '../policy-dialog';
import { closeReview, reviewDialog } from '../review-dialog';
import { lazyPart } from '../shell';

const DecisionDialog = lazyPart(() => import('../review').then(({ DecisionDialog }) => DecisionDialog));
const PacketDialog = lazyPart(() => import('../review').then(({ PacketDialog }) => PacketDialog));
const PolicyDialog = lazyPart(() => import('../policy').then(({ PolicyDialog }) => PolicyDialog));
const SignoffDialog = lazyPart(() => import('../review').then(({ SignoffDialog }) => SignoffDialog));

/** The dialogs of sign-off and of brands' policies, whichever is open. */
export function SignoffDialogs() {
  const review = useStore(reviewDialog, ({ shown }) => shown);
  const hasPolicies = useStore(policyDialog, ({ isOpen }) => isOpen);
  return (
    <>
      {review === 'packet' ? <PacketDialog onClose={closeReview} /> : null}
      {review === 'decision' ? <DecisionDialog onClose={closeReview} /> : null}
      {review === 'sign-off' ? <SignoffDialog onClose={closeReview} /> : null}
      {hasPolicies ? <PolicyDialog onClose={closePolicies} /> : null}
    </>
  );
}
