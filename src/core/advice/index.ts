/** What could be done with a page that breaks no rule: for now, where a tile would be seen more. */
export { type BetterPlace, betterPlaces } from './better-places';
