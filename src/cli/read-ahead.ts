/** Reading files while those before them are still worked on: a disk is slow to answer, and answers many at once. */
import type { CliIo } from './io';

/** So many files are on their way at a time. */
const AHEAD = 8;

/**
 * The same shell for a command that reads these files one after the other: the next ones are begun before they are asked for.
 * One that cannot be read fails where it is asked for.
 */
export function readingAhead(io: CliIo, files: readonly string[]): CliIo {
  const begun = new Map<string, ReturnType<CliIo['readFile']>>();
  const left = files.values();
  const begin = () => {
    const { value: file } = left.next();
    if (file === undefined) return;
    const reading = io.readFile(file);
    reading.catch(() => {});
    begun.set(file, reading);
  };
  for (let ahead = 0; ahead < AHEAD; ahead++) begin();
  return {
    ...io,
    readFile(path) {
      const reading = begun.get(path) ?? io.readFile(path);
      begun.delete(path);
      begin();
      return reading;
    },
  };
}
