/** The arranger's dialog. Loaded when it is first opened. */
import { addTexts } from '@/i18n';
import { arrange } from '@/i18n/texts/arrange';

addTexts('arrange', arrange);

export { ArrangeDialog, type ArrangeDialogProps } from './ArrangeDialog';
export type { ArrangedAlready } from './memory';
