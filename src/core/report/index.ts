/** Lint reports as JSON and as text for a terminal: pure strings. */
export { type FileReport, type ReportsFile, reportsJson, reportsValue } from './json';
export { reportText } from './text';
export { type CheckedFile, isChecked, type ReportEntry, type UnreadFile } from './types';
