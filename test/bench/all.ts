/** Every bench, one after the other, and their lines as one table. Nothing here fails for being slow: read the numbers. */
import { afterAll, it } from 'vitest';
import * as arranging from './arrange.bench';
import * as attention from './attention.bench';
import * as editor from './editor.bench';
import * as firstLoad from './first-load.bench';
import * as fix from './fix.bench';
import * as importing from './import.bench';
import * as importTasks from './import-tasks.bench';
import * as lint from './lint.bench';
import * as pictures from './pictures.bench';
import * as salience from './salience.bench';
import * as search from './search.bench';

const BENCHES = { firstLoad, attention, salience, search, lint, fix, arranging, importing, importTasks, editor, pictures };
const lines: string[] = [];

for (const [name, { run }] of Object.entries(BENCHES))
  it(name, async () => {
    lines.push(...(await run()));
  });

afterAll(() => {
  const rows = lines.map((line) => [line.slice(0, line.indexOf(': ')), line.slice(line.indexOf(': ') + 2)] as const);
  const width = Math.max(...rows.map(([what]) => what.length));
  process.stdout.write(`\n${rows.map(([what, result]) => `${what.padEnd(width)}  ${result}`).join('\n')}\n\n`);
});
