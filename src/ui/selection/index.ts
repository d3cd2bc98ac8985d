/** Working with what is selected: choosing alike, many at once, the clipboard. */
import { addTexts } from '@/i18n';
import { selection } from '@/i18n/texts/selection';

addTexts('selection', selection);

export { askFor, askToPaste } from './clipboard';
export { SelectionTools } from './SelectionTools';
export { type SelectionTools as Tools, selectionTools } from './tools';
