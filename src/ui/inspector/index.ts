/** The properties of what is selected. */
export { defaultColumns } from './columns';
export { Inspector } from './Inspector';
export { usePriceRange } from './use-price-range';
