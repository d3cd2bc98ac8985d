/** Where each SKU is in the pictures of a page. */
import { describe, expect, it } from 'vitest';
import { layoutPage } from '@/core/page';
import { linksCsv, linksJson, linksOf, type MadePicture } from '@/export';
import { twoModules } from '../helpers/two-modules';

/** Ids and titles as nobody should give them. */
const HOSTILE = ['<img src=x onerror=alert(1)>', '=1+1', '+cmd|calc', 'a"b,c\nd', '\u202egnp.exe', '🎧'.repeat(5000)];

const page = twoModules();
const layout = layoutPage(page, 'desktop');
const picture = (file: string, top: number, height: number, scale = 1): MadePicture => ({
  file,
  slice: { top, height, through: false },
  widthPx: 1200 * scale,
  heightPx: height * scale,
});
const tile = layout.modules[0]?.tiles[0];
if (!tile) throw new Error('no tile');

describe('the link map', () => {
  it('has each SKU where it is in its picture, in px of that', () => {
    const links = linksOf(layout, [picture('01.png', 0, 380, 2), picture('02.png', 380, 2000, 2)], 2);
    expect(links.map(({ sku }) => sku)).toEqual(['s1', 's2', 's3', 's4', 's5', 's6', 's7']);
    expect(links[0]).toEqual({
      viewport: 'desktop',
      file: '02.png',
      sku: 's1',
      module: 'm1',
      tile: 't1',
      x: 48,
      y: Math.round((tile.y - 380) * 2),
      width: Math.round(tile.width * 2),
      height: Math.round(tile.height * 2),
    });
  });

  it('has a tile that is cut in two in both pictures, each part as high as it is there', () => {
    const middle = Math.round(tile.y + tile.height / 2);
    const parts = linksOf(layout, [picture('01.png', 0, middle), picture('02.png', middle, 3000)], 1).filter(({ sku }) => sku === 's1');
    expect(parts.map(({ file }) => file)).toEqual(['01.png', '02.png']);
    expect(parts[1]?.y).toBe(0);
    expect(parts.reduce((sum, { height }) => sum + height, 0)).toBe(Math.round(tile.height));
  });

  it('has the SKU of the banner, and moves with the page where more is drawn than it', () => {
    const [banner, first] = linksOf(layout, [picture('01.png', 0, 4000)], 1, { left: 84, top: 112 }, 's1');
    expect(banner).toMatchObject({ sku: 's1', x: 84, y: 112, width: 1200, height: 360 });
    expect(first).toMatchObject({ x: 84 + 24, y: Math.round(112 + tile.y) });
  });

  it.each(HOSTILE)('takes an id of %j as a text, in a spreadsheet and in a program', (sku) => {
    const link = { viewport: 'desktop', file: '01.png', sku, module: '', tile: 't1', x: 1, y: 2, width: 3, height: 4 };
    const csv = linksCsv([link]);
    expect(csv).not.toMatch(/(^|,)"?[=+@-][^\d,]/m);
    const read = JSON.parse(linksJson([picture('01.png', 0, 10)], [link])) as { pictures: { links: { sku: string }[] }[] };
    expect(read.pictures[0]?.links[0]?.sku).toBe(sku);
  });
});
