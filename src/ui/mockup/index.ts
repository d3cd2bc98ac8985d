/** The page as a shopper sees it: on the canvas, and in every picture made of it. */

export { textLines } from './block-text';
export { LooseTile, type LooseTileProps } from './LooseTile';
export { MockupPage, type MockupPageProps } from './MockupPage';
export { placeholderOf } from './placeholder';
export { couponCards, giftCards } from './promotions';
export type { Attributes, Handles } from './types';
export { bannerPrice, eventDates, localeOf, moneyParts, pageWords, rangeText } from './words';
