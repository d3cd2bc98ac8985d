/** Sign-off: the review packet, decisions that come back, where the page stands. Loaded when one of them is asked for. */
import { addTexts } from '@/i18n';
import { review } from '@/i18n/texts/review';

addTexts('review', review);

export { DecisionDialog } from './DecisionDialog';
export { PacketDialog } from './PacketDialog';
export { SignoffDialog } from './SignoffDialog';
export { SignoffStatus } from './SignoffStatus';
