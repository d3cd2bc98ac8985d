/** What the command line touches outside itself, so that it runs in a test as it does in a shell. */

export interface CliIo {
  out(text: string): void;
  err(text: string): void;
  /** Rejects where the file cannot be read. */
  readFile(path: string): Promise<Uint8Array<ArrayBuffer>>;
  /** Standard input until its end. */
  readInput(): Promise<Uint8Array<ArrayBuffer>>;
  /** What a folder holds, in any order; null where the path is no folder. */
  list(path: string): Promise<FolderEntry[] | null>;
  /** Rejects where the file cannot be written. */
  writeFile(path: string, text: string): Promise<void>;
  /** Begins a file that is written piece by piece. Rejects where it cannot be written. */
  create(path: string): Promise<OpenFile>;
  sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string>;
  /** Milliseconds on a clock that only goes forward. */
  clock(): number;
  /** Whether the output is a terminal that shows colours. */
  colour: boolean;
  /** Columns of a terminal on which a line may come and go to show progress; 0 where there is none. */
  progress: number;
}

export interface FolderEntry {
  name: string;
  isFolder: boolean;
}

export interface OpenFile {
  write(text: string): Promise<void>;
  close(): Promise<void>;
}

/** Done; refused by content; could not run (format.md, "The command line"). */
export const DONE = 0;
export const REFUSED = 1;
export const FAILED = 2;
export type ExitCode = typeof DONE | typeof REFUSED | typeof FAILED;

/** Ends a command before it is done: its message is printed, its code is the exit code. */
export class Stop extends Error {
  constructor(
    readonly code: ExitCode,
    message: string,
  ) {
    super(message);
  }
}
