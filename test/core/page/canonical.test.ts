import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { canonicalJson, contentSha256, type Page, type Sha256 } from '@/core/page';
import { build } from '../../helpers/page';

describe('canonical JSON (RFC 8785)', () => {
  test('sorts keys at every depth and leaves out white space', () => {
    expect(canonicalJson({ b: [{ d: 1, c: 2 }], a: null })).toBe('{"a":null,"b":[{"c":2,"d":1}]}');
  });

  test('sorts by UTF-16 code units, as in the RFC’s own example', () => {
    const keys = {
      '\u20ac': 'Euro Sign',
      '\r': 'Carriage Return',
      '\ufb33': 'Hebrew Letter Dalet With Dagesh',
      '1': 'One',
      '\ud83d\ude00': 'Emoji: Grinning Face',
      '\u0080': 'Control',
      '\u00f6': 'Latin Small Letter O With Diaeresis',
    };
    expect([...canonicalJson(keys).matchAll(/:"(\w+)/g)].map(([, word]) => word)).toEqual([
      'Carriage',
      'One',
      'Control',
      'Latin',
      'Euro',
      'Emoji',
      'Hebrew',
    ]);
  });

  test.each([
    [Number('333333333.33333329'), '333333333.3333333'],
    [1e30, '1e+30'],
    [4.5, '4.5'],
    [2e-3, '0.002'],
    [0.000000000000000000000000001, '1e-27'],
    [-0, '0'],
  ])('writes %d as ECMAScript does', (number, text) => {
    expect(canonicalJson(number)).toBe(text);
  });

  test('leaves out fields that are undefined', () => {
    expect(canonicalJson({ a: undefined, b: 1 })).toBe('{"b":1}');
    expect(canonicalJson([undefined, 1])).toBe('[null,1]');
  });

  test('refuses what JSON cannot say', () => {
    for (const value of [Number.NaN, Number.POSITIVE_INFINITY, () => 1, { a: 1n }]) expect(() => canonicalJson(value)).toThrow(TypeError);
  });
});

describe('contentSha256', () => {
  const sha256: Sha256 = async (bytes) => createHash('sha256').update(bytes).digest('hex');
  const of = (change: (page: Page) => void, pictures?: (reference: string) => Promise<string | undefined>) => {
    const page = build({ anchor: 99, modules: [{ rows: '99 199' }] });
    change(page);
    return contentSha256(page, sha256, pictures);
  };
  const nothing = () => {};

  test('is the same for the same page, whatever is said about it', async () => {
    const plain = await of(nothing);
    expect(plain).toMatch(/^[0-9a-f]{64}$/);
    expect(
      await of((page) => {
        page.approvals = [{ contentSha256: plain, decision: 'approved' }];
        page.comments = [{ id: 'c', author: 'A', time: '2026-06-01', text: 'Nice' }];
        page.suppressions = [{ rule: 'price-steps', reason: 'agreed' }];
      }),
    ).toBe(plain);
  });

  test('changes with anything that is shown', async () => {
    const plain = await of(nothing);
    expect(await of((page) => Object.assign(page.skus[0] ?? {}, { price: 9800 }))).not.toBe(plain);
    expect(await of((page) => page.modules[0]?.tiles?.reverse())).not.toBe(plain);
  });

  test('goes by a picture’s bytes, not by its name', async () => {
    const rename = (page: Page) => Object.assign(page.skus[0] ?? {}, { image: 'asset:other' });
    const same = async () => 'the-same-bytes';
    expect(await of(rename, same)).toBe(await of(nothing, same));
    expect(await of(rename)).not.toBe(await of(nothing));
    expect(await of(nothing, async (reference) => (reference.endsWith('1.jpg') ? 'new-bytes' : 'the-same-bytes'))).not.toBe(
      await of(nothing, same),
    );
  });

  test('covers the pictures of banner and modules, and leaves the page alone', async () => {
    const asked: string[] = [];
    await of(
      (page) => {
        page.banner = { image: 'banner.png' };
        page.modules.push({ id: 'm9', kind: 'picture', image: 'module.png' });
        Object.freeze(page.banner);
      },
      async (reference) => {
        asked.push(reference);
        return undefined;
      },
    );
    expect(asked).toEqual(expect.arrayContaining(['banner.png', 'module.png', 'https://example.com/1.jpg']));
  });
});
