/** Daily figures of the shop and what they suggest for the page. */
import { addTexts } from '@/i18n';
import { morning } from '@/i18n/texts/morning';

addTexts('morning', morning);

export { MorningDialog } from './MorningDialog';
