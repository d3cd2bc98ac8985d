/** The first screen, and which files the application takes. */
export { acceptsFile, FILE_TYPES } from './files';
export { Home } from './Home';
export { PriceBars } from './PriceBars';
export { relativeTime } from './relative-time';
