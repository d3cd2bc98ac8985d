/**
 * ZIP archives, read where they lie: the directory at the end first, then one entry at a time, so that an archive of
 * thousands of pictures needs the memory of one. Whoever made the archive is not trusted: what it unpacks to is counted as it
 * comes out, against what the directory declared and against limits, so a ZIP bomb stops early and is told.
 */
import { Inflate } from 'fflate';
import { crc32 } from './crc32';

export interface ZipLimits {
  entries: number;
  /** Unpacked, of the whole archive. */
  totalBytes: number;
  /** Unpacked, of one entry. */
  entryBytes: number;
  /** Unpacked per packed byte, asked of entries above one MiB: pictures are packed already, and page files come to about 20. */
  ratio: number;
}

export const ZIP_LIMITS: ZipLimits = { entries: 20_000, totalBytes: 4 * 2 ** 30, entryBytes: 64 * 2 ** 20, ratio: 250 };

export type ZipFailure = 'not-a-zip' | 'too-many-entries' | 'zip-bomb';
export type EntryFailure = 'encrypted' | 'unsupported' | 'damaged' | 'too-large' | 'zip-bomb';

/** A file in the archive; folders and what operating systems leave behind are not listed. */
export interface ZipEntry {
  /** Its folders and name with `/` between, as far as they can be read. */
  path: string;
  /** Unpacked, as the directory declares it. */
  bytes: number;
}

export interface Zip {
  ok: true;
  entries: readonly ZipEntry[];
  /** The bytes of an entry of this archive, checked; with `first`, no more than that many of its beginning, unchecked. */
  read(entry: ZipEntry, options?: { first?: number }): Promise<Uint8Array<ArrayBuffer> | EntryFailure>;
}

interface Stored extends ZipEntry {
  crc: number;
  method: number;
  encrypted: boolean;
  packed: number;
  offset: number;
}

const END = 0x06054b50;
const END_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const ENTRY = 0x02014b50;
const LOCAL = 0x04034b50;
const END_BYTES = 22;
const MOST_COMMENT = 0xffff;
const UNKNOWN_32 = 0xffffffff;
/** Packed bytes given to the inflater at a time: at most a thousand times as many come out before they are counted. */
const STEP = 16 * 1024;
const SLICE = 256 * 1024;
const RATIO_FROM = 2 ** 20;

/** Whether a path is nothing that a person put there: resource forks, dot files, thumbnails of the system. */
export function isLeftover(path: string): boolean {
  const parts = path.split('/');
  const name = parts.at(-1) ?? '';
  return parts.includes('__MACOSX') || name.startsWith('.') || /^(thumbs\.db|desktop\.ini)$/i.test(name);
}

const bytesOf = async (file: Blob, from: number, to: number) => new Uint8Array(await file.slice(Math.max(0, from), to).arrayBuffer());
const viewOf = (bytes: Uint8Array) => new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
const wide = (view: DataView, at: number) => Number(view.getBigUint64(at, true));

/** UTF-8 where it is marked or valid; else what Chinese Windows writes. */
function pathOf(bytes: Uint8Array, isUtf8: boolean): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    text = new TextDecoder('gb18030').decode(bytes);
  }
  return text.replace(/\\/g, '/').replace(/^\/+/, '').normalize('NFC');
}

interface Directory {
  count: number;
  size: number;
  offset: number;
  /** Bytes before the archive, as self-extracting ones have. */
  shift: number;
}

async function findDirectory(file: Blob): Promise<Directory | undefined> {
  const from = Math.max(0, file.size - END_BYTES - MOST_COMMENT);
  const tail = await bytesOf(file, from, file.size);
  const view = viewOf(tail);
  for (let at = tail.length - END_BYTES; at >= 0; at--) {
    if (view.getUint32(at, true) !== END) continue;
    const size = view.getUint32(at + 12, true);
    const offset = view.getUint32(at + 16, true);
    if (at >= 20 && view.getUint32(at - 20, true) === LOCATOR_64) {
      const end64 = viewOf(await bytesOf(file, wide(view, at - 12), wide(view, at - 12) + 56));
      if (end64.byteLength < 56 || end64.getUint32(0, true) !== END_64) return undefined;
      return { count: wide(end64, 32), size: wide(end64, 40), offset: wide(end64, 48), shift: 0 };
    }
    const shift = from + at - size - offset;
    if (shift >= 0) return { count: view.getUint16(at + 10, true), size, offset, shift };
  }
  return undefined;
}

/** Sizes and offset where the entry keeps them in its ZIP64 field, in the order in which they are missing. */
function readWide(extra: DataView, values: number[]): number[] {
  for (let at = 0; at + 4 <= extra.byteLength; at += 4 + extra.getUint16(at + 2, true)) {
    if (extra.getUint16(at, true) !== 1) continue;
    const end = Math.min(extra.byteLength, at + 4 + extra.getUint16(at + 2, true));
    let next = at + 4;
    return values.map((value) => {
      if (value !== UNKNOWN_32 || next + 8 > end) return value;
      next += 8;
      return wide(extra, next - 8);
    });
  }
  return values;
}

