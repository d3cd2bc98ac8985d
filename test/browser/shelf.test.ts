import { afterEach, expect, it } from 'vitest';
import { assetReference, createEditor, createShelf, Library, missingPictures, watchPictures } from '@/editor';
import { twoModules } from '../helpers/two-modules';

const sha = (digit: string) => digit.repeat(64);
let library: Library;
afterEach(() => library.delete());

async function shelfWith(...digits: string[]) {
  library = new Library(`shelf-${crypto.randomUUID()}`);
  await keep(...digits);
  return createShelf(library);
}

const keep = (...digits: string[]) =>
  library.keepAssets(
    digits.map((digit) => ({ sha: sha(digit), bytes: new Blob([digit]), width: 1, height: 1, animated: false, addedAt: 0 })),
  );

it('has the bytes of kept pictures at an address, and null for those that are not there', async () => {
  const shelf = await shelfWith('a');
  await shelf.want([assetReference(sha('a')), assetReference(sha('b')), 'https://img.endcap.example/1.png']);
  const { addresses } = shelf.getState();
  expect(addresses.size).toBe(2);
  expect(addresses.get(sha('b'))).toBeNull();
  expect(await (await fetch(addresses.get(sha('a')) ?? '')).text()).toBe('a');
});

it('finds a missing picture after it was added', async () => {
  const shelf = await shelfWith();
  await shelf.want([assetReference(sha('a'))]);
  await keep('a');
  await shelf.refresh();
  expect(shelf.getState().addresses.get(sha('a'))).toMatch(/^blob:/);
});

it('tells the editor which pictures of its page are missing, as they are edited', async () => {
  const shelf = await shelfWith('a');
  const editor = createEditor({ page: twoModules() });
  const end = watchPictures(editor, shelf);
  const [first, second] = editor.getState().page.skus;
  const before = editor.getState().report.cost;
  editor.actions.dispatch([
    { type: 'set-sku', sku: first?.id ?? '', fields: { image: assetReference(sha('a')) } },
    { type: 'set-sku', sku: second?.id ?? '', fields: { image: assetReference(sha('b')) } },
  ]);
  await expect.poll(() => [...editor.getState().missingPictures]).toEqual([assetReference(sha('b'))]);
  expect(editor.getState().report.findings).toContainEqual(expect.objectContaining({ rule: 'missing-data' }));
  editor.actions.undo();
  expect([...editor.getState().missingPictures]).toEqual([]);
  expect(editor.getState().report.cost).toBe(before);
  end();
});

it('counts a kept picture that is gone and the bare name of a file as missing, an address not', () => {
  const page = twoModules();
  const images = [assetReference(sha('a')), assetReference(sha('b')), 'cup.png', 'https://img.endcap.example/1.png'];
  const skus = page.skus.map((sku, i) => ({ ...sku, ...(images[i] === undefined ? {} : { image: images[i] }) }));
  const missing = missingPictures({ ...page, skus }, (hash) => hash === sha('b'));
  expect([...missing]).toEqual([assetReference(sha('b')), 'cup.png']);
});
