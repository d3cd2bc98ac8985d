/** Lint reports as text for a terminal, JSON, SARIF, HTML and CSV: pure strings, written file by file. */
export { openPoints } from './html-page';
export { escaped, type Html, money, table } from './html-parts';
export { STYLE } from './html-style';
export { type FileReport, type ReportsFile, reportsJson, reportsValue } from './json';
export { type Bar, type RowPicture, rowPicture } from './row-picture';
export { reasonsFor } from './suppressions';
export { reportText } from './text';
export {
  type CheckedFile,
  isChecked,
  REPORT_FORMATS,
  type ReportEntry,
  type ReportFormat,
  type ReportWriter,
  type UnreadFile,
} from './types';
export { reportWriter, writeReport } from './writer';
