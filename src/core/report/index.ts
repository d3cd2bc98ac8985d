/** Lint reports as JSON and as text for a terminal: pure strings. */
export { type FileReport, REPORTS_FORMAT, REPORTS_VERSION, type ReportsFile, reportsJson, reportsValue } from './json';
export { reportText } from './text';
export { type CheckedFile, isChecked, type ReportEntry, type UnreadFile } from './types';
