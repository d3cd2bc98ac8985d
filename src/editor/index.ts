/** The editor's state without a screen: store, history, journal, what the browser keeps. */

export { keepFigures, loadFigures } from './figures';
export { findCatalogue, findPage, type HeldPage, held, type KeptCatalogue, keepCatalogue, keepPage } from './held';
export { type Here, hereOf } from './here';
export { newId } from './ids';
export { openJournal } from './journal';
export {
  type AssetRecord,
  type CatalogueRecord,
  type JournalEntry,
  Library,
  library,
  type PageRecord,
  type TakenPage,
  type ThumbRecord,
} from './library';
export { openSession, type Restored, retitlePage, type Session } from './session';
export { type FindingsBy, type Language, type PageSort, type Settings, settings, type Theme } from './settings';
export { assetReference, assetSha, createShelf, missingPictures, pictureReferences, type Shelf, shelf, watchPictures } from './shelf';
export {
  createEditor,
  type EditorActions,
  type EditorState,
  type EditorStore,
  type FlowView,
  type LeftPanel,
  type Lit,
  type Overlay,
  type ReadOnly,
  type RealShares,
  type RightPanel,
  type Step,
  type StepLabel,
} from './store';
export { answered, type StorageTrouble } from './trouble';
