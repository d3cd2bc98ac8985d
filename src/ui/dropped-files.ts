/** What a drop brings: files, and everything inside folders. */
import type { PictureSource } from '@/workers';

/** Files of a drop with their folders; a folder of more than this is cut, which no person's pictures reach. */
const MOST_FILES = 20_000;

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

/**
 * What hangs on a drop, to be asked for while its event is being handled: afterwards it is gone.
 * @returns reads it all, folders too
 */
export function takeDropped(transfer: DataTransfer): () => Promise<PictureSource[]> {
  const files = [...transfer.files];
  const entries = [...transfer.items].map((item) => (item.kind === 'file' ? item.webkitGetAsEntry?.() : null));
  return async () => {
    if (!entries.some((entry) => entry?.isDirectory)) return files.map((file) => ({ path: file.name, file }));
    const found: PictureSource[] = [];
    for (const entry of entries) if (entry) await readEntry(entry, found);
    return found;
  };
}

async function readEntry(entry: FileSystemEntry, found: PictureSource[]): Promise<void> {
  if (found.length >= MOST_FILES) return;
  if (isFile(entry)) {
    const file = await new Promise<File | null>((resolve) => entry.file(resolve, () => resolve(null)));
    if (file) found.push({ path: entry.fullPath.replace(/^\//, ''), file });
  } else if (isFolder(entry)) {
    const reader = entry.createReader();
    // Browsers hand over a hundred at a time, and then none.
    for (let part = await readPart(reader); part.length > 0; part = await readPart(reader))
      for (const inside of part) await readEntry(inside, found);
  }
}

const readPart = (reader: FileSystemDirectoryReader) =>
  new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])));
