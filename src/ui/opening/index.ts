/** Tells why a file could not be opened, or asks as what. */
import { addTexts } from '@/i18n';
import { opening } from '@/i18n/texts/opening';

addTexts('opening', opening);

export { CarriedPageDialog } from './CarriedPageDialog';
export { UnopenedDialog } from './UnopenedDialog';
