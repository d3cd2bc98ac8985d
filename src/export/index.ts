/** What leaves the planner: pictures of a page, and its file. */
export { canvasFits } from './canvas';
export type { MissingFont } from './fonts';
export { fileStem, pageFileName, pictureFileName, tableFileName } from './names';
export { keptPicturesOf, pageArchive, pageArchiveName } from './page-archive';
export { downloadPageFile, saveBlob } from './page-file';
export { exportPng, type MissingImage, type PictureRequest, type PictureResult, pictureSize, type Rasterise } from './picture';
export { pictureHash } from './picture-hash';
export {
  type LoadedPictures,
  loadPictures,
  type MissingPicture,
  type MissingReason,
  type PictureAddress,
  type PictureUse,
  picturesOf,
} from './pictures';
export { tableFile } from './tables';
