/** Of core/page. */
import { KEPT, LONG } from './reasons.mjs';

export const page = [
  { file: 'page/changes.ts', line: 'if (a === b) return undefined;', mutants: ['a === b → false'], why: LONG },
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
  {
    file: 'page/phases.ts',
    line: "notes.push({ kind: 'overlap'",
    mutants: ['to < reach → to <= reach'],
    why: 'Of two that end on one day either gives the day.',
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
    file: 'page/variant-difference.ts',
    line: 'if (was && was.tiles === module.tiles',
    mutants: ['was && was.tiles === module.tiles && was.order === module.order → false'],
    why: LONG,
  },
];
