import { act, cleanup, configure, screen, waitFor, within } from '@testing-library/react';
import { downloadZip } from 'client-zip';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { assetReference, assetSha, type EditorStore, library } from '@/editor';
import { addPictures, closePictures } from '@/ui/incoming-pictures';
import { EditorPictures } from '@/ui/pictures';
import { openPictures, type PictureSource, readPicture } from '@/workers';
import { open, priced } from '../helpers/panel-page';
import { pictureFile } from '../helpers/picture-file';

configure({ asyncUtilTimeout: 10_000 });
const source = (file: File, path = file.name): PictureSource => ({ path, file });
const page = priced({ Start: [79, 119, 89, 139] });

beforeEach(() => library.assets.clear());
afterEach(() => {
  act(closePictures);
  cleanup();
});

describe('the picture worker', () => {
  it('hashes and measures a picture, and makes a large one smaller for the screen, its transparency kept', async () => {
    const file = await pictureFile('large.png', 1600, 800);
    const result = await readPicture(file);
    if (!result.ok) throw new Error(result.reason);
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', await file.arrayBuffer()));
    expect(result.sha).toBe([...digest].map((byte) => byte.toString(16).padStart(2, '0')).join(''));
    expect(result).toMatchObject({ width: 1600, height: 800, animated: false });
    expect([result.bytes.size, result.bytes.type]).toEqual([file.size, 'image/png']);
    const screenCopy = await createImageBitmap(result.screen ?? new Blob());
    expect([screenCopy.width, screenCopy.height, result.screen?.type]).toEqual([800, 400, 'image/webp']);
    const context = new OffscreenCanvas(800, 400).getContext('2d');
    context?.drawImage(screenCopy, 0, 0);
    expect(context?.getImageData(700, 200, 1, 1).data[3]).toBe(0);
  });

  it('leaves a small one as it is', async () => {
    expect(await readPicture(await pictureFile('small.png', 800, 2))).not.toHaveProperty('screen');
  });

  it('refuses what is no picture, is broken or absurdly large, each with its reason, and goes on', async () => {
    const good = await pictureFile('good.png');
    const bytes = new Uint8Array(await good.arrayBuffer());
    const huge = bytes.slice();
    new DataView(huge.buffer).setUint32(16, 60_000);
    new DataView(huge.buffer).setUint32(20, 60_000);
    const files = [
      new File(['<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>'], 'a.png'),
      new File([], 'empty.png'),
      new File([bytes.slice(0, 40)], 'cut.png'),
      new File([huge], 'huge.png'),
      new File([bytes, new Uint8Array(31 * 2 ** 20)], 'heavy.png'),
      good,
    ];
    const session = await openPictures(files.map((file) => source(file)));
    const results = await Promise.all(files.map((_, i) => session.read(i)));
    session.close();
    expect(results.map((result) => (result.ok ? 'taken' : result.reason))).toEqual([
      'svg',
      'empty',
      'cannot-decode',
      'too-many-pixels',
      'too-many-bytes',
      'taken',
    ]);
  });

  it('lists the files of a ZIP, tells what is none, and ends when it is closed', async () => {
    const picture = await pictureFile('p.png');
    const zip = await downloadZip([
      { name: 'pictures/s1.png', input: picture },
      { name: 'read me.txt', input: 'hello' },
    ]).blob();
    const session = await openPictures([source(new File([zip], 'pictures.zip'))]);
    expect(session.files.map(({ path, refused }) => [path, refused?.reason])).toEqual([
      ['pictures/s1.png', undefined],
      ['read me.txt', 'not-a-picture'],
    ]);
    const reading = session.read(0);
    session.close();
    await expect(reading).rejects.toMatchObject({ name: 'AbortError' });
  });
});

