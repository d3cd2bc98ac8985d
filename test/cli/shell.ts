/** A shell in memory: files by name, what was printed, and the exit code. */
import { createHash } from 'node:crypto';
import { main } from '@/cli/main';

export interface Ran {
  code: number;
  out: string;
  err: string;
}

/** As the machine's own errors are: with a code, and a sentence with a path that nobody gave. */
const failing = (code: string, path: string) => Object.assign(new Error(`${code}: open '/home/somebody/${path}'`), { code });

export class Shell {
  readonly files = new Map<string, Uint8Array<ArrayBuffer>>();
  /** What comes in through the pipe. */
  input = '';
  /** Columns of the terminal that shows progress. */
  progress = 0;
  colour = false;
  private now = 0;

  write(name: string, text: string): this {
    this.files.set(name, new TextEncoder().encode(text) as Uint8Array<ArrayBuffer>);
    return this;
  }

  text(name: string): string {
    const bytes = this.files.get(name);
    if (!bytes) throw new Error(`no file ${name}`);
    return new TextDecoder().decode(bytes);
  }

  /** What stands in a folder: files by their paths, and the folders that these paths go through. */
  private list(path: string): { name: string; isFolder: boolean }[] | null {
    const folder = path === '.' ? '' : `${path.replace(/\/+$/, '')}/`;
    const inside = [...this.files.keys()].filter((file) => file.startsWith(folder)).map((file) => file.slice(folder.length));
    if (inside.length === 0) return null;
    const names = new Map(inside.map((rest) => [rest.split('/')[0] ?? '', rest.includes('/')]));
    return [...names].map(([name, isFolder]) => ({ name, isFolder }));
  }

  /** Runs `endcap` with arguments parted by blanks; each look at the clock takes a millisecond. */
  async run(line: string): Promise<Ran> {
    let out = '';
    let err = '';
    const code = await main(line.split(' ').filter(Boolean), {
      out: (text) => {
        out += text;
      },
      err: (text) => {
        err += text;
      },
      readFile: async (path) => {
        const bytes = this.files.get(path);
        if (!bytes) throw failing('ENOENT', path);
        return bytes;
      },
      readInput: async () => new TextEncoder().encode(this.input) as Uint8Array<ArrayBuffer>,
      list: async (path) => this.list(path),
      writeFile: async (path, text) => {
        if (path.startsWith('/nowhere/')) throw failing('EACCES', path);
        this.write(path, text);
      },
      create: async (path) => {
        if (path.startsWith('/nowhere/')) throw failing('EACCES', path);
        this.write(path, '');
        return { write: async (text) => void this.write(path, this.text(path) + text), close: async () => {} };
      },
      sha256: async (bytes) => createHash('sha256').update(bytes).digest('hex'),
      clock: () => ++this.now,
      colour: this.colour,
      progress: this.progress,
    });
    return { code, out, err };
  }
}

/** A catalogue of `count` invented SKUs in two categories, priced from ¥50 upwards. */
export function catalogueCsv(count: number): string {
  const rows = Array.from(
    { length: count },
    (_, i) => `A${i},Lamp ${i},¥${50 + i * 2}.00,${i % 3 === 0 ? 'Light > Desk' : 'Light > Floor'},lamp${i}.jpg`,
  );
  return ['sku,title,price,category,image', ...rows].join('\n');
}
