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
    .replace(/^[. ]+|[. ]+$/g, '')
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

const ENDINGS = { png: 'png', jpeg: 'jpg', webp: 'webp', svg: 'svg' } as const;
/** Longest part of a slice's name that a module's title gives. */
const MAX_LABEL = 40;

/** `618 Audio event - mobile@2x.png`; the scale is left out at 1. */
export function pictureFileName(
  title: string | undefined,
  viewportId: string,
  scale: number,
  format: keyof typeof ENDINGS = 'png',
): string {
  return `${fileStem(title)} - ${fileStem(viewportId, 'viewport')}${scale === 1 ? '' : `@${scale}x`}.${ENDINGS[format]}`;
}

/** `mobile/01 99 zone.jpg`: numbers as long as the last, so that names sort as the pictures stand. */
export function sliceFileName(folder: string, index: number, count: number, format: keyof typeof ENDINGS, label?: string): string {
  const number = String(index + 1).padStart(Math.max(2, String(count).length), '0');
  const words =
    label === undefined
      ? ''
      : [...fileStem(label, '')]
          .slice(0, MAX_LABEL)
          .join('')
          .replace(/[. ]+$/, '');
  return `${fileStem(folder, 'viewport')}/${[number, words].filter(Boolean).join(' ')}.${ENDINGS[format]}`;
}

/** `618 Audio event - pictures.zip` */
export function picturesZipName(title: string | undefined): string {
  return `${fileStem(title)} - pictures.zip`;
}

/** `618 Audio event.html` */
export function staticPageName(title: string | undefined): string {
  return `${fileStem(title)}.html`;
}
