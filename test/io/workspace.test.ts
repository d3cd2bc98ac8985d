import { downloadZip } from 'client-zip';
import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import type { ShopAttention } from '@/core/calibration';
import type { FigureDay } from '@/core/morning';
import { canonicalJson, type Page, type Sku, writePage } from '@/core/page';
import type { Policy } from '@/core/policy';
import { builtIn, type Template } from '@/core/templates';
import { readWorkspace, type WorkspaceContents, type WorkspaceSource, workspaceFiles } from '@/io';
import { arbitraryPage } from '../helpers/arbitrary-page';
import { build } from '../helpers/page';

const NOW = Date.UTC(2026, 5, 18, 12);
const iso = new Date(NOW).toISOString();

interface Kept {
  pages: { id: string; title: string; page: Page; catalogueId?: string }[];
  catalogues: { id: string; name: string; skus: Sku[] }[];
  pictures: Uint8Array<ArrayBuffer>[];
  figures?: { of: string; days: FigureDay[] }[];
  templates?: Template[];
  policies?: Policy[];
  shopAttention?: ShopAttention;
}

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', bytes)).toString('hex');
}

async function sourceOf({
  pages,
  catalogues,
  pictures,
  figures = [],
  templates = [],
  policies = [],
  shopAttention,
}: Kept): Promise<WorkspaceSource> {
  const shas = await Promise.all(pictures.map(sha256));
  const unique = [...new Set(shas)];
  return {
    pages: pages.map(({ page: _, ...entry }) => ({ ...entry, createdAt: iso, updatedAt: iso })),
    catalogues: catalogues.map(({ id, name, skus }) => ({ id, name, currency: 'CNY', count: skus.length, importedAt: iso })),
    assets: unique.map((sha) => ({ sha256: sha, type: 'image/png', width: 1, height: 1, animated: false, addedAt: iso })),
    page: async (id) => pages.find((page) => page.id === id)?.page,
    async *skus(id) {
      const skus = catalogues.find((catalogue) => catalogue.id === id)?.skus ?? [];
      for (let at = 0; at < skus.length; at += 2) yield skus.slice(at, at + 2);
    },
    figures: figures.map(({ of, days }) => ({ of, days: days.length })),
    templates,
    policies,
    shopAttention: shopAttention ?? null,
    days: async (of) => figures.find((one) => one.of === of)?.days ?? [],
    asset: async (sha) => new Blob(pictures.filter((_, i) => shas[i] === sha).slice(0, 1)),
  };
}

async function archive(kept: Partial<Kept>): Promise<Blob> {
  const source = await sourceOf({ pages: [], catalogues: [], pictures: [], ...kept });
  return downloadZip(workspaceFiles(source, NOW)).blob();
}

async function read(file: Blob): Promise<WorkspaceContents> {
  const result = await readWorkspace(file);
  if (!result.ok) throw new Error(result.reason);
  return result.workspace;
}

const skus = (...prices: number[]): Sku[] => prices.map((price, i) => ({ id: `s${i}`, title: `键盘 “${i}”`, price }));
const simple: Kept = {
  pages: [
    { id: 'p-1', title: 'One', page: build({ modules: [{ rows: '99 199' }] }), catalogueId: 'c-1' },
    { id: 'p-2', title: 'Two', page: build({ modules: [{ rows: '109 209' }] }) },
  ],
  catalogues: [{ id: 'c-1', name: 'Shop', skus: skus(100, 200, 300) }],
  pictures: [new Uint8Array([1, 2, 3, 4])],
};

const days: FigureDay[] = [
  { day: '2026-06-17', figures: [{ sku: 's0', orders: 3, rank: 12 }] },
  { day: '2026-06-18', figures: [{ sku: 's0', orders: 5, rank: 9, promotion: '满300减40' }] },
];

/** The archive's files, to be changed and packed again. */
async function filesOf(kept: Kept): Promise<Record<string, Uint8Array>> {
  const files: Record<string, Uint8Array> = {};
  for await (const { name, input } of workspaceFiles(await sourceOf(kept), NOW)) {
    let text = '';
    if (typeof input !== 'string' && !(input instanceof Blob)) for await (const part of input) text += part;
    files[name] = new Uint8Array(input instanceof Blob ? await input.arrayBuffer() : Buffer.from(typeof input === 'string' ? input : text));
  }
  return files;
}
const pack = (files: Record<string, Uint8Array>) => new Blob([zipSync(files) as Uint8Array<ArrayBuffer>]);
const json = (value: unknown) => Buffer.from(JSON.stringify(value));

