/** The editor's screen: the bar, the columns, and what its keys do. */
export { EditorLoader } from './EditorLoader';
