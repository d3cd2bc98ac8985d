/** Findings and score. */
export { FindingsPanel } from './FindingsPanel';
export { countFindings } from './finding-list';
export { useFindingKeys } from './open-finding';
export { openRuleSettings, useRuleSettings } from './rule-settings';
export { ScoreSummary } from './ScoreSummary';
export { SeverityMark } from './SeverityMark';
