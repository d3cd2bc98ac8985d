import { describe, expect, it } from 'vitest';
import { declaredSize, isAnimated, pictureKind } from '@/io';
import { bmp, bytes, gif, isoMedia, ispe, jpeg, png, webp } from './bytes';

const avif = bytes([...isoMedia('avif', 'mif1', 'miaf')], [...ispe(64, 64)], [...ispe(640, 480)], Array(16).fill(0));

describe('a picture file', () => {
  it.each([
    ['png', png(640, 480)],
    ['jpeg', jpeg(640, 480)],
    ['gif', gif(640, 480, 1)],
    ['webp', webp(640, 480, 0)],
    ['avif', avif],
    ['bmp', bmp(640, 480)],
  ] as const)('is known by its first bytes as %s, and so is its size', (kind, file) => {
    expect(pictureKind(file)).toBe(kind);
    expect(declaredSize(file, kind)).toEqual({ width: 640, height: 480 });
  });

  it.each([
    ['an empty file', bytes(), { reason: 'empty' }],
    ['SVG, which can carry script', bytes('\n<?xml version="1.0"?><svg xmlns="x" onload="alert(1)"/>'), { reason: 'svg' }],
    ['a text', bytes('BM is how this text begins, and it is no bitmap'), { reason: 'not-a-picture' }],
    ['HTML', bytes('<!doctype html><p>hi'), { reason: 'not-a-picture' }],
    ['a telephone’s HEIC', isoMedia('heic', 'mif1'), { reason: 'format', detail: 'HEIC' }],
    ['a film', isoMedia('isom', 'mp41'), { reason: 'format', detail: 'MP4' }],
    ['a TIFF', bytes('II*\0'), { reason: 'format', detail: 'TIFF' }],
    ['a Photoshop file', bytes('8BPS'), { reason: 'format', detail: 'PSD' }],
    ['a PDF', bytes('%PDF-1.7'), { reason: 'format', detail: 'PDF' }],
  ])('is not %s', (_, file, refusal) => {
    expect(pictureKind(file)).toEqual(refusal);
  });

  it.each([
    ['GIF', 'gif', gif(2, 2, 2), gif(2, 2, 1)],
    ['PNG', 'png', png(2, 2, 3), png(2, 2, 1)],
    ['PNG without a count of frames', 'png', png(2, 2, 2), png(2, 2)],
    ['WebP', 'webp', webp(2, 2, 2), webp(2, 2, 16)],
    ['AVIF', 'avif', isoMedia('avis', 'avif'), isoMedia('avif')],
  ] as const)('moves or stands still: %s', (_, kind, moving, still) => {
    expect(isAnimated(moving, kind)).toBe(true);
    expect(isAnimated(still, kind)).toBe(false);
  });

  it('that is cut short anywhere makes neither question fail', () => {
    for (const [kind, file] of [
      ['png', png(9, 9, 2)],
      ['gif', gif(9, 9, 2)],
      ['jpeg', jpeg(9, 9)],
      ['webp', webp(9, 9, 2)],
      ['avif', avif],
      ['bmp', bmp(9, 9)],
    ] as const)
      for (let length = 0; length < file.length; length++) {
        const cut = file.slice(0, length);
        expect(() => [pictureKind(cut), isAnimated(cut, kind), declaredSize(cut, kind)]).not.toThrow();
      }
  });
});
