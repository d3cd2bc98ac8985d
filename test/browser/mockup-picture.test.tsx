/** A picture that is much less wide or high than its place stands whole in it, and goes on in its own edges. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, test } from 'vitest';
import type { Sku } from '@/core/page';
import { startI18n } from '@/i18n';
import { MockTile } from '@/ui/mockup/MockTile';
import { pngOf } from '../helpers/png-of';

startI18n('en');
afterEach(cleanup);

const SIZE = 64;
const RED = [255, 0, 0];
const GREEN = [0, 255, 0];
const BLUE = [0, 0, 255];
const WHITE = [255, 255, 255];

/** A square of a colour left, one right, one above and one below a white middle. */
function picture(): string {
  const canvas = document.createElement('canvas');
  canvas.width = SIZE;
  canvas.height = SIZE;
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  const fill = (colour: string, ...rect: [number, number, number, number]) => {
    context.fillStyle = colour;
    context.fillRect(...rect);
  };
  fill('#fff', 0, 0, SIZE, SIZE);
  fill('#00f', 0, 0, SIZE, 6);
  fill('#00f', 0, SIZE - 6, SIZE, 6);
  fill('#f00', 0, 6, 6, SIZE - 12);
  fill('#0f0', SIZE - 6, 6, 6, SIZE - 12);
  return canvas.toDataURL('image/png');
}

/** The exported pixels of a tile's picture that is `width` × `height`. */
async function exported(width: number, height: number): Promise<(x: number, y: number) => number[]> {
  const sku: Sku = { id: 's', title: 'Cup', price: 500 };
  const box = { x: 0, y: 0, width, height: height + 60, pictureHeight: height };
  const { container } = render(<MockTile box={box} sku={sku} unit={1} phone={false} currency="CNY" locale="en" picture={picture()} />);
  const element = container.firstElementChild as HTMLElement;
  element.style.fontFamily = 'sans-serif';
  const result = await pngOf({ element, width, height: height + 60, scale: 1 });
  if (!result.ok) throw new Error(result.reason);
  const context = new OffscreenCanvas(width, height).getContext('2d');
  context?.drawImage(await createImageBitmap(result.blob), 0, 0);
  return (x, y) => [...(context?.getImageData(x, y, 1, 1).data.slice(0, 3) ?? [])];
}

describe('a picture in its tile', () => {
  test('stands whole in a wide place, with its left and right edge drawn out beside it, in the exported picture too', async () => {
    const at = await exported(600, 200);
    expect([at(20, 100), at(190, 100)]).toEqual([RED, RED]);
    expect([at(580, 100), at(410, 100)]).toEqual([GREEN, GREEN]);
    expect([at(300, 8), at(300, 190), at(300, 100)]).toEqual([BLUE, BLUE, WHITE]);
  });

  test('stands whole in a high place, with its upper and lower edge drawn out', async () => {
    const at = await exported(200, 600);
    expect([at(100, 20), at(100, 190), at(100, 580), at(100, 410)]).toEqual([BLUE, BLUE, BLUE, BLUE]);
    expect([at(8, 300), at(190, 300), at(100, 300)]).toEqual([RED, GREEN, WHITE]);
  });

  test('is cropped to a place that is nearly its own shape', async () => {
    const at = await exported(280, 200);
    expect([at(8, 100), at(270, 100)]).toEqual([RED, GREEN]);
    expect(at(140, 4)).toEqual(WHITE);
  });
});
