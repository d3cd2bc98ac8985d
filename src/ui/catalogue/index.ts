/** The catalogue beside the canvas, and the filters that it shares with the plan dialog. */
import { addTexts } from '@/i18n';
import { catalogue } from '@/i18n/texts/catalogue';

addTexts('catalogue', catalogue);

export { CataloguePanel } from './CataloguePanel';
export { CategoryChips } from './CategoryChips';
export { type FacetOption, FacetPicker } from './FacetPicker';
export { showPrices } from './filter-memory';
export { isNarrowed } from './narrow';
export { PriceHistogram } from './PriceHistogram';
export { SearchField } from './SearchField';
export { SkuThumb } from './SkuThumb';
export { useNarrowed, withFilters } from './use-filters';
