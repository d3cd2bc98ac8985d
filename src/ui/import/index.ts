/** From a file to a catalogue. */
export { ImportDialog, type ImportDialogProps } from './ImportDialog';
