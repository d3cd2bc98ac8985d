import { describe, expect, it } from 'vitest';
import type { CliIo } from '@/cli/io';
import { readingAhead } from '@/cli/read-ahead';

const FILES = Array.from({ length: 12 }, (_, i) => `${i}.page.json`);

/** A shell that knows these files but one, and keeps what it was asked for. */
function shell() {
  const asked: string[] = [];
  const readFile: CliIo['readFile'] = async (path) => {
    asked.push(path);
    if (path === '3.page.json') throw new Error(`ENOENT: ${path}`);
    return new TextEncoder().encode(path) as Uint8Array<ArrayBuffer>;
  };
  return { asked, io: { readFile } as CliIo };
}
const text = async (bytes: Promise<Uint8Array>) => new TextDecoder().decode(await bytes);

describe('files that are read ahead', () => {
  it('are begun eight at a time, in their order, each once', async () => {
    const { asked, io } = shell();
    const ahead = readingAhead(io, FILES);
    expect(asked).toEqual(FILES.slice(0, 8));
    expect(await text(ahead.readFile('0.page.json'))).toBe('0.page.json');
    expect(asked).toEqual(FILES.slice(0, 9));
    for (const file of FILES.slice(1)) await ahead.readFile(file).catch(() => {});
    expect(asked).toEqual(FILES);
  });

  it('fail where they are asked for, and nowhere else', async () => {
    const ahead = readingAhead(shell().io, FILES);
    await expect(ahead.readFile('3.page.json')).rejects.toThrow('ENOENT: 3.page.json');
    expect(await text(ahead.readFile('4.page.json'))).toBe('4.page.json');
  });

  it('are read again where they are asked for again, and others as ever', async () => {
    const { asked, io } = shell();
    const ahead = readingAhead(io, ['a']);
    for (const file of ['a', 'a', 'b']) expect(await text(ahead.readFile(file))).toBe(file);
    expect(asked).toEqual(['a', 'a', 'b']);
  });
});
