/** The catalogue beside the canvas, and the filters that it shares with the plan dialog. */
export { CataloguePanel } from './CataloguePanel';
export { CategoryChips } from './CategoryChips';
export { type FacetOption, FacetPicker } from './FacetPicker';
export { isNarrowed } from './narrow';
export { PriceHistogram } from './PriceHistogram';
export { SearchField } from './SearchField';
export { SkuThumb } from './SkuThumb';
export { useNarrowed, withFilters } from './use-filters';
