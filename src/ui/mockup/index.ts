/** The page as a shopper sees it: on the canvas, and in every picture made of it. */
export { LooseTile, type LooseTileProps } from './LooseTile';
export { MockupPage, type MockupPageProps } from './MockupPage';
export type { Attributes, Handles } from './types';
export { localeOf } from './words';
