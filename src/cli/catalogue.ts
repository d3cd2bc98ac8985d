/** What `import` and `plan` share: the options about the file, reading it, and which failures are whose fault. */
import { FIELDS } from '@/core/catalogue';
import type { Lang } from '@/core/text';
import { type ImportFailure, type ImportOverrides, type ImportResult, importCatalogue } from '@/io';
import { currency, pairs } from './arguments';
import { named, readBytes } from './files';
import { type CliIo, type ExitCode, FAILED, REFUSED } from './io';

export const CATALOGUE_OPTIONS = {
  currency: { type: 'string' },
  map: { type: 'string', multiple: true },
  sheet: { type: 'string' },
} as const;

export interface CatalogueValues {
  currency?: string | undefined;
  map?: string[] | undefined;
  sheet?: string | undefined;
}

/** Reads a catalogue as told. Stops where the file cannot be read at all. */
export async function readCatalogue(io: CliIo, file: string, values: CatalogueValues, lang: Lang): Promise<ImportResult> {
  const columns = new Map<(typeof FIELDS)[number], string[]>();
  for (const { name, value } of pairs(lang, 'map', values.map, FIELDS)) columns.set(name, [...(columns.get(name) ?? []), value]);
  const overrides: ImportOverrides = {
    columns: Object.fromEntries(columns),
    currency: currency(lang, values.currency),
    sheet: values.sheet,
  };
  return importCatalogue(await named(file, () => readBytes(io, file, lang)), fileNameOf(file), overrides);
}

function fileNameOf(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}

/** A file that is read but does not hold what is needed is refused; one that cannot be read, or a wrong name, is not run. */
export function failureCode({ reason }: ImportFailure): ExitCode {
  return reason === 'no-price-column' || reason === 'no-rows' || reason === 'empty-file' ? REFUSED : FAILED;
}
