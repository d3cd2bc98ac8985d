/** Tells where the open page is not as its catalogue. */
import { addTexts } from '@/i18n';
import { drift } from '@/i18n/texts/drift';

addTexts('drift', drift);

export { DriftNotice } from './DriftNotice';
