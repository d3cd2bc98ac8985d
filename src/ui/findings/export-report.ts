/** The lint report as a file. Loaded when the first one is asked for: the forms of the report are no part of the editor. */
import { contentSha256, findVariant } from '@/core/page';
import { type ReportFormat, writeReport } from '@/core/report';
import { staleSuppressions } from '@/core/rules';
import type { Lang } from '@/core/text';
import type { EditorStore } from '@/editor';
import { fileStem, pageFileName, pictureHash, saveBlob } from '@/export';
import { version } from '../../../package.json';

type FileFormat = Exclude<ReportFormat, 'text'>;

const FILES: Record<FileFormat, { ending: string; type: string }> = {
  html: { ending: 'report.html', type: 'text/html;charset=utf-8' },
  csv: { ending: 'report.csv', type: 'text/csv;charset=utf-8' },
  json: { ending: 'report.json', type: 'application/json' },
  sarif: { ending: 'report.sarif', type: 'application/sarif+json' },
};

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Saves the report on the page as it is now. @returns the name of the file */
export async function exportReport(store: EditorStore, format: FileFormat, lang: Lang): Promise<string> {
  const { page, whole, variant: shown, report } = store.getState();
  const found = shown === null ? undefined : findVariant(whole, shown);
  const variant = found && { id: found.id, name: found.name ?? found.id };
  const today = new Date().toLocaleDateString('sv-SE');
  const stale = staleSuppressions(page, { today });
  const entry = {
    file: pageFileName(page.title),
    page,
    ...(variant && { variant, base: whole }),
    report,
    today,
    stale,
    contentSha256: await contentSha256(page, sha256, pictureHash),
  };
  const { ending, type } = FILES[format];
  const title = [page.title, variant?.name].filter(Boolean).join(' - ');
  const name = `${fileStem(title)}.${ending}`;
  saveBlob(new Blob([writeReport(format, [entry], { lang, version, date: today })], { type }), name);
  return name;
}
