/** Long work off the main thread. */

export {
  type ArrangeRun,
  alternativesInWorker,
  arrangeInWorker,
  planInWorker,
  readyArranger,
  settleInWorker,
  settlePlanInWorker,
  tidyInWorker,
} from './arrange';
export type { ArrangeProgress, ArrangeRequest, PlanRequest, TidyFound } from './arrange-worker';
export type { CatalogueView, PreviewRow, SheetView } from './catalogue-view';
export { openEncoder } from './encode';
export { type FiguresSession, openFigures } from './figures';
export type { CalibrationAnswer, DaysAnswer } from './figures-worker';
export { fixAllInWorker, foreseeInWorker } from './fix';
export type { FixAnswer } from './fix-worker';
export { type CatalogueSession, type OpenCatalogueOptions, type OpenCatalogueResult, openCatalogue } from './import-session';
export type { ListedPicture, PictureFailure, PictureResult, PictureSource, ReadPicture } from './picture-types';
export { openPictures, type PictureSession, readPicture } from './pictures';
export { pictureDensities } from './salience';