function readDirectory(bytes: Uint8Array, { shift }: Directory, limits: ZipLimits): Stored[] | ZipFailure {
  const view = viewOf(bytes);
  const entries: Stored[] = [];
  let total = 0;
  for (let at = 0; at + 46 <= bytes.length && view.getUint32(at, true) === ENTRY; ) {
    const flags = view.getUint16(at + 8, true);
    const nameEnd = at + 46 + view.getUint16(at + 28, true);
    const extraEnd = nameEnd + view.getUint16(at + 30, true);
    if (extraEnd > bytes.length) break;
    const extra = viewOf(bytes.subarray(nameEnd, extraEnd));
    const sizes = [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)];
    const [unpacked = 0, packed = 0, offset = 0] = readWide(extra, sizes);
    const path = pathOf(bytes.subarray(at + 46, nameEnd), (flags & 0x800) !== 0);
    total += unpacked;
    if (total > limits.totalBytes) return 'zip-bomb';
    if (!path.endsWith('/') && !isLeftover(path)) {
      if (entries.length === limits.entries) return 'too-many-entries';
      const method = view.getUint16(at + 10, true);
      const crc = view.getUint32(at + 16, true);
      entries.push({
        path,
        bytes: unpacked,
        packed,
        offset: offset + shift,
        method,
        crc,
        encrypted: (flags & 1) !== 0,
      });
    }
    at = extraEnd + view.getUint16(at + 32, true);
  }
  return entries;
}

/** Whether a file begins as ZIP archives do, empty ones too; workbooks do as well. */
export async function looksLikeZip(file: Blob): Promise<boolean> {
  const head = await bytesOf(file, 0, 4);
  return head.length === 4 && [LOCAL, END].includes(viewOf(head).getUint32(0, true));
}

/**
 * The directory of a ZIP archive. Reads its end only.
 * @returns the archive, or why it is none that may be opened
 */
export async function openZip(file: Blob, limits: ZipLimits = ZIP_LIMITS): Promise<Zip | { ok: false; reason: ZipFailure }> {
  const directory = await findDirectory(file);
  if (!directory) return { ok: false, reason: 'not-a-zip' };
  // Folders and leftovers are listed too, and dropped below: ten times as many may stand there.
  if (directory.count > limits.entries * 10) return { ok: false, reason: 'too-many-entries' };
  const from = directory.offset + directory.shift;
  const stored = readDirectory(await bytesOf(file, from, from + directory.size), directory, limits);
  if (typeof stored === 'string') return { ok: false, reason: stored };
  const known = new Map<ZipEntry, Stored>(stored.map((entry) => [entry, entry]));
  return {
    ok: true,
    entries: stored,
    async read(entry, { first } = {}) {
      const found = known.get(entry);
      if (!found) throw new Error(`read: ${entry.path} is no entry of this archive`);
      const result = await readEntry(file, found, limits, first);
      if (typeof result === 'string' || first !== undefined) return result;
      return crc32(result) === found.crc ? result : 'damaged';
    },
  };
}

async function readEntry(file: Blob, entry: Stored, limits: ZipLimits, first = Infinity): Promise<Uint8Array<ArrayBuffer> | EntryFailure> {
  const { method, packed, offset, bytes: declared } = entry;
  if (entry.encrypted) return 'encrypted';
  if (method !== 0 && method !== 8) return 'unsupported';
  if (declared > limits.entryBytes && first === Infinity) return 'too-large';
  const head = await bytesOf(file, offset, offset + 30);
  if (head.length < 30 || viewOf(head).getUint32(0, true) !== LOCAL) return 'damaged';
  const start = offset + 30 + viewOf(head).getUint16(26, true) + viewOf(head).getUint16(28, true);
  if (start + packed > file.size) return 'damaged';
  const most = Math.min(first, declared);
  if (method === 0) {
    const bytes = await bytesOf(file, start, start + Math.min(packed, most));
    return bytes.length === most ? bytes : 'damaged';
  }
  return inflate(file, { start, packed, declared, first }, limits);
}

interface Span {
  start: number;
  packed: number;
  declared: number;
  first: number;
}

async function inflate(file: Blob, span: Span, limits: ZipLimits): Promise<Uint8Array<ArrayBuffer> | EntryFailure> {
  const { start, packed, declared, first } = span;
  const parts: Uint8Array[] = [];
  let length = 0;
  const inflater = new Inflate((part) => {
    parts.push(part);
    length += part.length;
  });
  try {
    for (let at = 0; at < packed && length < first; at += SLICE) {
      const slice = await bytesOf(file, start + at, start + Math.min(packed, at + SLICE));
      for (let from = 0; from < slice.length && length < first; from += STEP) {
        const read = at + Math.min(slice.length, from + STEP);
        inflater.push(slice.subarray(from, from + STEP), read >= packed);
        if (length > declared || length > limits.entryBytes || (length > RATIO_FROM && length > read * limits.ratio)) return 'zip-bomb';
      }
    }
  } catch {
    return 'damaged';
  }
  if (length < Math.min(first, declared)) return 'damaged';
  const whole = new Uint8Array(Math.min(first, length));
  let at = 0;
  for (const part of parts) {
    if (at >= whole.length) break;
    whole.set(part.subarray(0, whole.length - at), at);
    at += part.length;
  }
  return whole;
}
