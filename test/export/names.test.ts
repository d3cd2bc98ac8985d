import { describe, expect, it } from 'vitest';
import { fileStem, pageFileName, pictureFileName, pictureSize, sliceFileName } from '@/export';

describe('the name of a file', () => {
  it.each([
    ['618 Audio event', '618 Audio event'],
    ['618 音频大促', '618 音频大促'],
    ['A/B: "50%" <sale> | why?*\\', 'A B 50% sale why'],
    ['  two \n lines\t ', 'two lines'],
    ['..hidden. ', 'hidden'],
    ['right\u202eto-left', 'right to-left'],
    ['half \ud83d of a sign', 'half of a sign'],
    ['CON', '_CON'],
    ['nul.txt', '_nul.txt'],
    ['', 'page'],
    ['???', 'page'],
    [undefined, 'page'],
  ])('made of %j is %j', (title, stem) => {
    expect(fileStem(title)).toBe(stem);
  });

  it('is at most 80 characters long and never ends inside one', () => {
    const stem = fileStem('🎧'.repeat(200));
    expect([...stem]).toHaveLength(80);
    expect(stem).not.toMatch(/\p{Surrogate}/u);
  });

  it('says what the file is, which viewport and which scale', () => {
    expect(pageFileName('618 Audio event')).toBe('618 Audio event.page.json');
    expect(pictureFileName('618 Audio event', 'mobile', 2)).toBe('618 Audio event - mobile@2x.png');
    expect(pictureFileName('618 Audio event', 'desktop', 1)).toBe('618 Audio event - desktop.png');
    expect(pictureFileName(undefined, '../etc', 1)).toBe('page - etc.png');
    expect(pictureFileName('A', 'desktop', 1, 'jpeg')).toBe('A - desktop.jpg');
  });

  it('numbers pictures so that they sort as they stand', () => {
    expect(sliceFileName('mobile', 0, 9, 'jpeg')).toBe('mobile/01.jpg');
    expect(sliceFileName('mobile', 8, 120, 'webp')).toBe('mobile/009.webp');
    expect(sliceFileName('mobile', 0, 3, 'png', '99 zone: <b>/..\\x')).toBe('mobile/01 99 zone b .. x.png');
    expect(sliceFileName('../etc', 0, 3, 'svg', '???')).toBe('etc/01.svg');
    expect(sliceFileName('desktop', 0, 3, 'png', 'x'.repeat(300))).toBe(`desktop/01 ${'x'.repeat(40)}.png`);
  });
});

describe('the size of a picture', () => {
  it('is whole px, the last begun one included, times the scale', () => {
    expect(pictureSize({ width: 1200, height: 4211.2 }, 1)).toEqual({ widthPx: 1200, heightPx: 4212 });
    expect(pictureSize({ width: 1200, height: 4211.2 }, 2)).toEqual({ widthPx: 2400, heightPx: 8424 });
  });

  it('does not grow by a px through rounding in the layout', () => {
    expect(pictureSize({ width: 750, height: 8266.0000000001 }, 1)).toEqual({ widthPx: 750, heightPx: 8266 });
  });
});
