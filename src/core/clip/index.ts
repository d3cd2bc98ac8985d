/** Copying and pasting: what a clip is, how it is cut out of a page and put onto another, and how other applications see it. */
export { clipOfModules, clipOfTiles } from './cut';
export { fitting } from './fit';
export { type Clip, type ClipFailure, readClip, writeClip } from './format';
export { freeTitle, type NotPasted, type Pasted, type Place, pasteClip } from './paste';
export { clipHtml, clipInHtml, clipText } from './table';
