/** Tables of a page for people who work in spreadsheets: the layout, and the pictures that are still to be made. */
export { layoutTable } from './layout-table';
export { HEAVY_BYTES, shootingList } from './shooting-list';
export { type Table, type TableCell, type TableColumn, tableCsv } from './table';
