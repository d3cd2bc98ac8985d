/** From a file to a catalogue. */
import { addTexts } from '@/i18n';
import { imports } from '@/i18n/texts/imports';

addTexts('imports', imports);

export { ImportDialog, type ImportDialogProps } from './ImportDialog';
export { catalogueRecord, type Like, likelyCatalogue } from './kin';
export type { FreshCatalogue } from './use-import';
