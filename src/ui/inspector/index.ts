/** The properties of what is selected. */
export { defaultColumns } from './columns';
export { Inspector } from './Inspector';
