/** Fitting the model of where people look to a shop's own figures, and what it said beside what came. */
import { addTexts } from '@/i18n';
import { calibration } from '@/i18n/texts/calibration';

addTexts('calibration', calibration);

export { CalibrationDialog } from './CalibrationDialog';
