/** The editor's state without a screen: store, history, journal, what the browser keeps. */
export { newId } from './ids';
export { type Journal, openJournal, type SaveState } from './journal';
export { type AssetRecord, type CatalogueRecord, type JournalEntry, Library, library, type PageRecord, type ThumbRecord } from './library';
export { type Language, type Settings, settings, type Theme } from './settings';
export { assetReference, assetSha, createShelf, pictureReferences, type Shelf, shelf, watchPictures } from './shelf';
export {
  createEditor,
  type EditorActions,
  type EditorState,
  type EditorStore,
  type LeftPanel,
  type Lit,
  type Overlay,
  type RightPanel,
  type Step,
  type StepLabel,
} from './store';
