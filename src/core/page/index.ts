/** The page: its types and schema, where its tiles stand, its layout in px, its canonical form. */
export { boundProblem } from './bounds';
export { canonicalJson } from './canonical';
export { sameValue } from './changes';
export { contentSha256, type Sha256 } from './content';
export { runsDuring } from './event';
export { bareStretches, type Stretch } from './fold';
export { pageJsonSchema } from './json-schema';
export {
  layoutPage,
  type Metrics,
  type ModuleBox,
  metricsAt,
  type PageLayout,
  type Rect,
  type TileBox,
  tileWidth,
  viewportOf,
} from './layout';
export { markdownPercent, wholePercent } from './markdown';
export { formatMoney, minorDigits } from './money';
export { type OpenFailure, type OpenResult, openPage, problemText, schemaProblems, validatePage, writePage } from './parse';
export { liveOn, type PhaseNote, phaseNotes, phaseOf } from './phases';
export {
  type Cell,
  columnsAt,
  isGrid,
  type PlacedTile,
  type Placement,
  placeModule,
  placeSpans,
  skusById,
  spanAt,
  tilesAt,
} from './placement';
export type { Problem } from './problems';
export * from './schema';
export { isSoldOut } from './stock';
export { FULL_TYPE_WIDTH, setTitle, TILE_TYPE, TITLE_LINES } from './tile-type';
export { VERSIONED } from './variant-difference';
export { findVariant, keptVariant, resolveVariant } from './variants';
