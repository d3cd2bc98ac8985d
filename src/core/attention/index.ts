/** The model of where people look (attention.md). */
export { type Basis, type KnownParam, knownParams } from './basis';
export { edgeDensity, READ_SIDE } from './edge-density';
export { rowExamination } from './examination';
export { LEAST_DECLARED, orderAgreement } from './order';
export { ATTENTION_PRESETS, type AttentionParams, attentionParams, isMirrored } from './params';
export { type Frame, isUpwards, samplePath, shownPath, stepLength, type Target } from './path';
export { type ModuleAttention, type PageAttention, readAttention, type TileAttention } from './read';
export { type Attention, attentionShares, columnBias, depthShare, type Mark, type MarkAttention } from './shares';
export {
  type AttentionWindow,
  looksOf,
  pagePath,
  pathPieces,
  type Sight,
  visitsOf,
  type WindowGroup,
  windowGroups,
  windowsOf,
} from './windows';
