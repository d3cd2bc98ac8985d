/** The executable: hands arguments and the machine to `main`. Built into one file, `dist/cli/endcap.js`. */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { main } from './main';

// A reader that closes the pipe early (`endcap … | head`) is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  readFile: async (path) => new Uint8Array(await readFile(path)),
  writeFile,
  sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
  clock: () => performance.now(),
  colour: process.stdout.isTTY === true && !process.env.NO_COLOR,
});
