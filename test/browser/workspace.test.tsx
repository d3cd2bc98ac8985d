import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { unzipSync, zipSync } from 'fflate';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { canonicalJson, type Page, writePage } from '@/core/page';
import { builtIn } from '@/core/templates';
import { keepFigures, keepPolicy, keepTemplate, library, listPolicies, listTemplates, loadFigures, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { WorkspaceDialog } from '@/ui/workspace';
import { workspaceFile } from '@/ui/workspace/export-workspace';
import { twoModules } from '../helpers/two-modules';
import '@/ui/shell/base.css';

const THEN = Date.UTC(2026, 4, 1);
const tables = [
  library.pages,
  library.journal,
  library.thumbs,
  library.catalogues,
  library.skus,
  library.assets,
  library.figures,
  library.templates,
  library.policies,
];
const clear = () => Promise.all(tables.map((table) => table.clear()));
const titled = (title: string): Page => ({ ...twoModules(), title });

/** A picture of 40 × 30 px, kept under its hash. */
async function keepPicture(): Promise<string> {
  const canvas = new OffscreenCanvas(40, 30);
  const context = canvas.getContext('2d');
  if (context) context.fillStyle = '#0a4';
  context?.fillRect(0, 0, 40, 30);
  const bytes = await canvas.convertToBlob();
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await bytes.arrayBuffer()));
  const sha = [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  await library.keepAssets([{ sha, bytes, width: 40, height: 30, animated: false, addedAt: THEN }]);
  return sha;
}

/** Two pages, one with edits after its snapshot, a catalogue over two chunks, a picture. */
async function fill(): Promise<void> {
  const sha = await keepPicture();
  await library.savePage({ ...titled('One'), banner: { image: `asset:${sha}` } }, 'p-1', THEN, 'c-1');
  await library.savePage(titled('Two'), 'p-2', THEN + 1000);
  await library.appendJournal({ pageId: 'p-1', seq: 1, patches: [{ op: 'replace', path: ['title'], value: 'One, edited' }] });
  const skus = Array.from({ length: 2500 }, (_, i) => ({ id: `s${i}`, title: `键盘 ${i}`, price: i }));
  await library.saveCatalogue({ id: 'c-1', name: 'goods', currency: 'CNY', count: skus.length, importedAt: THEN }, skus);
  await keepTemplate({ id: 'l-1', name: 'Hero', of: 'module', page: builtIn('hero-left'), createdAt: THEN });
  await keepPolicy({ format: 'endcap/policy', version: 1, brand: '青禾', widths: [1125] }, THEN);
  await keepFigures('c-1', [{ day: '2026-05-01', figures: [{ sku: 's1', orders: 3 }] }]);
}

/** All that is kept, as text: what an export and an import have to leave the same. */
async function everything(): Promise<string> {
  const pages = await Promise.all((await library.pages.orderBy('id').primaryKeys()).map((id) => library.loadPage(id)));
  const assets = await library.assets.toArray();
  return canonicalJson({
    pages: pages.map((record) => record && { ...record, seq: 0, title: '', page: writePage(record.page) }),
    catalogues: await library.catalogues.toArray(),
    skus: await library.loadSkus('c-1'),
    figures: await loadFigures('c-1', 60),
    templates: await listTemplates(),
    policies: (await listPolicies()).map(({ policy }) => policy),
    assets: await Promise.all(
      assets.map(async ({ bytes, screen: _, ...asset }) => ({ ...asset, bytes: await bytes.text(), type: bytes.type })),
    ),
  });
}

const exported = async () => new File([(await workspaceFile(new Date(THEN))).file], 'workspace.zip');

function open(file: File) {
  const onClose = vi.fn();
  render(
    <>
      <WorkspaceDialog file={file} onClose={onClose} />
      <Toaster />
    </>,
  );
  const user = userEvent.setup();
  const take = async () => {
    await user.click(await screen.findByRole('button', { name: 'Import' }));
    await waitFor(() => expect(onClose).toHaveBeenCalled());
  };
  const row = async (name: string) => within(await screen.findByRole('row', { name: new RegExp(`^${name}`) }));
  const counts = async (name: string) => (await row(name)).getAllByRole('cell').map(({ textContent }) => textContent);
  return { user, take, counts };
}

configure({ asyncUtilTimeout: 15_000 });
beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await clear();
});
afterEach(() => {
  vi.restoreAllMocks();
  toast.dismiss();
  cleanup();
});

it('brings everything back as it was, and nothing before it is asked to', async () => {
  await fill();
  const before = await everything();
  const file = await exported();
  await clear();
  const { take, counts } = open(file);
  expect(await counts('Pages')).toEqual(['2', '0', '0']);
  expect(await counts('Catalogues')).toEqual(['1', '0', '0']);
  expect(await counts('Pictures')).toEqual(['1', '0', '0']);
  expect(await Promise.all(tables.map((table) => table.count()))).toEqual(tables.map(() => 0));
  await take();
  expect(await everything()).toBe(before);
  expect(await screen.findByText('2 pages, 1 catalogue, 1 picture')).toBeTruthy();
});

