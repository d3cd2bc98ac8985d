import { expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { paintThumbnail } from '@/ui/home/thumbnail';
import { priced } from '../helpers/panel-page';

/** A picture of one colour. */
async function plain(colour: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><rect width="10" height="10" fill="${colour}"/></svg>`)}`;
  await image.decode();
  return image;
}

/** The pixels of a page's miniature: `at(x, y)` in px of the page at its first viewport, 0 to 255 each. */
async function paint(page: Page, pictureOf: (reference: string) => Promise<HTMLImageElement | undefined> = async () => undefined) {
  const bitmap = await createImageBitmap(await paintThumbnail(page, pictureOf));
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  context?.drawImage(bitmap, 0, 0);
  const { data } = context?.getImageData(0, 0, bitmap.width, bitmap.height) ?? { data: new Uint8ClampedArray() };
  const pixel = (x: number, y: number) =>
    [...data.subarray((y * bitmap.width + x) * 4, (y * bitmap.width + x) * 4 + 4)] as [number, number, number, number];
  const scale = bitmap.width / 1200;
  return { bitmap, pixel, at: (x: number, y: number) => pixel(Math.round(x * scale), Math.round(y * scale)) };
}

const isNear = (seen: readonly number[], wanted: readonly number[], by = 12) =>
  wanted.every((value, i) => Math.abs(value - (seen[i] ?? 0)) <= by);
const page: Page = { ...priced({ Start: [79, 119, 89, 139], End: [200, 250] }), title: 'Summer audio' };
/** The first row's tiles are 276 px wide, 16 px apart, from (24, 456) on. */
const tileX = (i: number) => 24 + i * 292;
const ROW = 456;

it('shows the upper part of the page as it stands: banner, ground, tiles and their red prices', async () => {
  const { bitmap, at } = await paint(page);
  expect([bitmap.width, bitmap.height]).toEqual([640, 480]);
  expect(isNear(at(4, 4), [28, 37, 88])).toBe(true);
  expect(isNear(at(1190, 340), [123, 87, 207], 24)).toBe(true);
  expect(at(12, 600)).toEqual([255, 255, 255, 255]);
  let red = 0;
  for (let x = tileX(0); x < tileX(1); x += 2)
    for (let y = ROW + 340; y < ROW + 372; y += 2) red += isNear(at(x, y), [208, 42, 30], 40) ? 1 : 0;
  expect(red).toBeGreaterThan(6);
});

it('puts each picture in its own tile, and a tint where there is none', async () => {
  const pictured = { ...page, skus: page.skus.map((sku, i) => (i < 2 ? { ...sku, image: `https://img.endcap.example/${i}.png` } : sku)) };
  const [green, blue] = [await plain('#00aa44'), await plain('#0044aa')];
  const { at } = await paint(
    pictured,
    async (reference) => ({ 'https://img.endcap.example/0.png': green, 'https://img.endcap.example/1.png': blue })[reference],
  );
  expect(isNear(at(tileX(0) + 138, ROW + 200), [0, 170, 68])).toBe(true);
  expect(isNear(at(tileX(1) + 138, ROW + 200), [0, 68, 170])).toBe(true);
  const [r, g, b] = at(tileX(2) + 20, ROW + 20);
  expect(Math.min(r, g, b)).toBeGreaterThan(180);
  expect([r, g, b]).not.toEqual([255, 255, 255]);
});

it('draws out the edges of a picture beside it where its place is much wider', async () => {
  const half = new Image();
  half.src = `data:image/svg+xml,${encodeURIComponent('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="10"><path fill="#00aa44" d="M0 0h5v10H0z"/><path fill="#0044aa" d="M5 0h5v10H5z"/></svg>')}`;
  await half.decode();
  const skus = page.skus.map((sku, i) => (i === 0 ? { ...sku, image: 'https://img.endcap.example/half.png' } : sku));
  const modules = page.modules.map((module) => ({
    ...module,
    tiles: module.tiles?.map((tile) => (tile.id === 't1' ? { ...tile, span: { desktop: [4, 1] as [number, number] } } : tile)) ?? [],
  }));
  const { at } = await paint({ ...page, skus, modules }, async () => half);
  expect(isNear(at(tileX(0) + 20, ROW + 130), [0, 170, 68])).toBe(true);
  expect(isNear(at(tileX(3) + 250, ROW + 130), [0, 68, 170])).toBe(true);
});

it('shows a banner’s own picture, and the words on it', async () => {
  const red = await plain('#aa0000');
  const { at } = await paint({ ...page, banner: { headline: 'A', image: 'https://img.endcap.example/banner.png' } }, async () => red);
  const [r, g, b] = at(1150, 60);
  expect(r).toBeGreaterThan(60);
  expect(Math.max(g, b)).toBeLessThan(40);
});

it('shows a phone’s page as a sheet in the middle, with nothing around it', async () => {
  const phone = { ...page, viewports: [...page.viewports].reverse() };
  const { pixel } = await paint(phone);
  expect(pixel(60, 240)[3]).toBe(0);
  expect(pixel(320, 10)[3]).toBe(0);
  expect(pixel(320, 60)[3]).toBe(255);
});

it('paints modules of every kind, empty pages and SKUs that are not there', async () => {
  const kinds = ['coupons', 'gift', 'video', 'reviews', 'note', 'navigation', 'picture'] as const;
  for (const kind of kinds) {
    const { at } = await paint({ ...page, modules: [{ id: 'm', kind, title: kind, text: 'One\nTwo', height: 200 }, ...page.modules] });
    expect([kind, at(40, 405)]).not.toEqual([kind, [255, 255, 255, 255]]);
  }
  const { bitmap } = await paint({ ...page, skus: [], modules: [] });
  expect(bitmap.width).toBe(640);
  await paint({ ...page, skus: [] });
});
