/** `endcap lint`: checks page files by every rule, one after the other; a file that cannot be read does not stop the others. */
import { contentSha256 } from '@/core/page';
import { isChecked, type ReportEntry, reportsJson, reportText } from '@/core/report';
import { check, type Severity } from '@/core/rules';
import type { Lang } from '@/core/text';
import { day, oneOf, parse, wholeNumber } from './arguments';
import { readPageFile } from './files';
import { type CliIo, DONE, type ExitCode, FAILED, REFUSED, Stop } from './io';
import { say } from './texts';

export async function runLint(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(args, {
    format: { type: 'string' },
    json: { type: 'boolean' },
    today: { type: 'string' },
    'max-warnings': { type: 'string' },
  });
  const format = oneOf('format', values.format ?? (values.json ? 'json' : 'text'), ['text', 'json'], lang);
  const today = day(lang, 'today', values.today);
  const maxWarnings = wholeNumber(lang, 'max-warnings', values['max-warnings'], 0, Number.MAX_SAFE_INTEGER) ?? Number.POSITIVE_INFINITY;
  if (files.length === 0) throw new Stop(FAILED, say(lang, 'missing-file'));

  const entries: ReportEntry[] = [];
  for (const file of files) entries.push(await entryOf(io, file, today, lang));
  io.out(format === 'json' ? reportsJson(entries, lang) : reportText(entries, lang, { colour: io.colour }));
  for (const entry of entries) if (!isChecked(entry) && format === 'json') io.err(`${entry.file}: ${entry.message}\n`);
  if (!entries.every(isChecked)) return FAILED;
  return count(entries, 'error') > 0 || count(entries, 'warning') > maxWarnings ? REFUSED : DONE;
}

async function entryOf(io: CliIo, file: string, today: string | undefined, lang: Lang): Promise<ReportEntry> {
  try {
    const page = await readPageFile(io, file, lang);
    const report = check(page, today === undefined ? {} : { today });
    return { file, page, report, contentSha256: await contentSha256(page, io.sha256) };
  } catch (error) {
    if (error instanceof Stop) return { file, message: error.message };
    throw error;
  }
}

function count(entries: readonly ReportEntry[], severity: Severity): number {
  const findings = entries.filter(isChecked).flatMap(({ report }) => report.findings);
  return findings.filter((finding) => finding.severity === severity && !finding.suppressed).length;
}
