/** The templates that everybody has; their names stand with the interface's texts. */
import { PAGE_FORMAT, PAGE_VERSION, type Page, type SkuRole, type Span, type Tile } from '../page';

export const BUILT_IN = ['hero-left', 'hero-top', 'four-columns', 'three-columns', 'mixed'] as const;
export type BuiltIn = (typeof BUILT_IN)[number];

interface Plan {
  desktop: number;
  mobile: number;
  /** Places beside which those of one cell go on to `count`. */
  wide: Record<number, { desktop: Span; mobile?: Span; wish?: SkuRole }>;
  count: number;
}

const PLANS: Record<BuiltIn, Plan> = {
  'hero-left': { desktop: 4, mobile: 2, count: 5, wide: { 0: { desktop: [2, 2], mobile: [2, 2], wish: 'hero' } } },
  'hero-top': { desktop: 4, mobile: 2, count: 9, wide: { 0: { desktop: [4, 1], mobile: [2, 1], wish: 'hero' } } },
  'four-columns': { desktop: 4, mobile: 2, count: 8, wide: {} },
  'three-columns': { desktop: 3, mobile: 2, count: 6, wide: {} },
  mixed: {
    desktop: 4,
    mobile: 2,
    count: 6,
    wide: { 0: { desktop: [2, 1], mobile: [2, 1], wish: 'star' }, 5: { desktop: [2, 1], mobile: [2, 1] } },
  },
};

/** A built-in template as a page of one module. Its currency means nothing: it holds no price. */
export function builtIn(name: BuiltIn): Page {
  const { desktop, mobile, count, wide } = PLANS[name];
  const tiles = Array.from({ length: count }, (_, i): Tile & { wish?: SkuRole } => {
    const place = wide[i];
    if (!place) return { id: `t${i}`, skuId: '' };
    const { wish, ...span } = place;
    return { id: `t${i}`, skuId: '', span, ...(wish && { wish }) };
  });
  return {
    format: PAGE_FORMAT,
    version: PAGE_VERSION,
    currency: 'XTS',
    viewports: [
      { id: 'desktop', width: 1200 },
      { id: 'mobile', width: 750 },
    ],
    modules: [{ id: 'm', columns: { desktop, mobile }, tiles }],
    skus: [],
  };
}
