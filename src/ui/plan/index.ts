/** From a catalogue to a page. */
import { addTexts } from '@/i18n';
import { catalogue } from '@/i18n/texts/catalogue';
import { plan } from '@/i18n/texts/plan';

addTexts('plan', plan);
addTexts('catalogue', catalogue);

export { PlanDialog, type PlanDialogProps } from './PlanDialog';
