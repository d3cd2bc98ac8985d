/** Figures that come back from a shop: tables of counts by SKU, place, device and day, whatever their columns are called. */
export { dayAfter } from './days';
export { FIGURE_FIELDS, type FigureField, figureFieldName } from './fields';
export { type FigureProblem, type FigureReject, type FigureRow, type FiguresReading, readFigures } from './read';
export { figureRejectText } from './texts';
export { type FigureColumn, type FiguresUnderstanding, understandFigures, withFigureField } from './understand';
