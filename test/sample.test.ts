/** The sample: what everybody sees first. Its files are made by hand, so a test holds what they promise. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { fixAll } from '@/core/fix';
import { isGrid, openPage, type Page, writePage } from '@/core/page';
import { check } from '@/core/rules';
import { ROOT } from './helpers/source';

const file = (path: string) => readFileSync(join(ROOT, 'public/sample', path));
const pictures = JSON.parse(file('pictures.json').toString()) as {
  file: string;
  sha256: string;
  width: number;
  height: number;
  bytes: number;
  photographer: string;
  original: string;
}[];

function pageIn(language: string): Page {
  const opened = openPage(file(`${language}.page.json`).toString());
  if (!opened.ok) throw new Error(JSON.stringify(opened));
  return opened.page;
}

const pages = ['zh', 'en'].map(pageIn);
const placed = ({ modules }: Page) => modules.filter(isGrid).flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId));

const skuOf = ({ modules, skus }: Page, tile: string | undefined) => {
  const found = modules.flatMap(({ tiles = [] }) => tiles).find(({ id }) => id === tile);
  return skus.find(({ id }) => id === found?.skuId);
};

describe.each(['zh', 'en'])('the sample page in %s', (language) => {
  const page = pageIn(language);

  it('is a page file in its canonical form', () => {
    // Compared first: the texts are too long to be shown side by side.
    expect(file(`${language}.page.json`).toString() === writePage(page)).toBe(true);
  });

  it('has 48 SKUs: 39 on the page, one of them twice, and a bench', () => {
    expect(page.skus).toHaveLength(48);
    expect(placed(page)).toHaveLength(40);
    expect(new Set(placed(page)).size).toBe(39);
  });

  it('has a few things to mend, of several rules, and misses nothing', () => {
    const { findings, score } = check(page);
    expect(findings.length).toBeGreaterThanOrEqual(3);
    expect(findings.length).toBeLessThanOrEqual(9);
    expect(new Set(findings.map(({ rule }) => rule)).size).toBeGreaterThanOrEqual(4);
    expect(findings.map(({ rule }) => rule)).not.toContain('missing-data');
    expect(findings.map(({ rule }) => rule)).not.toContain('incomplete-row');
    expect(score).toBeGreaterThan(90);
  });

  it('is mended by Fix all but for one finding, and that one goes with a role', () => {
    const { findings } = check(page);
    const { left, total, arisen, page: mended } = fixAll(page);
    expect([total, left.length, arisen]).toEqual([findings.length, 1, 0]);
    const [{ finding, why }] = left as [(typeof left)[0]];
    expect([finding.rule, why.why]).toEqual(['flow-dead-zone', 'strangers']);
    const sku = skuOf(mended, finding.at.tiles?.[0]);
    const roles = sku?.roles?.filter((role) => role !== 'push') ?? [];
    const done = apply(mended, [{ type: 'set-sku', sku: sku?.id ?? '', fields: { roles } }]);
    expect(done.ok && check(done.page)).toMatchObject({ findings: [], score: 100 });
  });

  it('tells of every SKU what a shop knows, and its figures agree', () => {
    for (const { id, title, price, listPrice = price, cost = 0, stats, ...sku } of page.skus) {
      expect.soft(sku, id).toMatchObject({ brand: expect.any(String), stock: expect.any(Number), image: expect.any(String) });
      expect.soft(title.length, id).toBeLessThanOrEqual(44);
      expect.soft(sku.category, id).toHaveLength(2);
      expect.soft([cost, price, listPrice], id).toEqual([cost, price, listPrice].sort((a, b) => a - b));
      expect.soft(sku.lowestPrice7d ?? 0, id).toBeGreaterThanOrEqual(sku.lowestPrice30d ?? 0);
      expect.soft(stats?.pageViews ?? 0, id).toBeGreaterThan(stats?.clicks ?? 0);
      expect.soft(stats?.clicks ?? 0, id).toBeGreaterThan(stats?.orders ?? 0);
      expect.soft(stats?.revenue, id).toBe((stats?.orders ?? 0) * listPrice);
    }
    expect(page.skus.map(({ stats }) => stats?.rank ?? 0).sort((a, b) => a - b)).toEqual(page.skus.map((_, i) => i + 1));
  });

  it('promises in the banner the lowest price that it has', () => {
    const prices = new Map(page.skus.map(({ id, price }) => [id, price]));
    const lowest = Math.min(...placed(page).map((id) => prices.get(id) ?? 0));
    expect(page.banner?.anchorPrice).toBe(lowest);
    expect(prices.get(page.banner?.skuId ?? '')).toBe(lowest);
  });

  it('names only brands, tiles and SKUs that are there', () => {
    const ids = new Set(page.skus.map(({ id }) => id));
    const tiles = new Set(page.modules.flatMap((module) => (module.tiles ?? []).map(({ id }) => id)));
    const brands = new Set(page.brands?.map(({ name }) => name));
    const partners = page.skus.flatMap(({ promotions = [] }) => promotions.flatMap(({ partnerSkuId }) => partnerSkuId ?? []));
    const targets = page.channels?.flatMap(({ target }) => target?.sku ?? []) ?? [];
    expect([...partners, ...targets].filter((id) => !ids.has(id))).toEqual([]);
    expect(page.path?.filter((id) => !tiles.has(id))).toEqual([]);
    expect(page.skus.filter(({ brand = '' }) => !brands.has(brand))).toEqual([]);
  });
});

it('is the same shop in both languages', () => {
  const [zh, en] = pages.map(({ skus }) => skus.map(({ id, image }) => ({ id, image })));
  expect(zh).toEqual(en);
});

describe('the pictures of the sample', () => {
  it('are those of the pages, under the hash of their bytes', () => {
    const references = pages.flatMap(({ skus, banner }) => [...skus, banner].map((holder) => holder?.image));
    expect(new Set(references)).toEqual(new Set(pictures.map(({ sha256 }) => `asset:${sha256}`)));
    for (const picture of pictures) {
      const bytes = file(`pictures/${picture.file}`);
      expect.soft(createHash('sha256').update(bytes).digest('hex'), picture.file).toBe(picture.sha256);
      expect.soft(bytes.length, picture.file).toBe(picture.bytes);
    }
    expect(readdirSync(join(ROOT, 'public/sample/pictures')).sort()).toEqual(pictures.map(({ file }) => file).sort());
  });

  it('weigh little', () => {
    expect(pictures.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(900_000);
    const said = new Map(pictures.map(({ sha256, bytes }) => [`asset:${sha256}`, bytes]));
    for (const { id, image = '', imageBytes } of pages.flatMap(({ skus }) => skus)) expect.soft(imageBytes, id).toBe(said.get(image));
  });

  it('are credited, each to its photographer', () => {
    const credits = file('CREDITS.md').toString();
    expect(credits).toContain('https://unsplash.com/license');
    const missing = pictures.filter(
      ({ file, photographer, original }) => !credits.includes(`| ${file} | ${photographer} | ${original} |`) || photographer === '',
    );
    expect(missing).toEqual([]);
  });
});
