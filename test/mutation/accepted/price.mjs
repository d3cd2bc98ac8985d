/** Of the rules about prices, price claims and structure. */
import { KEPT, LONG } from './reasons.mjs';

export const price = [
  {
    file: 'rules/claims/banner-price-true.ts',
    line: 'const own = skuId === undefined',
    mutants: ['skuId === undefined → false'],
    why: 'No SKU is kept under what is not there; the type only says that one asks by a name.',
  },
  { file: 'rules/claims/compared.ts', line: 'if (cut === undefined)', mutants: ['cut === undefined → true'], why: KEPT },
  {
    file: 'rules/claims/history.ts',
    line: 'if (start !== null && past.length > 0)',
    mutants: ['start !== null → true'],
    why: 'Without a start there is no past.',
  },
  {
    file: 'rules/claims/history.ts',
    line: 'cheapest(inside.length > 0',
    mutants: ['0 → 1'],
    why: 'The only price inside is also the only one that ended last.',
  },
  {
    file: 'rules/claims/history.ts',
    line: 'threshold = 0, from',
    mutants: ['0 → 1'],
    why: 'The price that it is compared with is above the amount, which is at least 1.',
  },
  {
    file: 'rules/claims/range-claim-uk.ts',
    line: 'const range = banner.length === 0',
    mutants: ['banner.length === 0 → false'],
    why: 'The range of a banner that claims nothing is asked for by no claim.',
  },
  { file: 'rules/claims/range-claim-uk.ts', line: 'if (!claimed)', mutants: ['!claimed → true'], why: KEPT },
  {
    file: 'rules/claims/time.ts',
    line: 'end: match[4] === undefined',
    mutants: ['4 → 5'],
    why: 'Hours never stand without minutes.',
  },
  {
    file: 'rules/price/price-bands.ts',
    line: 'Math.max(anchor ?? 0, before?.max ?? 0)',
    mutants: ['0 → 1'],
    why: 'Where there is no band before, there is an anchor, which is at least 1. The other 0 is killed by a band that ends at 0.',
  },
  {
    file: 'rules/price/price-steps.ts',
    line: 'i < line.length',
    mutants: ['i < line.length → i <= line.length'],
    why: 'Beyond the end there is no kind, and no kind is neither high nor low.',
  },
  {
    file: 'rules/structure/duplicate-sku.ts',
    line: 'tiles: goods.reduce',
    mutants: ['sum + tiles → sum - tiles', '0 → 1'],
    why: 'A count that is off sends every page the long way, with the same answer.',
  },
  {
    file: 'rules/structure/duplicate-sku.ts',
    line: 'if (skus === tiles)',
    mutants: ['skus === tiles → false'],
    why: LONG,
  },
  {
    file: 'rules/structure/module-distinct.ts',
    line: 'if (known?.with === other)',
    mutants: ['known?.with === other → false'],
    why: KEPT,
  },
  {
    file: 'rules/structure/module-distinct.ts',
    line: 'for (const value of values) counts.set',
    mutants: ['1 → 2'],
    why: 'The shares of both modules are twice as large, and what they overlap by is a ratio.',
  },
];
