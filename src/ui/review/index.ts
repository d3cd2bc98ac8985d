/** Sign-off: the review packet, decisions that come back, where the page stands. Loaded when one of them is asked for. */
import { addTexts } from '@/i18n';
import { channel } from '@/i18n/texts/channel';
import { review } from '@/i18n/texts/review';

addTexts('review', review);
addTexts('channel', channel);

export { DecisionDialog } from './DecisionDialog';
export { PacketDialog } from './PacketDialog';
export { SignoffDialog } from './SignoffDialog';
export { SignoffStatus } from './SignoffStatus';
