/** The page file as bytes, and the way any file reaches the person's disk. */
import { type Page, writePage } from '@/core/page';
import { pageFileName } from './names';

/** The page file: the same page is always the same bytes (canonical JSON, UTF-8). */
export function pageFile(page: Page): Blob {
  return new Blob([writePage(page)], { type: 'application/json' });
}

/** How long a download may take to start before its bytes are let go. */
const KEEP_MS = 60_000;

/** Hands a file to the browser's downloads under this name. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.hidden = true;
  document.body.append(link);
  link.click();
  link.remove();
  setTimeout(() => URL.revokeObjectURL(url), KEEP_MS);
}

/** Saves the page file of a page. @returns the name it has on disk */
export function downloadPageFile(page: Page): string {
  const name = pageFileName(page.title);
  saveBlob(pageFile(page), name);
  return name;
}
