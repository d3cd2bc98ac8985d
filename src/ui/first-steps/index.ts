/** What one can do first in the editor: shown until it was done or waved away. */
import { addTexts } from '@/i18n';
import { firstSteps } from '@/i18n/texts/first-steps';

addTexts('firstSteps', firstSteps);

export { FirstSteps } from './FirstSteps';
