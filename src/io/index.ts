/** Bytes to rows to SKUs: encodings, delimited text, workbooks, JSON. */
export type { Delimiter } from './delimited';
export { decodeText, type Encoding } from './encoding';
export {
  type ImportedCatalogue,
  type ImportFailure,
  type ImportOverrides,
  type ImportResult,
  type ImportSummary,
  importCatalogue,
  importSummary,
  interpret,
  type NotUnderstood,
} from './import';
export { type FileKind, type FileTables, readTables, type TableOptions, type TablesFailure, type TablesFailureReason } from './tables';
export { failureText } from './texts';
