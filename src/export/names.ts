/** Names of the files that leave the planner: readable, and safe on every file system. */

const MAX_CHARACTERS = 80;
/** What Windows, macOS or a shell would refuse or misread, control and direction characters too. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Surrogate}<>:"/\\|?*]+/gu;
const RESERVED = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i;

/**
 * A title as the stem of a file name: letters of every script stay, unsafe characters become one blank, at most 80
 * characters. `fallback` where nothing is left.
 */
export function fileStem(title: string | undefined, fallback = 'page'): string {
  const words = (title ?? '').normalize('NFC').replace(UNSAFE, ' ').replace(/\s+/g, ' ').trim();
  const stem = [...words]
    .slice(0, MAX_CHARACTERS)
    .join('')
    .replace(/^\.+|[. ]+$/g, '')
    .trim();
  if (stem === '') return fallback;
  return RESERVED.test(stem) ? `_${stem}` : stem;
}

/** `618 Audio event.page.json` */
export function pageFileName(title: string | undefined): string {
  return `${fileStem(title)}.page.json`;
}

/** `618 Audio event - layout.xlsx` */
export function tableFileName(title: string | undefined, table: string, extension: 'xlsx' | 'csv'): string {
  return `${fileStem(title)} - ${fileStem(table, 'table')}.${extension}`;
}

/** `618 Audio event - mobile@2x.png`; the scale is left out at 1. */
export function pictureFileName(title: string | undefined, viewportId: string, scale: number): string {
  return `${fileStem(title)} - ${fileStem(viewportId, 'viewport')}${scale === 1 ? '' : `@${scale}x`}.png`;
}
