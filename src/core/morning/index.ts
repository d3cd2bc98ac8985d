/** Daily figures and what they suggest for the page. */
export { type DailyFigure, type FigureDay, figureDays, mergeDay } from './days';
export { type Morning, type MorningTile, morningOf, type Reason, type Suggestion, type Trend } from './morning';
