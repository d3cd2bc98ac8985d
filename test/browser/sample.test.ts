import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { assetSha, library, pictureReferences, shelf } from '@/editor';
import { startI18n } from '@/i18n';
import { openSample } from '@/ui/sample';

const fromApp = window.fetch;
/** Answers for some of the sample's files in place of the application. */
function answer(path: RegExp, response: () => Promise<Response>) {
  return vi.spyOn(window, 'fetch').mockImplementation((input, init) => (path.test(String(input)) ? response() : fromApp(input, init)));
}

beforeEach(async () => {
  startI18n('en');
  await Promise.all([
    library.pages.clear(),
    library.journal.clear(),
    library.catalogues.clear(),
    library.skus.clear(),
    library.assets.clear(),
  ]);
});
afterEach(() => vi.restoreAllMocks());

describe('the sample', () => {
  it('is kept as a page with its catalogue and all of its pictures', async () => {
    const { pageId } = await openSample('en');
    const record = await library.loadPage(pageId);
    expect(record?.page.locale).toBe('en-GB');
    expect(record?.catalogueId).toBe('c-sample-en');
    expect(await library.catalogues.get('c-sample-en')).toMatchObject({ name: 'Sample shop', currency: 'GBP', count: 48 });
    expect(await library.loadSkus('c-sample-en')).toEqual(record?.page.skus);

    const references = pictureReferences(record?.page ?? ({ modules: [], skus: [] } as never));
    await shelf.want(references);
    const addresses = references.map((reference) => shelf.getState().addresses.get(assetSha(reference) ?? ''));
    expect(addresses.filter((address) => !address?.startsWith('blob:'))).toEqual([]);
    const bitmap = await createImageBitmap((await library.assets.toCollection().first())?.bytes as Blob);
    expect(bitmap.width).toBeGreaterThan(200);
  });

  it('is opened again while it is untouched, without fetching its pictures', async () => {
    const first = await openSample('zh');
    const fetches = vi.spyOn(window, 'fetch');
    expect(await openSample('zh')).toEqual(first);
    expect(fetches.mock.calls.map(([input]) => String(input)).filter((path) => /pictures/.test(path))).toEqual([]);
    expect(await library.pages.count()).toBe(1);
    expect(await library.catalogues.count()).toBe(1);
  });

  it('is made afresh beside one that was edited', async () => {
    const first = await openSample('zh');
    const record = await library.loadPage(first.pageId);
    if (!record) throw new Error('the sample is not kept');
    await library.savePage({ ...record.page, banner: { headline: 'Mine' } }, first.pageId, Date.now());
    const second = await openSample('zh');
    expect(second.pageId).not.toBe(first.pageId);
    expect((await library.loadPage(first.pageId))?.page.banner?.headline).toBe('Mine');
    expect(await library.catalogues.count()).toBe(1);
  });

  it('says so when it cannot be fetched, and keeps nothing', async () => {
    answer(/sample\//, () => Promise.reject(new TypeError('offline')));
    await expect(openSample('en')).rejects.toThrow('Its files could not be fetched. Check the connection and try again.');
    expect(await library.pages.count()).toBe(0);
    expect(await library.catalogues.count()).toBe(0);
  });

  it('refuses a page file cut in half and a picture that is another one', async () => {
    const page = answer(/en\.page\.json/, async () => new Response('{"format":"endcap/page"'));
    await expect(openSample('en')).rejects.toThrow('Its files did not arrive whole.');
    page.mockRestore();
    answer(/terracotta-cactus/, async () => new Response('<!doctype html>'));
    await expect(openSample('en')).rejects.toThrow('Its files did not arrive whole.');
    expect(await library.assets.count()).toBe(0);
  });

  it('says so when it cannot be kept', async () => {
    vi.spyOn(library, 'keepAssets').mockRejectedValue(new DOMException('full', 'QuotaExceededError'));
    await expect(openSample('en')).rejects.toThrow('It could not be kept on this machine.');
  });
});
