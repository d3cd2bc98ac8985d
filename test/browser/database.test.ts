import { afterEach, describe, expect, it, vi } from 'vitest';
import { Library } from '@/editor';
import { twoModules } from '../helpers/two-modules';

const name = () => `database-${crypto.randomUUID()}`;
const opened: string[] = [];
const named = () => opened[opened.push(name()) - 1] as string;
afterEach(() => {
  vi.useRealTimers();
  for (const used of opened.splice(0)) indexedDB.deleteDatabase(used);
});

/** Why an operation failed; undefined where it did not. */
const troubleOf = (library: Library, work: Promise<unknown>) =>
  work.then(
    () => undefined,
    (error: unknown) => library.troubleOf(error),
  );

/** A connection of a newer version of the application. */
function openNewer(of: string): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(of, 990);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });
}

describe('a library that cannot be had', () => {
  it('says so where the browser refuses, and opens when it no longer does', async () => {
    const indexed: { open: typeof indexedDB.open } = {
      open: (): IDBOpenDBRequest => {
        throw new DOMException('not here', 'SecurityError');
      },
    };
    const library = new Library(named(), { indexedDB: indexed });
    expect(await troubleOf(library, library.listPages())).toBe('unavailable');
    expect(await troubleOf(library, library.savePage(twoModules(), 'p1', 1))).toBe('unavailable');
    indexed.open = indexedDB.open.bind(indexedDB);
    await library.revive();
    await library.savePage(twoModules(), 'p1', 1);
    expect(await library.listPages()).toHaveLength(1);
    library.close();
  });

  it('does not let anybody wait for a database that never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const library = new Library(named(), { indexedDB: { open: () => ({}) } });
    const waiting = troubleOf(library, library.listPages());
    await vi.advanceTimersByTimeAsync(6000);
    expect(await waiting).toBe('silent');
    expect(await troubleOf(library, library.loadPage('p1'))).toBe('silent');
  });

  it('knows a full disk by what the browser wraps it in', () => {
    const library = new Library(named());
    const quota = new DOMException('no space', 'QuotaExceededError');
    expect(library.troubleOf(Object.assign(new Error('QuotaExceededError'), { name: 'AbortError', inner: quota }))).toBe('full');
    expect(library.troubleOf(Object.assign(new Error('bulk'), { name: 'BulkError', failures: [quota] }))).toBe('full');
  });
});

describe('a newer version of the application', () => {
  it('has its database left alone', async () => {
    const used = named();
    const newer = await openNewer(used);
    newer.close();
    const library = new Library(used);
    expect(await troubleOf(library, library.savePage(twoModules(), 'p1', 1))).toBe('outdated');
  });

  it('gets the database when the last edits are kept, and from then on this one says so', async () => {
    const used = named();
    const library = new Library(used);
    await library.savePage(twoModules(), 'p1', 1);
    library.beforeGivingWay.add(() =>
      library.appendJournal({ pageId: 'p1', seq: 1, patches: [{ op: 'replace', path: ['title'], value: 'Last' }] }),
    );
    const newer = await openNewer(used);
    const entries = newer.transaction('journal').objectStore('journal').count();
    await vi.waitFor(() => expect(entries.result).toBe(1));
    newer.close();
    expect(await troubleOf(library, library.listPages())).toBe('outdated');
    await expect(library.revive()).rejects.toThrow('outdated');
  });
});
