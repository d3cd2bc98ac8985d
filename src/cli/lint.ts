/** `endcap lint`: checks page files by every rule, one after the other; a file that cannot be read does not stop the others. */

import { contentSha256 } from '@/core/page';
import { isChecked, type ReportEntry, reportWriter } from '@/core/report';
import { check, staleSuppressions } from '@/core/rules';
import { version } from '../../package.json';
import { named, opening, openPageFile } from './files';
import { mendPage } from './fix';
import { type CliIo, DONE, type ExitCode, FAILED, REFUSED, Stop } from './io';
import { atViewports, type LintOptions, lintOptions, type OutsideSettings, withSettings } from './lint-options';
import { INPUT, pageFiles } from './page-files';
import { pictureHash } from './picture-hash';
import { readPolicy } from './policy';
import { Progress } from './progress';
import { readingAhead } from './read-ahead';
import { say } from './texts';
import { versionOf } from './variant';

type Checking = LintOptions & OutsideSettings;

export async function runLint(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const asked = lintOptions(args);
  const { lang, format, fix, out, quiet, maxWarnings, today, policyFile } = asked;
  const policy = policyFile === undefined ? undefined : await named(policyFile, () => readPolicy(io, policyFile, lang));
  const options: Checking = { ...asked, policy };
  const files = await pageFiles(io, asked.files, lang);
  if (fix && out !== undefined && files.length > 1) throw new Stop(FAILED, say(lang, 'fix-one'));
  const report = await opening(io, fix ? undefined : out, lang);
  // A mended page on standard output leaves no room there for a report.
  const print = fix && out === INPUT ? async (text: string) => io.err(text) : report.write;
  const writer = reportWriter(format, {
    lang,
    version,
    colour: io.colour && report.isOutput,
    ...(today !== undefined && { date: today }),
  });
  const progress = new Progress(io, files.length, lang);
  const found = { error: 0, warning: 0, info: 0, unread: 0 };

  const reader = readingAhead(
    io,
    files.filter((file) => file !== INPUT),
  );
  await print(writer.begin());
  for (const [done, file] of files.entries()) {
    progress.at(done, file);
    const entry = await entryOf(reader, file, options);
    const text = isShown(entry, options) ? writer.add(quiet ? onlyErrors(entry) : entry) : '';
    progress.clear();
    if (isChecked(entry)) {
      for (const { severity, suppressed } of entry.report.findings) if (!suppressed) found[severity]++;
    } else {
      found.unread++;
      if (format !== 'text' || !report.isOutput) io.err(`${entry.file}: ${entry.message}\n`);
    }
    if (text !== '') await print(text);
  }
  await print(writer.end());
  await report.close();
  if (found.unread > 0) return FAILED;
  return found.error > 0 || found.warning > maxWarnings ? REFUSED : DONE;
}

/** One file, read, mended where that is asked for, and checked. */
async function entryOf(io: CliIo, file: string, options: Checking): Promise<ReportEntry> {
  const { lang, today, fix, format } = options;
  const name = file === INPUT ? options.inputName : file;
  const day = today === undefined ? {} : { today };
  try {
    const opened = await openPageFile(io, file === INPUT ? undefined : file, lang);
    const { page: whole, text } = fix ? await mendPage(io, opened, { ...options, name, to: options.out ?? file }) : opened;
    const { page: own, variant } = versionOf(whole, options.variant, lang);
    const set = withSettings(own, options);
    const page = atViewports(set, options.viewports, lang);
    // Whether one is needed shows at all viewports only.
    const stale = page === set ? staleSuppressions(page, day) : [];
    const entry = { file: name, page, report: check(page, day), contentSha256: await contentSha256(own, io.sha256, pictureHash(io)) };
    return { ...entry, ...day, stale, ...(variant && { variant, base: whole }), ...(format === 'sarif' && { source: text }) };
  } catch (error) {
    if (error instanceof Stop) return { file: name, message: error.message };
    throw error;
  }
}

function isShown(entry: ReportEntry, { quiet, format }: LintOptions): boolean {
  if (!quiet || format !== 'text' || !isChecked(entry)) return true;
  return entry.report.findings.some(({ severity, suppressed }) => severity === 'error' && !suppressed);
}

function onlyErrors(entry: ReportEntry): ReportEntry {
  if (!isChecked(entry)) return entry;
  return { ...entry, report: { ...entry.report, findings: entry.report.findings.filter(({ severity }) => severity === 'error') } };
}
