import { strToU8, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { looksLikeZip, openZip } from '@/io';
import { ZIP_LIMITS } from '@/io/zip';

type Files = Parameters<typeof zipSync>[0];
const zipOf = (files: Files) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
const patched = async (file: Blob, change: (bytes: Uint8Array, view: DataView) => void) => {
  const bytes = new Uint8Array(await file.arrayBuffer());
  change(bytes, new DataView(bytes.buffer));
  return new Blob([bytes]);
};
/** Position of a signature, the last of them. */
const find = (view: DataView, signature: number) => {
  for (let at = view.byteLength - 4; at >= 0; at--) if (view.getUint32(at, true) === signature) return at;
  throw new Error('no such signature');
};
const ENTRY = 0x02014b50;

async function open(file: Blob, limits = ZIP_LIMITS) {
  const zip = await openZip(file, limits);
  if (!zip.ok) throw new Error(zip.reason);
  const read = async (path: string, options?: { first: number }) => {
    const entry = zip.entries.find((one) => one.path === path);
    if (!entry) throw new Error(`no ${path}`);
    const bytes = await zip.read(entry, options);
    return typeof bytes === 'string' ? bytes : new TextDecoder().decode(bytes);
  };
  return { paths: zip.entries.map(({ path }) => path), read };
}

describe('a ZIP', () => {
  const text = 'picture '.repeat(40_000);
  const file = zipOf({ 'a/1.jpg': strToU8(text), 'b.png': [strToU8('stored'), { level: 0 }], 'empty.png': strToU8('') });

  it('gives its files, packed or stored, whole or their first bytes', async () => {
    const { paths, read } = await open(file);
    expect(paths).toEqual(['a/1.jpg', 'b.png', 'empty.png']);
    expect(await read('a/1.jpg')).toBe(text);
    expect(await read('a/1.jpg', { first: 7 })).toBe('picture');
    expect(await read('b.png')).toBe('stored');
    expect(await read('b.png', { first: 3 })).toBe('sto');
    expect(await read('empty.png')).toBe('');
  });

  it('leaves out folders and what operating systems leave behind', async () => {
    const left = ['__MACOSX/._a.jpg', '.DS_Store', 'a/.hidden.jpg', 'a/Thumbs.db', 'desktop.ini'];
    const files: Files = { a: {}, 'a.jpg': strToU8('x'), ...Object.fromEntries(left.map((path) => [path, strToU8('x')])) };
    expect((await open(zipOf(files))).paths).toEqual(['a.jpg']);
  });

  it('has names in UTF-8, or as Chinese Windows writes them', async () => {
    expect((await open(zipOf({ '图片/主图.jpg': strToU8('x') }))).paths).toEqual(['图片/主图.jpg']);
    const gbk = await patched(zipOf({ 'abcd.jpg': strToU8('x') }), (bytes, view) => {
      bytes.set([0xd6, 0xf7, 0xcd, 0xbc], find(view, ENTRY) + 46);
    });
    expect((await open(gbk)).paths).toEqual(['主图.jpg']);
    const backslash = zipOf({ 'a\\b.jpg': strToU8('x') });
    expect((await open(backslash)).paths).toEqual(['a/b.jpg']);
  });

  it('may have bytes before it and a comment after it', async () => {
    const after = await patched(new Blob([file, 'twelve bytes']), (_, view) => view.setUint16(find(view, 0x06054b50) + 20, 12, true));
    expect(await (await open(new Blob(['#!/bin/sh ', after]))).read('b.png')).toBe('stored');
  });

  it('inside a ZIP is a file like others: nothing is unpacked twice', async () => {
    const outer = zipOf({ 'inner.zip': new Uint8Array(await file.arrayBuffer()), 'a.png': strToU8('x') });
    expect((await open(outer)).paths).toEqual(['inner.zip', 'a.png']);
  });

  it('that is cut short, or is none, is told apart and does not throw', async () => {
    expect(await openZip(new Blob(['no archive at all']))).toEqual({ ok: false, reason: 'not-a-zip' });
    expect(await openZip(new Blob([]))).toEqual({ ok: false, reason: 'not-a-zip' });
    for (const size of [3, 30, 200, file.size - 23]) expect(await openZip(file.slice(0, size))).toEqual({ ok: false, reason: 'not-a-zip' });
    expect(await looksLikeZip(file)).toBe(true);
    expect(await looksLikeZip(new Blob(['PK']))).toBe(false);
  });

  it('with a password, another way of packing or broken bytes says so, entry by entry', async () => {
    const flag = (at: number, value: number) =>
      patched(zipOf({ 'a.png': [strToU8('abcdef'), { level: 0 }] }), (_, view) => view.setUint16(find(view, ENTRY) + at, value, true));
    expect(await (await open(await flag(8, 1))).read('a.png')).toBe('encrypted');
    expect(await (await open(await flag(10, 14))).read('a.png')).toBe('unsupported');
    const broken = await patched(zipOf({ 'a.png': [strToU8('abcdef'), { level: 0 }] }), (bytes) => {
      bytes[36] = 0;
    });
    expect(await (await open(broken)).read('a.png')).toBe('damaged');
  });
});

describe('a ZIP bomb', () => {
  const bomb = zipOf({ 'bomb.png': new Uint8Array(48 * 2 ** 20), 'ok.png': strToU8('fine') });

  it('stops long before it is unpacked, and leaves the other files readable', async () => {
    const { read } = await open(bomb);
    expect(await read('bomb.png')).toBe('zip-bomb');
    expect(await read('ok.png')).toBe('fine');
  });

  it('that declares less than comes out is found out', async () => {
    const lying = await patched(zipOf({ 'a.png': strToU8('x'.repeat(5000)) }), (_, view) =>
      view.setUint32(find(view, ENTRY) + 24, 10, true),
    );
    expect(await (await open(lying)).read('a.png')).toBe('zip-bomb');
  });

  it('that declares more than may come out, or too many files, is not opened', async () => {
    const file = zipOf({ 'a.png': strToU8('aaaa'), 'b.png': strToU8('bbbb') });
    expect(await openZip(file, { ...ZIP_LIMITS, totalBytes: 7 })).toEqual({ ok: false, reason: 'zip-bomb' });
    expect(await openZip(file, { ...ZIP_LIMITS, entries: 1 })).toEqual({ ok: false, reason: 'too-many-entries' });
    expect(await (await open(file, { ...ZIP_LIMITS, entryBytes: 3 })).read('a.png')).toBe('too-large');
  });
});
