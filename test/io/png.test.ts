/** Texts that a PNG carries. */
import { PNG } from 'pngjs';
import { describe, expect, it } from 'vitest';
import { pngChunk, pngText, withPngText } from '@/io';
import { paintPng } from '../helpers/pixels';

const png = () => new Blob([new Uint8Array(paintPng(3, 40, 30))], { type: 'image/png' });
const bytesOf = async (blob: Blob) => Buffer.from(await blob.arrayBuffer());

describe('a text in a PNG', () => {
  it.each(['{"title":"618 音频大促 🎧"}', '', 'x'.repeat(300_000)])('comes back as it went in', async (text) => {
    expect(await pngText(await withPngText(png(), 'endcap/page', text), 'endcap/page')).toBe(text);
  });

  it('leaves the picture as it was', async () => {
    const [before, after] = [PNG.sync.read(await bytesOf(png())), PNG.sync.read(await bytesOf(await withPngText(png(), 'k', 'text')))];
    expect([after.width, after.height]).toEqual([40, 30]);
    expect(after.data.equals(before.data)).toBe(true);
  });

  it('is not there under another keyword, in another file or in half of one', async () => {
    const carrying = await withPngText(png(), 'endcap/page', 'text');
    expect(await pngText(carrying, 'endcap')).toBeUndefined();
    expect(await pngText(png(), 'endcap/page')).toBeUndefined();
    expect(await pngText(new Blob(['no PNG at all']), 'endcap/page')).toBeUndefined();
    expect(await pngText(carrying.slice(0, 60), 'endcap/page')).toBeUndefined();
  });

  it('is not read where one bit of it was changed', async () => {
    const bytes = await bytesOf(await withPngText(png(), 'endcap/page', 'a text of some length'));
    const at = bytes.indexOf('iTXt') + 22;
    bytes[at] = (bytes[at] ?? 0) ^ 1;
    expect(await pngText(new Blob([bytes]), 'endcap/page')).toBeUndefined();
  });

  it('is put into nothing that is no PNG', async () => {
    await expect(withPngText(new Blob(['GIF89a']), 'k', 'text')).rejects.toThrow('no PNG');
  });

  it('stands in a chunk as the specification has it', () => {
    expect([...pngChunk('IEND', new Uint8Array())]).toEqual([0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae, 0x42, 0x60, 0x82]);
  });
});
