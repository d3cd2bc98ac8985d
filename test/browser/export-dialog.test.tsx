import { cleanup, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Page } from '@/core/page';
import { openPage } from '@/core/page';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { openZip, pngText } from '@/io';
import { ExportDialog } from '@/ui/export';
import { closePictures, incoming } from '@/ui/incoming-pictures';
import { EditorProvider } from '@/ui/shell';
import '@/ui/shell/base.css';

const PIXEL = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const page: Page = {
  format: 'endcap/page',
  version: 1,
  title: '618 Audio / event',
  locale: 'en',
  currency: 'CNY',
  viewports: [
    { id: 'desktop', width: 1200 },
    { id: 'mobile', width: 375 },
  ],
  modules: [
    {
      id: 'm1',
      title: '99 zone',
      columns: { desktop: 4, mobile: 2 },
      tiles: [
        { id: 't1', skuId: 'a' },
        { id: 't2', skuId: 'b' },
      ],
    },
  ],
  skus: [
    { id: 'a', title: 'Headphones', price: 9900, image: PIXEL },
    { id: 'b', title: 'Keyboard', price: 19900 },
  ],
};

interface Saved {
  name: string;
  blob: Blob;
}

/** Everything handed to the browser's downloads while a test runs. */
let saved: Saved[];
const blobs = new Map<string, Blob>();

beforeEach(() => {
  saved = [];
  const create = URL.createObjectURL.bind(URL);
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    const url = create(blob);
    if (blob instanceof Blob) blobs.set(url, blob);
    return url;
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const blob = blobs.get(this.href);
    if (blob) saved.push({ name: this.download, blob });
  });
  settings.setState({ language: 'en' });
  startI18n('en');
});

afterEach(() => {
  cleanup();
  closePictures();
  vi.restoreAllMocks();
});

/** The files of a ZIP in their order. */
async function unzipped(blob: Blob | undefined): Promise<Map<string, Uint8Array<ArrayBuffer>>> {
  const zip = await openZip(blob ?? new Blob());
  if (!zip.ok) throw new Error(zip.reason);
  const files = new Map<string, Uint8Array<ArrayBuffer>>();
  for (const entry of zip.entries) {
    const bytes = await zip.read(entry);
    if (typeof bytes === 'string') throw new Error(bytes);
    files.set(entry.path, bytes);
  }
  return files;
}

function open(shown: Page = page) {
  const onClose = vi.fn();
  render(
    <EditorProvider store={createEditor({ page: shown })}>
      <ExportDialog onClose={onClose} />
    </EditorProvider>,
  );
  return { onClose, user: userEvent.setup(), exportButton: () => screen.getByRole('button', { name: /^Export \d/ }) };
}

const broken = (): Page => ({ ...page, skus: page.skus.map((sku) => (sku.id === 'b' ? { ...sku, image: 'keyboard.jpg' } : sku)) });

