/** What leaves the planner: pictures of a page, and its file. */
export { canvasFits } from './canvas';
export { hasCosts, withoutCosts } from './costs';
export { dataUrlOf as dataUrl } from './data-url';
export { type Drawing, type MissingImage, prepareDrawing } from './drawing';
export type { MissingFont } from './fonts';
export { missingFonts } from './has-font';
export { type Link, linksCsv, linksJson, linksOf, type MadePicture } from './link-map';
export { fileStem, pageFileName, pictureFileName, picturesZipName, sliceFileName, staticPageName, tableFileName } from './names';
export { packetFile } from './packet/packet';
export { type PictureFailure, packetPictures } from './packet/pictures';
export { sha256 } from './packet/sha256';
export { verifySignature } from './packet/signing';
export { keptPicturesOf, pageArchive, pageArchiveName } from './page-archive';
export { downloadPageFile, saveBlob } from './page-file';
export { drawnAs, drawPicture, FORMATS, type PictureFormat, type PictureResult, pictureSize, sliceSize } from './picture';
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
export { type Cutting, cutPage, type Slice, splitSlice } from './slices';
export { type StaticView, staticPage } from './static-page';
export { tableFile } from './tables';
