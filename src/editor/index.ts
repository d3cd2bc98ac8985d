/** The editor's state without a screen: store, history, journal, what the browser keeps. */

export { keepDensities, loadDensities } from './densities';
export { adoptFigures, keepFigures, loadFigures } from './figures';
export { findCatalogue, findPage, type HeldPage, held, type KeptCatalogue, keepCatalogue, keepPage, readAhead } from './held';
export { type Here, hereOf } from './here';
export { newId } from './ids';
export { openJournal } from './journal';
export { Library, library } from './library';
export { dropPolicy, keepPolicy, listPolicies, policyOf, watchPolicies } from './policies';
export type { AssetRecord, CatalogueRecord, JournalEntry, PageRecord, PolicyRecord, TakenPage, ThumbRecord } from './records';
export { keepSent, listSent, logMarks, sentPage } from './sent';
export { openSession, type Restored, retitlePage, type Session } from './session';
export { type FindingsBy, type FirstStep, type Language, type PageSort, type Settings, settings, type Theme } from './settings';
export { assetReference, assetSha, createShelf, missingPictures, pictureReferences, type Shelf, shelf, watchPictures } from './shelf';
export type {
  EditorActions,
  EditorState,
  EditorStore,
  FlowView,
  LeftPanel,
  Lit,
  Overlay,
  ReadOnly,
  RealShares,
  RightPanel,
} from './state';
export type { HistoryMark, KeptHistory, Step, StepLabel } from './steps';
export { createEditor } from './store';
export { keepTemplate, listTemplates, renameTemplate, takeTemplate } from './templates';
export { answered, type StorageTrouble } from './trouble';
