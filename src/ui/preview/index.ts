/** The page as shoppers see it, without anything of the tool, on the screen of a device. */
import { addTexts } from '@/i18n';
import { preview } from '@/i18n/texts/preview';

addTexts('preview', preview);

export { Preview } from './Preview';
