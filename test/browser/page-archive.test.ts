import { downloadZip } from 'client-zip';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { contentSha256, type Page, writePage } from '@/core/page';
import { assetReference, library, shelf } from '@/editor';
import { keptPicturesOf, pageArchive, pageArchiveName, pictureHash } from '@/export';
import { startI18n } from '@/i18n';
import { openZip, PAGE_IN_PICTURE, withPngText } from '@/io';
import { sortFiles } from '@/ui/open-files';
import { openPageArchive } from '@/ui/open-page-archive';
import { type ReadPicture, readPicture } from '@/workers';
import { pictureFile } from '../helpers/picture-file';
import { twoModules } from '../helpers/two-modules';

const clear = () => Promise.all([library.pages.clear(), library.assets.clear()]);
beforeEach(async () => {
  startI18n('en');
  await clear();
});
afterEach(clear);

async function picture(colour: string): Promise<ReadPicture> {
  const result = await readPicture(await pictureFile('p.png', 60, 40, colour));
  if (!result.ok) throw new Error(result.reason);
  return result;
}

/** A page whose banner and first two SKUs have kept pictures, the SKUs the same one. */
async function illustrated() {
  const [banner, sku] = await Promise.all([picture('#123'), picture('#789')]);
  const plain = twoModules();
  const page: Page = {
    ...plain,
    title: 'Spring / sale',
    banner: { ...plain.banner, image: assetReference(banner.sha) },
    skus: plain.skus.map((one, i) => (i < 2 ? { ...one, image: assetReference(sku.sha) } : one)),
  };
  return { page, banner, sku };
}

const names = async (file: Blob) => {
  const zip = await openZip(file);
  return zip.ok ? zip.entries.map(({ path }) => path) : zip.reason;
};

it('holds the page file and each kept picture once, by the hash of its bytes, and is told apart from a ZIP of pictures', async () => {
  const { page, banner, sku } = await illustrated();
  expect(keptPicturesOf(page)).toEqual([banner.sha, sku.sha]);
  const file = new File([await pageArchive(page, [banner, sku])], pageArchiveName(page.title));
  expect(file.name).toBe('Spring sale.zip');
  expect(await names(file)).toEqual(['Spring sale.page.json', `assets/${banner.sha}.png`, `assets/${sku.sha}.png`]);
  expect((await sortFiles([{ path: file.name, file }])).kind).toBe('page-archive');
  const others = new File([await downloadZip([{ name: 'a.png', input: banner.bytes }]).blob()], 'a.zip');
  expect((await sortFiles([{ path: others.name, file: others }])).kind).toBe('pictures');
});

it('tells a picture that carries its page from one that is only a picture', async () => {
  const { page, banner } = await illustrated();
  const plain = new File([banner.bytes], 'shots/mock-up.png', { type: 'image/png' });
  expect((await sortFiles([{ path: plain.name, file: plain }])).kind).toBe('pictures');
  const carrying = new File([await withPngText(banner.bytes, PAGE_IN_PICTURE, writePage(page))], plain.name, { type: 'image/png' });
  const sorted = await sortFiles([{ path: carrying.name, file: carrying }]);
  expect(sorted).toMatchObject({ kind: 'carried-page', sources: [{ path: 'shots/mock-up.png' }] });
  if (sorted.kind !== 'carried-page') throw new Error(sorted.kind);
  expect(sorted.page.name).toBe('mock-up.page.json');
  expect(await sorted.page.text()).toBe(writePage(page));
});

it('brings page and pictures back on a machine that has neither', async () => {
  const { page, banner, sku } = await illustrated();
  const opened = await openPageArchive(new File([await pageArchive(page, [banner, sku])], 'x.zip'));
  if (opened.kind !== 'page') throw new Error(opened.kind);
  expect(opened).toMatchObject({ title: 'Spring / sale', damaged: 0, missing: 0 });
  expect(writePage((await library.loadPage(opened.id))?.page ?? page)).toBe(writePage(page));
  const kept = await library.loadAssets([banner.sha, sku.sha]);
  expect(kept.map(({ width, height, bytes }) => [width, height, bytes.size])).toEqual([
    [60, 40, banner.bytes.size],
    [60, 40, sku.bytes.size],
  ]);
  expect(shelf.getState().addresses.get(sku.sha)).toMatch(/^blob:/);
});

it('does not take a picture whose bytes are not those of its name, and says how many are missing', async () => {
  const { page, banner } = await illustrated();
  const wrong = { sha: keptPicturesOf(page)[1] ?? '', bytes: (await picture('#fff')).bytes };
  const opened = await openPageArchive(new File([await pageArchive(page, [banner, wrong])], 'x.zip'));
  expect(opened).toMatchObject({ kind: 'page', damaged: 1, missing: 1 });
  expect(await library.assets.toCollection().primaryKeys()).toEqual([banner.sha]);
});

it('leaves the library as it was where its page cannot be opened', async () => {
  const { banner } = await illustrated();
  const zip = await downloadZip([
    { name: 'a.page.json', input: '{"format":"endcap/page","version":99}' },
    { name: `assets/${banner.sha}.png`, input: banner.bytes },
  ]).blob();
  expect(await openPageArchive(new File([zip], 'x.zip'))).toMatchObject({ kind: 'failed' });
  expect([await library.pages.count(), await library.assets.count()]).toEqual([0, 0]);
});

it('has the same content hash whether a picture is kept or embedded', async () => {
  const { page, sku } = await illustrated();
  const url = await new Promise<string>((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    reader.readAsDataURL(sku.bytes);
  });
  const embedded = { ...page, skus: page.skus.map((one, i) => (i < 2 ? { ...one, image: url } : one)) };
  const sha256 = async (bytes: Uint8Array<ArrayBuffer>) => {
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
    return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  };
  expect(await pictureHash(url)).toBe(sku.sha);
  expect(await contentSha256(embedded, sha256, pictureHash)).toBe(await contentSha256(page, sha256, pictureHash));
  expect(await pictureHash('https://img.endcap.example/1.png')).toBeUndefined();
});
