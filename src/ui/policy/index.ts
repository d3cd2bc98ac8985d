/** Policies of brands: loading, editing, saving them, and choosing one for a page. Loaded when they are first opened. */
import { addTexts } from '@/i18n';
import { policy } from '@/i18n/texts/policy';

addTexts('policy', policy);

export { PolicyDialog } from './PolicyDialog';
