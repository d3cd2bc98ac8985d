/** The difference of two pages, and taking it over. */
export { comparePages } from './compare';
export { type Difference, type DifferenceKind, differenceKey, type Place, tilesOf } from './difference';
export { takeDifference } from './take';
