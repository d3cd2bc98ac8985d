/** Findings and score. */
import { addTexts } from '@/i18n';
import { findings } from '@/i18n/texts/findings';

addTexts('findings', findings);

export { FindingsPanel } from './FindingsPanel';
export { countFindings } from './finding-list';
export { useFindingKeys } from './open-finding';
export { openRuleSettings, useRuleSettings } from './rule-settings';
export { ScoreSummary } from './ScoreSummary';
export { SeverityMark } from './SeverityMark';