it('can be called off while it comes in: pages and catalogues are as they were, and it can be taken again', async () => {
  await fill();
  const file = await exported();
  await clear();
  const { user } = open(file);
  const gate = Promise.withResolvers<void>();
  vi.spyOn(library, 'keepAssets').mockReturnValue(gate.promise);
  await user.click(await screen.findByRole('button', { name: 'Import' }));
  await user.click(await screen.findByRole('button', { name: 'Cancel' }));
  gate.resolve();
  expect(await screen.findByText(/^Import cancelled/)).toBeTruthy();
  expect([await library.pages.count(), await library.catalogues.count()]).toEqual([0, 0]);
  expect((await screen.findByRole<HTMLButtonElement>('button', { name: 'Import' })).disabled).toBe(false);
});

it('has nothing to do where all of it is here already', async () => {
  await fill();
  const { counts } = open(await exported());
  expect(await counts('Pages')).toEqual(['0', '0', '2']);
  expect(await counts('Catalogues')).toEqual(['0', '0', '1']);
  expect(await counts('Pictures')).toEqual(['0', '0', '1']);
  expect(await screen.findByText('Everything in this file is here already.')).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
});

it('asks about what differs: both are kept unless it is replaced or skipped', async () => {
  await fill();
  await library.savePage(titled('Three'), 'p-3', THEN);
  const file = await exported();
  for (const id of ['p-1', 'p-2', 'p-3']) await library.savePage({ ...titled('Changed here'), id }, id, Date.now());
  await library.saveCatalogue({ id: 'c-1', name: 'goods', currency: 'CNY', count: 0, importedAt: Date.now() }, []);
  const { user, take, counts } = open(file);
  expect(await counts('Pages')).toEqual(['0', '3', '0']);
  const answer = async (title: string, choice: string) =>
    user.click(within(screen.getByRole('radiogroup', { name: `What to do with “${title}”` })).getByRole('radio', { name: choice }));
  await answer('Two', 'Replace');
  await answer('Three', 'Skip');
  await take();
  const pages = await library.listPages();
  expect(pages.map(({ page }) => page.title).sort()).toEqual(['Changed here', 'Changed here', 'One, edited (imported)', 'Two']);
  const beside = pages.find(({ page }) => page.title?.startsWith('One'));
  expect(beside?.id).toBe(beside?.page.id);
  expect(beside?.id).not.toBe('p-1');
  // The page that came links to the catalogue that came with it, not to the one of the same id.
  expect(beside?.catalogueId).not.toBe('c-1');
  expect(await library.loadSkus(beside?.catalogueId ?? '')).toHaveLength(2500);
  expect(await library.loadSkus('c-1')).toEqual([]);
});

it('answers all at once', async () => {
  await fill();
  const file = await exported();
  for (const id of ['p-1', 'p-2']) await library.savePage({ ...titled('Changed here'), id }, id, Date.now());
  const { user, take } = open(file);
  const all = within(await screen.findByRole('radiogroup', { name: 'What to do with all that differ' }));
  await user.click(all.getByRole('radio', { name: 'Replace' }));
  await take();
  expect((await library.listPages()).map(({ page }) => page.title).sort()).toEqual(['One, edited', 'Two']);
});

it('names what is damaged and takes the rest', async () => {
  await fill();
  const files = unzipSync(new Uint8Array(await (await exported()).arrayBuffer()));
  files['pages/p-1.page.json'] = new TextEncoder().encode('{"format":"endcap/page","version":1');
  await clear();
  const { take } = open(new File([zipSync(files, { level: 0 }) as Uint8Array<ArrayBuffer>], 'damaged.zip'));
  const damaged = within(await screen.findByRole('region', { name: '1 part is damaged and stays out' }));
  expect(damaged.getByText('One')).toBeTruthy();
  await take();
  expect((await library.listPages()).map(({ id }) => id)).toEqual(['p-2']);
});

it('says why a file is none of ours, and leaves what is here alone', async () => {
  await fill();
  const before = await everything();
  open(
    new File(
      [zipSync({ 'workspace.json': new TextEncoder().encode('{"format":"endcap/workspace","version":9}') }) as Uint8Array<ArrayBuffer>],
      'new.zip',
    ),
  );
  expect(await screen.findByText(/exported by a newer Endcap \(version 9\)/)).toBeTruthy();
  expect(screen.queryByRole('button', { name: 'Import' })).toBeNull();
  expect(await everything()).toBe(before);
});
