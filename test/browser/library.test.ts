import { afterEach, describe, expect, it } from 'vitest';
import { canonicalJson } from '@/core/page';
import { createEditor, Library, openJournal } from '@/editor';
import { twoModules } from '../helpers/two-modules';

let count = 0;
const opened: Library[] = [];
function freshLibrary(name = `test-${count++}`): Library {
  const library = new Library(name);
  opened.push(library);
  return library;
}
afterEach(async () => {
  for (const library of opened.splice(0)) await library.delete();
});

/** An editor whose edits go to the library, as the screen opens it. */
async function openIn(library: Library, id: string) {
  const record = await library.loadPage(id);
  if (!record) throw new Error(`no page ${id}`);
  const states: string[] = [];
  const journal = openJournal(library, id, record, (state) => states.push(state));
  const editor = createEditor({ page: record.page, onPatches: journal.append });
  return { editor, journal, states };
}

const rename = (title: string) => ({ type: 'set-page' as const, fields: { title } });

describe('keeping a page', () => {
  it('has every edit again after the tab is gone without a snapshot, undo included', async () => {
    const library = freshLibrary();
    await library.savePage(twoModules(), 'p1', 1);
    const { editor, journal, states } = await openIn(library, 'p1');
    editor.actions.dispatch(rename('One'));
    editor.actions.dispatch({ type: 'swap-tiles', a: 't1', b: 't6', viewport: 'desktop' });
    editor.actions.dispatch(rename('Two'));
    editor.actions.undo();
    await journal.flush();
    expect(states.at(-1)).toBe('saved');

    const again = await freshLibrary(library.name).loadPage('p1');
    expect(canonicalJson(again?.page)).toBe(canonicalJson(editor.getState().page));
    expect(again?.page.title).toBe('One');
  });

  it('goes on after a snapshot: closing leaves an empty journal and the same page', async () => {
    const library = freshLibrary();
    await library.savePage(twoModules(), 'p1', 1);
    const first = await openIn(library, 'p1');
    first.editor.actions.dispatch(rename('One'));
    await first.journal.close();
    expect(await library.journal.count()).toBe(0);
    const second = await openIn(library, 'p1');
    second.editor.actions.dispatch(rename('Two'));
    await second.journal.flush();
    expect((await library.loadPage('p1'))?.page.title).toBe('Two');
    expect(
      (await library.listPages()).map(({ title }) => title),
      'the list knows the last snapshot',
    ).toEqual(['One']);
  });

  it('says when an edit could not be kept, and keeps the page whole with the next one', async () => {
    const library = freshLibrary();
    await library.savePage(twoModules(), 'p1', 1);
    const { editor, journal, states } = await openIn(library, 'p1');
    const append = library.appendJournal.bind(library);
    library.appendJournal = () => Promise.reject(new DOMException('full', 'QuotaExceededError'));
    editor.actions.dispatch(rename('Lost?'));
    await journal.flush();
    expect(states.at(-1)).toBe('failed');

    library.appendJournal = append;
    editor.actions.dispatch({ type: 'remove-tiles', tiles: ['t1'] });
    await journal.flush();
    expect(states.at(-1)).toBe('saved');
    expect(canonicalJson((await library.loadPage('p1'))?.page)).toBe(canonicalJson(editor.getState().page));
  });

  it('keeps catalogues in pieces and gives them back in order', async () => {
    const library = freshLibrary();
    const skus = Array.from({ length: 4500 }, (_, i) => ({ id: `s${i}`, title: `SKU ${i}`, price: i }));
    await library.saveCatalogue({ id: 'c1', name: 'shop.csv', currency: 'CNY', count: skus.length, importedAt: 1 }, skus);
    expect(await library.loadSkus('c1')).toEqual(skus);
    await library.deleteCatalogue('c1');
    expect(await library.loadSkus('c1')).toEqual([]);
    expect(await library.listCatalogues()).toEqual([]);
  });

  it('deletes a page with its journal', async () => {
    const library = freshLibrary();
    await library.savePage(twoModules(), 'p1', 1);
    const { editor, journal } = await openIn(library, 'p1');
    editor.actions.dispatch(rename('One'));
    await journal.flush();
    await library.takePage('p1');
    expect(await library.loadPage('p1')).toBeUndefined();
    expect(await library.journal.count()).toBe(0);
  });
});
