import { beforeEach, describe, expect, it } from 'vitest';
import { problemText, writePage } from '@/core/page';
import { library } from '@/editor';
import { openPageFile } from '@/ui/open-page-file';
import { twoModules } from '../helpers/two-modules';

const file = (name: string, text: string) => new File([text], name);
const page = () => ({ ...twoModules(), title: '618' });

beforeEach(async () => {
  await library.pages.clear();
  await library.journal.clear();
});

describe('opening a file', () => {
  it('keeps a page file as a page, byte for byte', async () => {
    const text = writePage(page());
    const opened = await openPageFile(file('618.page.json', text));
    expect(opened).toMatchObject({ kind: 'page', title: '618' });
    const kept = await library.loadPage(opened.kind === 'page' ? opened.id : '');
    expect(kept && writePage(kept.page)).toBe(text);
  });

  it('opens the page that is kept already instead of a copy, and a changed one as another', async () => {
    const first = await openPageFile(file('a.page.json', writePage(page())));
    const again = await openPageFile(file('b.json', writePage(page())));
    expect(again).toEqual(first);
    const changed = await openPageFile(file('a.page.json', writePage({ ...page(), locale: 'en' })));
    expect(changed.kind).toBe('page');
    expect(changed).not.toEqual(first);
    expect(await library.pages.count()).toBe(2);
  });

  it('reads a page file that an editor saved as UTF-16', async () => {
    const text = `\uFEFF${writePage(page())}`;
    const units = Uint16Array.from(text, (sign) => sign.charCodeAt(0));
    const opened = await openPageFile(new File([units], '618.page.json'));
    expect(opened).toMatchObject({ kind: 'page', title: '618' });
  });

  it.each(['shop.csv', 'shop.TSV', 'shop.xlsx', 'old.xls', 'list.txt'])('takes %s for a catalogue', async (name) => {
    expect(await openPageFile(file(name, 'sku,price\n1,2'))).toEqual({ kind: 'catalogue' });
  });

  it('takes JSON that is no page for a catalogue', async () => {
    expect(await openPageFile(file('products.json', '[{"sku":"1","price":2}]'))).toEqual({ kind: 'catalogue' });
  });

  it.each([
    ['a file cut in half', 'x.page.json', writePage(page()).slice(0, 400), 'not-json', /the file ends too early, on line 1, column 401/],
    ['a file of another format', 'x.page.json', '{"format":"other"}', 'not-a-page', /format/],
    ['a newer version', 'x.page.json', writePage(page()).replace('"version":1', '"version":99'), 'too-new', /99/],
    [
      'a value that cannot be',
      'x.json',
      writePage(page()).replace('"price":1000', '"price":-5'),
      'invalid',
      /^skus\[0\]\.price: is below 0 \(-5\)/,
    ],
    ['a program', 'setup.exe', 'MZ', 'unsupported', /^$/],
  ])('says what is wrong with %s, and keeps nothing', async (_, name, text, reason, words) => {
    const opened = await openPageFile(file(name, text));
    if (opened.kind !== 'failed') throw new Error(opened.kind);
    expect(opened.reason).toBe(reason);
    expect([...(opened.problems ?? []).map((problem) => problemText(problem)), opened.values?.version ?? ''].join(' ').trim()).toMatch(
      words,
    );
    expect(await library.pages.count()).toBe(0);
  });
});
