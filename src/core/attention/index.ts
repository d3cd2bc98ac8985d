/** The model of where people look (attention.md). */
export { rowExamination } from './examination';
export { ATTENTION_PRESETS, type AttentionParams, attentionParams } from './params';
export { type PageAttention, readAttention, type TileAttention } from './read';
export { type Attention, attentionShares, columnBias, depthShare, type Mark, type MarkAttention } from './shares';
