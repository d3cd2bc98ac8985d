/** Findings and score. */
import { addTexts } from '@/i18n';
import { findings } from '@/i18n/texts/findings';
import { fixes } from '@/i18n/texts/fixes';

addTexts('findings', findings);
addTexts('fixes', fixes);

export { FindingsActions } from './FindingsActions';
export { FindingsPanel } from './FindingsPanel';
export { countFindings } from './finding-list';
export { lightWhileSelected } from './light';
export { useFindingKeys } from './open-finding';
export { onArrangerAsked } from './refusals';
export { openRuleSettings, SUPPRESSIONS_PANE, useRuleSettings } from './rule-settings';
export { ScoreSummary } from './ScoreSummary';
export { SeverityMark } from './SeverityMark';
export { scoreBand } from './score-band';
export { TinyRow } from './TinyRow';
export { Words } from './Words';
