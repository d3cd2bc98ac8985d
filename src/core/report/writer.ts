/** The report in each of its forms. */
import { csvWriter } from './csv';
import { htmlWriter } from './html';
import { jsonWriter } from './json';
import { sarifWriter } from './sarif';
import { textWriter } from './text';
import { type ReportEntry, type ReportFormat, type ReportOptions, type ReportWriter, written } from './types';

export function reportWriter(format: ReportFormat, options: ReportOptions): ReportWriter {
  switch (format) {
    case 'text':
      return textWriter(options.lang, options);
    case 'json':
      return jsonWriter(options.lang);
    case 'sarif':
      return sarifWriter(options);
    case 'html':
      return htmlWriter(options);
    case 'csv':
      return csvWriter(options.lang);
  }
}

/** The whole report of entries that are all there. */
export function writeReport(format: ReportFormat, entries: readonly ReportEntry[], options: ReportOptions): string {
  return written(reportWriter(format, options), entries);
}
