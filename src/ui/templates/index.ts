/** Templates of modules and pages: the gallery, and saving one. */
import { addTexts } from '@/i18n';
import { templates } from '@/i18n/texts/templates';

addTexts('templates', templates);

export { NewFromTemplate } from './NewFromTemplate';
export { SaveTemplate } from './SaveTemplate';
export { TemplateGallery } from './TemplateGallery';
