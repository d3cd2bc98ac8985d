/**
 * Mutants that may live, each with the reason why no page can tell it from the original. An entry names the file, a part of the
 * line of source, and mutants there as `original → mutant`. One that no longer lives is refused, so that the list stays true.
 */
const KEPT = 'What is kept is only worked out again, with the same answer.';

export const accepted = [
  {
    file: 'page/markdown.ts',
    line: 'export function markdownPercent',
    mutants: ['0 → 1'],
    why: 'No price that counts is below 1.',
  },
  {
    file: 'page/markdown.ts',
    line: 'listPrice > price ?',
    mutants: ['listPrice > price → listPrice >= price'],
    why: 'Equal prices are 0 % apart.',
  },
  {
    file: 'page/money.ts',
    line: 'maximumFractionDigits ?? 2',
    mutants: ['2 → 3'],
    why: 'A format of a currency always has it; the type only says that other formats may not.',
  },
  { file: 'page/money.ts', line: 'if (known === undefined)', mutants: ['known === undefined → true'], why: KEPT },
  { file: 'page/money.ts', line: 'if (!format)', mutants: ['!format → true'], why: KEPT },
  {
    file: 'page/parse.ts',
    line: 'path.reduce',
    mutants: [
      '(at as Record<PropertyKey, unknown> | null | undefined)?.[key] → (at as Record<PropertyKey, unknown> | null | undefined)[key]',
    ],
    why: 'The schema names no path below something that is not there.',
  },
  { file: 'page/text-lines.ts', line: 'if (width === undefined)', mutants: ['width === undefined → true'], why: KEPT },
  {
    file: 'page/text-lines.ts',
    line: 'if (ascii !== undefined)',
    mutants: ['ascii !== undefined → false'],
    why: 'The lines after it find the same width, more slowly.',
  },
  {
    file: 'page/text-lines.ts',
    line: 'known.size >= MOST_TEXTS',
    mutants: [
      'known.size >= MOST_TEXTS → true',
      'known.size >= MOST_TEXTS → false',
      'known.size >= MOST_TEXTS → known.size > MOST_TEXTS',
      'known.size >= MOST_TEXTS → known.size < MOST_TEXTS',
    ],
    why: KEPT,
  },
  { file: 'page/text-lines.ts', line: 'const MOST_TEXTS = 5000', mutants: ['5000 → 5001'], why: KEPT },
  { file: 'page/text-lines.ts', line: 'if (!found)', mutants: ['!found → true'], why: KEPT },
  {
    file: 'page/text-lines.ts',
    line: 'let [lines, used, space, lost]',
    mutants: ['0 → 1'],
    why: 'The first piece begins a line, which sets what is used of it and the space before it.',
  },
  {
    file: 'page/text-lines.ts',
    line: 'if (width > room)',
    mutants: ['width > room → width >= room'],
    why: 'A word as wide as its line is broken into one part, which is itself.',
  },
  {
    file: 'rules/claims/history.ts',
    line: 'read?.offset !== offset',
    mutants: ['read?.offset !== offset → true'],
    why: KEPT,
  },
  {
    file: 'rules/claims/history.ts',
    line: 'threshold = 0, from, to',
    mutants: ['0 → 1'],
    why: 'The price that it is compared with is above the amount, which is at least 1.',
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
    why: 'The long way gives the same answer.',
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
