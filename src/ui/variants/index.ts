/** Variants and phases of the page: the switch in the bar, and the dialogs it opens. Loaded when an editor is shown. */
import { addTexts } from '@/i18n';
import { variants } from '@/i18n/texts/variants';

addTexts('variants', variants);

export { differenceWords, grouped } from './difference-words';
export { VariantSwitch } from './VariantSwitch';
