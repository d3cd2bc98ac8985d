/** Tells why a file could not be opened. */
import { addTexts } from '@/i18n';
import { opening } from '@/i18n/texts/opening';

addTexts('opening', opening);

export { UnopenedDialog } from './UnopenedDialog';
