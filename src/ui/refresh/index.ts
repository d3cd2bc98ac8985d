/** From a newer file of a catalogue to what is taken of it. */
import { addTexts } from '@/i18n';
import { refresh } from '@/i18n/texts/refresh';

addTexts('refresh', refresh);

export { RefreshDialog, type RefreshDialogProps } from './RefreshDialog';