describe('the export dialog', () => {
  it('tells the size in px of each viewport at the chosen scale', async () => {
    const { user } = open();
    const list = within(screen.getByRole('list', { name: 'Viewports to export' }));
    expect(list.getAllByText(/px$/, { selector: 'span' }).map(({ textContent }) => textContent)).toEqual([
      '2400 × 1736 px',
      '750 × 1080 px',
    ]);
    await user.click(screen.getByRole('radio', { name: '1×' }));
    expect(list.getAllByText(/px$/, { selector: 'span' }).map(({ textContent }) => textContent)).toEqual(['1200 × 868 px', '375 × 540 px']);
  });

  it('saves one picture for each chosen viewport in one ZIP, with a contact sheet and the links, then closes', async () => {
    const { user, onClose, exportButton } = open();
    await user.click(screen.getByRole('checkbox', { name: /^Mobile/ }));
    await user.click(screen.getByRole('radio', { name: '1×' }));
    await waitFor(() => expect(exportButton()).toBeEnabled());
    await user.click(exportButton());
    await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 15_000 });
    expect(saved.map(({ name }) => name)).toEqual(['618 Audio event - pictures.zip']);
    const files = await unzipped(saved[0]?.blob);
    expect([...files.keys()]).toEqual([
      '618 Audio event - desktop.png',
      '618 Audio event - mobile.png',
      'contact-sheet.jpg',
      'links.csv',
      'links.json',
    ]);
    const sizes = await Promise.all([...files.values()].slice(0, 2).map((bytes) => createImageBitmap(new Blob([bytes]))));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1200, 868],
      [375, 540],
    ]);
  });

  it('cuts slices of a chosen height that lie one under the other, and says how many before it starts', async () => {
    const { user, onClose } = open();
    await user.click(screen.getByRole('radio', { name: 'Slices' }));
    const height = screen.getByRole('textbox', { name: 'Most height' });
    await user.clear(height);
    await user.type(height, '500{Enter}');
    expect(screen.getByText('2 pictures, up to 488 px')).toBeVisible();
    await user.click(screen.getByRole('radio', { name: 'JPEG' }));
    const most = screen.getByRole('textbox', { name: 'Most size of each' });
    await user.type(most, '500{Enter}');
    expect(screen.getByRole('button', { name: 'Export at least 2 pictures' })).toBeVisible();
    await user.clear(most);
    await user.type(most, '{Enter}');
    const button = await screen.findByRole('button', { name: 'Export 2 pictures' });
    await waitFor(() => expect(button).toBeEnabled());
    await user.click(button);
    await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 15_000 });
    const files = await unzipped(saved[0]?.blob);
    expect([...files.keys()].slice(0, 2)).toEqual(['desktop/01.jpg', 'desktop/02.jpg']);
    const sizes = await Promise.all([...files.values()].slice(0, 2).map((bytes) => createImageBitmap(new Blob([bytes]))));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1200, 380],
      [1200, 488],
    ]);
    expect(new TextDecoder().decode(files.get('links.csv'))).toContain('desktop,desktop/02.jpg,a,m1,t1,24,');
  });

  it('puts the page file into the PNG where asked to, without its costs', async () => {
    const costly = { ...page, skus: page.skus.map((sku) => ({ ...sku, cost: 4200 })) };
    const { user, onClose, exportButton } = open(costly);
    await user.click(screen.getByRole('radio', { name: 'PNG' }));
    await user.click(screen.getByRole('radio', { name: 'Whole page' }));
    await user.click(screen.getByRole('radio', { name: '1×' }));
    await user.click(screen.getByRole('checkbox', { name: 'Carry the page file in the PNG' }));
    expect(screen.getByRole('checkbox', { name: /^With cost/ })).not.toBeChecked();
    await waitFor(() => expect(exportButton()).toBeEnabled());
    await user.click(exportButton());
    await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 15_000 });
    const [file] = saved;
    if (!file) throw new Error('nothing was saved');
    expect((await createImageBitmap(file.blob)).width).toBe(1200);
    expect(openPage((await pngText(file.blob, 'endcap/page')) ?? '')).toEqual({ ok: true, page });
  });

  it('saves a page without script that shows each viewport', async () => {
    const { user } = open({ ...page, title: '<img src=x onerror=alert(1)>' });
    const button = screen.getByRole('button', { name: 'Save static page' });
    await waitFor(() => expect(button).toBeEnabled());
    await user.click(button);
    await waitFor(() => expect(saved).toHaveLength(1), { timeout: 15_000 });
    expect(saved[0]?.name).toBe('img src=x onerror=alert(1).html');
    const shown = new DOMParser().parseFromString((await saved[0]?.blob.text()) ?? '', 'text/html');
    expect(shown.querySelectorAll('script, [onerror], [src="x"]')).toHaveLength(0);
    expect(shown.querySelector('h1')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect([...shown.querySelectorAll('[data-viewport]')].map((view) => view.querySelectorAll('[data-tile]').length)).toEqual([2, 2]);
    expect([...shown.images].every(({ src }) => src.startsWith('data:'))).toBe(true);
  });

  it('names what is missing and exports nothing until placeholders are agreed to', async () => {
    const { user, onClose, exportButton } = open(broken());
    expect(await screen.findByText('1 picture is missing')).toBeVisible();
    const missing = within(screen.getByRole('list', { name: 'Missing pictures' }));
    expect(missing.getByText('b · Keyboard')).toBeVisible();
    expect(missing.getByText('keyboard.jpg')).toBeVisible();
    expect(screen.getByRole('button', { name: '1 picture: only a file name, so add the picture file' })).toBeVisible();
    expect(exportButton()).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: /placeholders/ }));
    await user.click(exportButton());
    await waitFor(() => expect(onClose).toHaveBeenCalled(), { timeout: 15_000 });
    expect(saved).toHaveLength(1);
  });

  it('leads from missing pictures to adding them', async () => {
    const { user, onClose } = open(broken());
    await user.click(await screen.findByRole('button', { name: 'Add pictures…' }));
    expect(onClose).toHaveBeenCalled();
    expect(incoming.getState().sources).toEqual([]);
  });

  it.each([
    ['pictures/keyboard 1.jpg', 'only a file name, so add the picture file'],
    ['C:\\shop\\keyboard.jpg', 'only a file name, so add the picture file'],
    ['ftp://shop.example/keyboard.jpg', 'not the address of a picture'],
    ['to come', 'not the address of a picture'],
  ])('says of “%s” that it is %s', async (image, reason) => {
    open({ ...page, skus: page.skus.map((sku) => (sku.id === 'b' ? { ...sku, image } : sku)) });
    expect(await screen.findByRole('button', { name: `1 picture: ${reason}` })).toBeVisible();
  });

  it('says a reason once for all its pictures, and offers to load those from the web', async () => {
    settings.setState({ remotePictures: false });
    const skus = Array.from({ length: 12 }, (_, i) => ({
      id: `w${i}`,
      title: `SKU ${i}`,
      price: 9900,
      image: `https://127.0.0.1:9/${i}.png`,
    }));
    const tiles = skus.map(({ id }) => ({ id: `t-${id}`, skuId: id }));
    const { user } = open({ ...page, skus, modules: [{ id: 'm1', columns: { desktop: 4, mobile: 2 }, tiles }] });
    const reason = await screen.findByRole('button', { name: '12 pictures: not fetched, since pictures from the web are switched off' });
    expect(screen.queryByText('w3 · SKU 3')).toBeNull();
    await user.click(reason);
    expect(screen.getByText('w3 · SKU 3')).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Load pictures from the web' }));
    expect(settings.getState().remotePictures).toBe(true);
    expect(await screen.findByRole('button', { name: '12 pictures: could not be reached' })).toBeVisible();
  });

  it('refuses a size that the browser cannot draw, in px, before starting', async () => {
    const tiles = Array.from({ length: 160 }, (_, i) => ({ id: `t${i}`, skuId: 'a' }));
    const tall: Page = { ...page, modules: [{ id: 'm1', columns: { desktop: 1, mobile: 1 }, tiles }] };
    const { user, exportButton } = open(tall);
    await user.click(screen.getByRole('radio', { name: 'JPEG' }));
    expect(await screen.findByText(/never scaled down silently/)).toBeVisible();
    expect(exportButton()).toBeDisabled();
  });

  it('names fonts of the brand that this machine lacks, and exports nothing until others are agreed to', async () => {
    const { user, exportButton } = open({ ...page, policy: { brand: 'Qinghe', fonts: ['No Such Sans'] } });
    expect(await screen.findByText('A font of the brand is not on this machine: No Such Sans.')).toBeVisible();
    expect(await screen.findByText(/complete/)).toBeVisible();
    expect(exportButton()).toBeDisabled();
    await user.click(screen.getByRole('checkbox', { name: 'Export anyway, with other fonts in their place' }));
    await waitFor(() => expect(exportButton()).toBeEnabled());
  });

  it('exports nothing when no viewport is chosen', async () => {
    const { user, exportButton } = open();
    await user.click(screen.getByRole('checkbox', { name: /^Desktop/ }));
    expect(screen.getByText('Choose at least one viewport.')).toBeVisible();
    expect(exportButton()).toBeDisabled();
  });

  it('saves the page file, which opens as the same page', async () => {
    const { user } = open();
    await user.click(screen.getByRole('button', { name: 'Save page file' }));
    expect(saved[0]?.name).toBe('618 Audio event.page.json');
    const opened = openPage((await saved[0]?.blob.text()) ?? '');
    expect(opened).toEqual({ ok: true, page });
  });
});
