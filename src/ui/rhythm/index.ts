/** The price rhythm as a strip under the canvas. */
import { addTexts } from '@/i18n';
import { findings } from '@/i18n/texts/findings';

addTexts('findings', findings);

export { RhythmStrip } from './RhythmStrip';
