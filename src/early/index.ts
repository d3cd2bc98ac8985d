/** What is seen of a page before the application is there: a picture of its screen as it was last seen. */

export { screenHtml } from './copy';
export { forgetPicture, keepPicture, stamp } from './record';
export { dropPicture, earlyPicture } from './shown';
export { screenStyles } from './styles';
export { takeOver } from './take-over';
