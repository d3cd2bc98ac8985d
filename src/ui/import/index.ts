/** From a file to a catalogue. */
export { ImportDialog, type ImportDialogProps } from './ImportDialog';
export { catalogueRecord, type Like, likelyCatalogue } from './kin';
export { Notice } from './Notice';
export type { FreshCatalogue } from './use-import';
