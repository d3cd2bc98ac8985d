/** Picture files: what they are, and which SKU they belong to. */
export { isAnimated } from './frames';
export { MIME_TYPES, type NotAPicture, type PictureKind, pictureKind, SNIFFED_BYTES } from './kinds';
export { type Candidate, type MatchedBy, type Matching, matchPictures } from './match';
export { declaredSize, type PictureSize } from './size';
