/** The banner over pictures: what is written on it can be read on any, and the shade behind it has no edge. */
import { cleanup, render } from '@testing-library/react';
import { toCanvas } from 'html-to-image';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { MockupPage } from '@/ui/mockup';
import { everything } from '../helpers/everything';

afterEach(cleanup);

const square = (inside: string) =>
  `data:image/svg+xml,${encodeURIComponent(`<svg xmlns="http://www.w3.org/2000/svg" width="800" height="400">${inside}</svg>`)}`;
const PICTURES = {
  white: square('<rect width="800" height="400" fill="#fff"/>'),
  busy: square(
    '<pattern id="p" width="24" height="24" patternUnits="userSpaceOnUse"><rect width="24" height="24" fill="#fff"/><rect width="12" height="12" fill="#f5d90a"/></pattern><rect width="800" height="400" fill="url(#p)"/>',
  ),
};

const linear = (value: number) => (value <= 0.04045 * 255 ? value / 255 / 12.92 : ((value / 255 + 0.055) / 1.055) ** 2.4);
const luminance = ([r = 0, g = 0, b = 0]: ArrayLike<number> & Iterable<number>) =>
  0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b);

/** The banner's ground without its words, as pixels, and where its words stand. */
async function ground(viewport: string, image: string) {
  const page: Page = {
    ...everything(),
    locale: 'en-GB',
    banner: { headline: 'Autumn at home', image, anchorPrice: 499900, claims: ['Free returns'] },
  };
  const { container } = render(<MockupPage page={page} viewport={viewport} images={() => image} />);
  const banner = container.querySelector('[data-banner]') as HTMLElement;
  await (banner.querySelector('img') as HTMLImageElement).decode();
  const origin = banner.getBoundingClientRect();
  const words = [...banner.querySelectorAll('h2, p, strong, span')].map((element) => {
    const box = element.getBoundingClientRect();
    return { x: box.x - origin.x, y: box.y - origin.y, width: box.width, height: box.height };
  });
  for (const element of banner.querySelectorAll<HTMLElement>('h2, p, strong, span')) element.style.color = 'transparent';
  const canvas = await toCanvas(banner, { pixelRatio: 1 });
  const context = canvas.getContext('2d');
  if (!context) throw new Error('no canvas');
  return { words, at: (x: number, y: number) => luminance(context.getImageData(Math.round(x), Math.round(y), 1, 1).data) };
}

describe.each(['desktop', 'mobile'])('a banner over a picture at %s', (viewport) => {
  it.each(Object.entries(PICTURES))('has words that can be read, also the price on the right: %s', async (_, image) => {
    const { words, at } = await ground(viewport, image);
    expect(words.length).toBeGreaterThan(3);
    for (const { x, y, width, height } of words)
      for (const across of [0, 0.25, 0.5, 0.75, 1])
        for (const down of [0.1, 0.5, 0.9]) {
          const contrast = 1.05 / (at(x + across * width, y + down * height) + 0.05);
          expect(contrast).toBeGreaterThanOrEqual(4.5);
        }
  });

  it('has no edge in the shade around its words', async () => {
    const { words, at } = await ground(viewport, PICTURES.white);
    for (const { x, y, width } of words) {
      const middle = x + width / 2;
      for (let by = -24; by < 24; by += 1) expect(Math.abs(at(middle, y + by) - at(middle, y + by + 1))).toBeLessThan(0.03);
    }
  });
});
