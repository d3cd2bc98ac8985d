/** The outline: the page's modules. */
export { Outline } from './Outline';
