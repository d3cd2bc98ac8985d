/** The executable: hands arguments and the machine to `main`. Built into one file, `dist/cli/endcap.js`. */
import { createHash } from 'node:crypto';
import { open, readdir, readFile, writeFile } from 'node:fs/promises';
import type { CliIo } from './io';
import { main } from './main';
import { showsColour, showsProgress } from './terminal';

// A reader that closes the pipe early (`endcap … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

async function readInput(): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return new Uint8Array(Buffer.concat(chunks));
}

const list: CliIo['list'] = async (path) => {
  try {
    const entries = await readdir(path, { withFileTypes: true });
    return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
  } catch {
    return null;
  }
};

const create: CliIo['create'] = async (path) => {
  const file = await open(path, 'w');
  return { write: async (text) => file.appendFile(text), close: () => file.close() };
};

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  readInput,
  list,
  writeFile,
  create,
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  clock: () => performance.now(),
  colour: showsColour(process.env, process.stdout.isTTY === true),
  progress: showsProgress(process.env, process.stderr.isTTY === true) ? process.stderr.columns : 0,
});
