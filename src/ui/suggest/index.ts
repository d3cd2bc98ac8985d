/** Other SKUs for a tile, by what the rules say of each. */
import { addTexts } from '@/i18n';
import { suggest } from '@/i18n/texts/suggest';

addTexts('suggest', suggest);

export { SuggestDialog } from './SuggestDialog';
