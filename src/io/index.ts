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
export { type NotRows, type PastedRows, readPastedRows } from './pasted-rows';
export {
  type Candidate,
  declaredSize,
  isAnimated,
  type MatchedBy,
  type Matching,
  MIME_TYPES,
  matchPictures,
  type NotAPicture,
  type PictureKind,
  pictureKind,
  SNIFFED_BYTES,
} from './pictures';
export { PAGE_IN_PICTURE, pngChunk, pngText, withPngText } from './png';
export { joinPngs, type PngPiece, pngPiece } from './png-join';
export { type FileKind, type FileTables, readTables, type TableOptions, type TablesFailure, type TablesFailureReason } from './tables';
export { failureText } from './texts';
export {
  type CatalogueEntry,
  type Damage,
  isWorkspace,
  type PageEntry,
  type ReadCatalogue,
  type ReadPage,
  readWorkspace,
  type WorkspaceContents,
  type WorkspaceFailure,
  type WorkspaceSource,
  workspaceFiles,
} from './workspace';
export { type EntryFailure, isLeftover, looksLikeZip, openZip, type Zip, type ZipEntry, type ZipFailure } from './zip';
