/** The green channel: limits that a brand agrees to, what changes draw from them, and the account of it in the log. */
export { type Account, accountOf, type BrokenDraw, brokenDraw, type DrawRecord, drawOfEntry } from './account';
export { type ChannelAnswer, drawEntry, readChannel } from './answer';
export type { Breach } from './breaches';
export { dayText, pageDay } from './days';
export type { Draw } from './draws';
export { type GreenChannel, greenChannelSchema, PERIODS, type Period } from './limits';
