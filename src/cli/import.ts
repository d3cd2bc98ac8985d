/** `endcap import`: says what it understood of a catalogue. */
import { columnsByField, type FieldId, fieldName, isField } from '@/core/catalogue';
import type { Lang } from '@/core/text';
import { failureText, type ImportFailure, type ImportSummary, importSummary } from '@/io';
import { oneFile, parse } from './arguments';
import { CATALOGUE_OPTIONS, failureCode, readCatalogue } from './catalogue';
import { type CliIo, DONE, type ExitCode, REFUSED } from './io';
import { say } from './texts';

const SHOWN_REJECTS = 20;

export async function runImport(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(args, { ...CATALOGUE_OPTIONS, json: { type: 'boolean' } }, ['map']);
  const file = oneFile(lang, files);
  const result = await readCatalogue(io, file, values, lang);
  if (!result.ok) {
    const message = failureText(result, lang);
    io.err(`${file}: ${message}\n`);
    if (values.json) io.out(json({ ...understoodSoFar(result), error: { reason: result.reason, message } }));
    return failureCode(result);
  }
  const summary = importSummary(result);
  if (values.json) io.out(json(summary));
  else io.out(summaryText(file, summary, lang));
  if (summary.skus > 0) return DONE;
  io.err(`${file}: ${say(lang, 'no-skus')}\n`);
  return REFUSED;
}

const json = (value: object) => `${JSON.stringify(value, null, 2)}\n`;

/** What was understood of a file that has no price column, so that a script sees which columns there are. */
function understoodSoFar(failure: ImportFailure) {
  if (!('understanding' in failure)) return {};
  const { encoding, delimiter, understanding } = failure;
  const { sheet, headerRow, currency } = understanding;
  return { skus: 0, encoding, delimiter, sheet, headerRow, columns: columnsByField(understanding), currency };
}

function summaryText(file: string, summary: ImportSummary, lang: Lang): string {
  const { skus, encoding, delimiter, sheet, headerRow, columns, currency, warnings, rejected } = summary;
  const header = headerRow === null ? say(lang, 'no-header') : say(lang, 'header', { row: headerRow + 1 });
  const lines = [
    say(lang, 'imported', { file, n: skus, currency: currency ?? say(lang, 'currency-unknown') }),
    `  ${[encoding, delimiter && JSON.stringify(delimiter), sheet, header].filter(Boolean).join(', ')}`,
    ...Object.entries(columns).map(([field, names]) => `  ${nameOf(field, lang)}: ${names.join(', ')}`),
    ...warnings.map((warning) => `  ! ${warning}`),
  ];
  if (rejected.length > 0) lines.push(`  ${say(lang, 'rejected', { n: rejected.length })}`);
  for (const { line, column, value, reason } of rejected.slice(0, SHOWN_REJECTS))
    lines.push(`    ${say(lang, 'rejected-line', { line, column, value: JSON.stringify(value), reason })}`);
  if (rejected.length > SHOWN_REJECTS) lines.push('    …');
  return `${lines.join('\n')}\n`;
}

function nameOf(field: string, lang: Lang): string {
  return isField(field) ? fieldName(field as FieldId, lang) : field;
}