describe('a workspace archive', () => {
  it('brings daily figures and the shop’s preset along', async () => {
    const desktop = { params: { lambda: 0.4 }, fitted: { at: iso, source: 'june.csv' } };
    const back = await read(await archive({ figures: [{ of: 'c-1', days }], shopAttention: { desktop } }));
    expect(back.figures).toEqual([{ entry: { of: 'c-1', days: 2 }, days }]);
    expect(back.shopAttention).toEqual({ desktop });
    expect(back.damaged).toEqual([]);
  });

  it('brings policies of brands along; one that is none is named and loses no other', async () => {
    const policy: Policy = { format: 'endcap/policy', version: 1, brand: '青禾', widths: [750] };
    const back = await read(await archive({ policies: [{ ...policy, widths: [1] }, policy] }));
    expect(back.policies).toEqual([policy]);
    expect(back.damaged).toEqual([{ file: 'workspace.json', title: '', reason: 'invalid', detail: 'policies[0]' }]);
    expect((await read(await archive({}))).policies).toEqual([]);
  });

  it('brings templates along; one that is none is named and loses no other', async () => {
    const template: Template = { id: 'l-1', name: 'Hero', of: 'module', page: builtIn('hero-left'), createdAt: 7 };
    const back = await read(await archive({ templates: [template, { ...template, id: '' }] }));
    expect(back.templates).toEqual([template]);
    expect(back.damaged).toEqual([{ file: 'workspace.json', title: '', reason: 'invalid', detail: 'templates[1]' }]);
    expect((await read(await archive({}))).templates).toEqual([]);
  });

  it('reads one that was written before there were figures', async () => {
    const files = await filesOf(simple);
    const { figures: _, ...manifest } = JSON.parse(Buffer.from(files['workspace.json'] as Uint8Array).toString()) as Record<
      string,
      unknown
    >;
    const back = await read(pack({ ...files, 'workspace.json': json(manifest) }));
    expect(back).toMatchObject({ figures: [], shopAttention: {}, damaged: [] });
    expect(back.pages).toHaveLength(2);
  });

  it('gives back every page, SKU and picture that was put in, byte for byte', async () => {
    const id = fc.stringMatching(/^[\w %/…-]{1,12}$/u);
    const sku = fc.record({ id, title: fc.string({ unit: 'grapheme' }), price: fc.nat() });
    const kept = fc.record({
      pages: fc.uniqueArray(fc.record({ id, title: fc.string({ unit: 'grapheme' }), page: arbitraryPage }), {
        selector: (page) => page.id,
        maxLength: 3,
      }),
      catalogues: fc.uniqueArray(fc.record({ id, name: fc.string(), skus: fc.array(sku, { maxLength: 7 }) }), {
        selector: (catalogue) => catalogue.id,
        maxLength: 3,
      }),
      pictures: fc.array(fc.uint8Array({ minLength: 1, maxLength: 64 }), { maxLength: 3 }),
    });
    await fc.assert(
      fc.asyncProperty(kept, async (given) => {
        const pictures = given.pictures.map((bytes) => new Uint8Array(bytes));
        const workspace = await read(await archive({ ...given, pictures }));
        expect(workspace.damaged).toEqual([]);
        expect(workspace.pages.map(({ entry, page }) => [entry.id, entry.title, writePage(page)])).toEqual(
          given.pages.map(({ id, title, page }) => [id, title, writePage(page)]),
        );
        expect(workspace.catalogues.map(({ entry, skus }) => [entry.id, entry.name, canonicalJson(skus)])).toEqual(
          given.catalogues.map(({ id, name, skus }) => [id, name, canonicalJson(skus)]),
        );
        const hex = async (asset: WorkspaceContents['assets'][number]) =>
          Buffer.from((await (await asset.read())?.arrayBuffer()) ?? new ArrayBuffer(0)).toString('hex');
        const kept = await Promise.all(workspace.assets.map(hex));
        expect(kept).toEqual([...new Set(pictures.map((bytes) => Buffer.from(bytes).toString('hex')))]);
      }),
      { numRuns: 30 },
    );
  });

  it('says how far it is', async () => {
    const steps: string[] = [];
    await readWorkspace(await archive(simple), { onProgress: (done, of) => steps.push(`${done}/${of}`) });
    expect(steps).toEqual(['1/4', '2/4', '3/4', '4/4']);
  });

  it('keeps what a newer version writes beside the fields that are known', async () => {
    const files = await filesOf(simple);
    const manifest = JSON.parse(Buffer.from(files['workspace.json'] ?? []).toString());
    manifest.catalogues[0].columns = { price: 'price' };
    const workspace = await read(pack({ ...files, 'workspace.json': json(manifest) }));
    expect(workspace.catalogues[0]?.entry).toMatchObject({ columns: { price: 'price' } });
  });
});

