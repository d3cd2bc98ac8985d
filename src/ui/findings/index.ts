/** Findings and score. */
export { FindingsPanel } from './FindingsPanel';
export { useFindingKeys } from './open-finding';
export { ScoreSummary } from './ScoreSummary';
export { SeverityMark } from './SeverityMark';