describe('adding pictures', () => {
  const sku = (store: EditorStore, id: string) => store.getState().page.skus.find((one) => one.id === id);

  async function bring(...files: PictureSource[]) {
    const opened = open(page, <EditorPictures />);
    act(() => addPictures(files));
    return { ...opened, dialog: await screen.findByRole('dialog', { name: 'Add pictures' }) };
  }

  it('reports what matched and what did not, and gives the SKUs their pictures as one step', async () => {
    const { store, user, dialog } = await bring(
      source(await pictureFile('s1.png', 40, 30, '#00f')),
      source(await pictureFile('s2-1.png', 41, 30)),
      source(await pictureFile('s2-2.png', 42, 30)),
      source(await pictureFile('stranger.png')),
      source(new File(['hello'], 's3.png')),
    );
    const apply = await within(dialog).findByRole('button', { name: 'Apply to 2 SKUs' });
    expect(within(dialog).getByText('2 SKUs matched')).toBeTruthy();
    expect(within(dialog).getByText('1 picture not matched')).toBeTruthy();
    expect(within(dialog).getByText('1 file refused')).toBeTruthy();
    expect(within(dialog).getByText('by SKU id and number · of 2 files · 41 × 30')).toBeTruthy();
    await user.click(within(dialog).getByRole('tab', { name: /Refused/ }));
    expect(within(dialog).getByText('this is not a picture')).toBeTruthy();
    await user.click(apply);
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
    const shas = await library.assets.toCollection().primaryKeys();
    expect(shas).toHaveLength(2);
    for (const id of ['s1', 's2']) {
      expect(shas).toContain(assetSha(sku(store, id)?.image ?? ''));
      expect(sku(store, id)?.imageBytes).toBeGreaterThan(0);
    }
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['pictures']);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page);
  });

  it('takes the next file of a SKU where the best one is broken', async () => {
    const broken = new Uint8Array(await (await pictureFile('s1.png')).arrayBuffer()).slice(0, 40);
    const { dialog } = await bring(source(new File([broken], 's1.png')), source(await pictureFile('s1-2.png')));
    expect(await within(dialog).findByText('1 SKU matched')).toBeTruthy();
    expect(within(dialog).getByText('s1-2.png')).toBeTruthy();
    expect(within(dialog).getByText('1 file refused')).toBeTruthy();
  });

  it('says that nothing can be used, and why, and changes nothing', async () => {
    const { dialog } = await bring(source(new File(['x'], 'photo.txt')));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('No picture can be used');
    expect(within(dialog).queryByRole('button', { name: /apply/i })).toBeNull();
    expect(within(dialog).getByText('this is not a picture')).toBeTruthy();
  });

  it('shows what did not match where nothing did, how a file would have to be named, and takes others', async () => {
    const files = [await pictureFile('mug.png'), await pictureFile('bowl.png'), new File(['x'], 'broken.png')];
    const { user, dialog } = await bring(...files.map((file) => source(file)));
    expect((await within(dialog).findByRole('alert')).textContent).toContain('Name each file after its SKU, such as s1.jpg');
    expect(within(dialog).getByRole('tab', { name: /Not matched/ })).toHaveAttribute('aria-selected', 'true');
    expect(within(dialog).getByText('mug.png')).toBeTruthy();
    await user.click(within(dialog).getByRole('button', { name: 'Choose other files…' }));
    expect(await screen.findByRole('button', { name: 'Choose a folder…' })).toBeTruthy();
  });

  it('asks for files where there are none yet', async () => {
    const { dialog } = await bring();
    expect(within(dialog).getByRole('button', { name: 'Choose a folder…' })).toBeTruthy();
  });

  it('sets the picture of the tile on which one was dropped', async () => {
    const { store } = open(page, <EditorPictures />);
    const file = await pictureFile('whatever.png');
    act(() => addPictures([source(file)], { target: { at: 'tile', tileId: 't3' } }));
    await waitFor(() => expect(sku(store, 's3')?.image).toMatch(/^asset:/));
    const sha = assetSha(sku(store, 's3')?.image ?? '') ?? '';
    expect((await library.loadAssets([sha]))[0]?.bytes.size).toBe(file.size);
    expect(sku(store, 's3')?.image).toBe(assetReference(sha));
    expect(store.getState().undoSteps).toHaveLength(1);
  });
});