describe('what is damaged is named, and the rest is read', () => {
  const damagedBy = async (change: (files: Record<string, Uint8Array>) => void) => {
    const files = await filesOf(simple);
    change(files);
    const workspace = await read(pack(files));
    return {
      workspace,
      damaged: workspace.damaged.map(({ file, title, reason }) => `${file} ${title} ${reason}`.replace(/[0-9a-f]{64}/, 'SHA')),
    };
  };
  const picture = (files: Record<string, Uint8Array>) => Object.keys(files).find((name) => name.startsWith('assets/')) ?? '';

  it.each<[string, (files: Record<string, Uint8Array>) => void, string]>([
    ['a page that is missing', (files) => delete files['pages/p-1.page.json'], 'pages/p-1.page.json One missing'],
    [
      'a page cut in half',
      (files) => {
        files['pages/p-1.page.json'] = files['pages/p-1.page.json']?.subarray(0, 90) ?? new Uint8Array();
      },
      'pages/p-1.page.json One invalid',
    ],
    [
      'a page of version 99',
      (files) => Object.assign(files, { 'pages/p-1.page.json': json({ format: 'endcap/page', version: 99 }) }),
      'pages/p-1.page.json One too-new',
    ],
    [
      'a catalogue whose SKU has no price',
      (files) => Object.assign(files, { 'catalogues/c-1.json': json({ skus: [{ id: 'a', title: 'A' }] }) }),
      'catalogues/c-1.json Shop invalid',
    ],
    [
      'a picture whose bytes are others',
      (files) => Object.assign(files, { [picture(files)]: new Uint8Array([9]) }),
      'assets/SHA.png  wrong-hash',
    ],
    [
      'an entry of the list that is none',
      (files) => {
        const manifest = JSON.parse(Buffer.from(files['workspace.json'] ?? []).toString());
        manifest.pages[0] = { id: 7 };
        files['workspace.json'] = json(manifest);
      },
      'workspace.json  invalid',
    ],
  ])('%s', async (_, change, named) => {
    const { workspace, damaged } = await damagedBy(change);
    expect(damaged).toEqual([named]);
    expect(workspace.pages.length + workspace.catalogues.length + workspace.assets.length).toBe(3);
  });

  it('a single bit that has tipped over in a page: its checksum tells', async () => {
    const bytes = new Uint8Array(await (await archive(simple)).arrayBuffer());
    const at = Buffer.from(bytes).indexOf('"price":9900');
    bytes[at + 8] = '8'.charCodeAt(0);
    const workspace = await read(new Blob([bytes]));
    expect(workspace.damaged.map(({ file, reason }) => [file, reason])).toEqual([['pages/p-1.page.json', 'unreadable']]);
    expect(workspace.pages.map(({ entry }) => entry.id)).toEqual(['p-2']);
  });
});

describe('what is no workspace archive is refused with a reason', () => {
  const reasonOf = async (file: Blob) => {
    const result = await readWorkspace(file);
    return result.ok ? 'read' : result.reason;
  };

  it('bytes that are no ZIP, an archive cut short, and other archives', async () => {
    const whole = await archive(simple);
    expect(await reasonOf(new Blob(['not a zip at all']))).toBe('not-a-zip');
    expect(await reasonOf(whole.slice(0, whole.size >> 1))).toBe('not-a-zip');
    expect(await reasonOf(pack({ 'photo.png': new Uint8Array([1]) }))).toBe('no-manifest');
    expect(await reasonOf(pack({ 'workspace.json': json({ name: 'somebody else’s' }) }))).toBe('not-a-workspace');
    expect(await reasonOf(pack({ 'workspace.json': Buffer.from('{"format":') }))).toBe('invalid');
    expect(await reasonOf(pack({ 'workspace.json': json({ format: 'endcap/workspace', version: 2 }) }))).toBe('too-new');
    expect(await reasonOf(pack({ 'workspace.json': json({ format: 'endcap/workspace', version: 1 }) }))).toBe('invalid');
  });

  it('a bomb: a list of nothing but blanks, and a picture that unpacks to a thousand times its size', async () => {
    const blanks = new Uint8Array(3 * 2 ** 20).fill(32);
    expect(await reasonOf(pack({ 'workspace.json': blanks }))).toBe('invalid');
    const files = await filesOf(simple);
    const workspace = await read(pack({ ...files, 'pages/p-1.page.json': blanks }));
    expect(workspace.damaged.map(({ reason, detail }) => [reason, detail])).toEqual([['unreadable', 'zip-bomb']]);
  });

  it('any bytes at all give an answer, never an exception', async () => {
    const whole = new Uint8Array(await (await archive(simple)).arrayBuffer());
    const change = fc.record({ at: fc.nat(whole.length - 1), byte: fc.nat(255), length: fc.integer({ min: 1, max: whole.length }) });
    await fc.assert(
      fc.asyncProperty(change, async ({ at, byte, length }) => {
        const bytes = whole.slice(0, length < whole.length / 8 ? length : whole.length);
        bytes[Math.min(at, bytes.length - 1)] = byte;
        expect(await readWorkspace(new Blob([bytes]))).toHaveProperty('ok');
      }),
      { numRuns: 150 },
    );
  });
});
