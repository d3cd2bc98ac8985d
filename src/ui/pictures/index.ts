/** Pictures from files. Loaded when the first are brought. */
import { addTexts } from '@/i18n';
import { pictures } from '@/i18n/texts/pictures';

addTexts('pictures', pictures);

export { bringPicture } from './bring-picture';
export { EditorPictures } from './EditorPictures';
export { HomePictures } from './HomePictures';
export { pictureFields } from './keep-pictures';
