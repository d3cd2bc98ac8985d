/**
 * A page with its pictures as one file: a ZIP of the page file and, under `assets/`, every kept picture that it names, by the
 * hash of its bytes. Pictures are packed already, so nothing is packed twice. Pictures on the web stay there.
 */
import type { Page } from '@/core/page';
import { pageFileName } from './names';
import { pageFile } from './page-file';
import { picturesOf } from './pictures';

/** The original bytes of a kept picture. */
export interface ArchivedPicture {
  sha: string;
  bytes: Blob;
}

const ASSET = /^asset:([0-9a-f]{64})$/;
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'image/avif': 'avif',
  'image/bmp': 'bmp',
};

/** Hashes of the kept pictures that a page names, SKUs on its bench too, each once. */
export function keptPicturesOf(page: Page): string[] {
  const references = [...picturesOf(page).map(({ reference }) => reference), ...page.skus.map(({ image }) => image ?? '')];
  return [...new Set(references.map((reference) => ASSET.exec(reference.trim())?.[1]).filter((sha) => sha !== undefined))];
}

/** `618 Audio event.zip` */
export function pageArchiveName(title: string | undefined): string {
  return pageFileName(title).replace(/\.page\.json$/, '.zip');
}

/**
 * Makes the archive.
 * @param pictures those that are there; the caller says which are not
 */
export async function pageArchive(page: Page, pictures: readonly ArchivedPicture[]): Promise<Blob> {
  const { downloadZip } = await import('client-zip');
  const files = [
    { name: pageFileName(page.title), input: pageFile(page) },
    ...pictures.map(({ sha, bytes }) => ({ name: `assets/${sha}.${ENDINGS[bytes.type] ?? 'bin'}`, input: bytes })),
  ];
  return new Blob([await downloadZip(files).blob()], { type: 'application/zip' });
}
