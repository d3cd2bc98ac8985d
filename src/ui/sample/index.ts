/** The sample page. Loaded when it is first asked for. */
import { addTexts } from '@/i18n';
import { sample } from '@/i18n/texts/sample';

addTexts('sample', sample);

export { openSample } from './open-sample';
