import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Home } from '@/ui/home';
import { acceptsFile, relativeTime } from '@/ui/shell';
import { twoModules } from '../helpers/two-modules';
import '@/ui/shell/base.css';

function open() {
  const spies = { onOpenPage: vi.fn(), onPlan: vi.fn(), onImport: vi.fn() };
  render(
    <>
      <Home {...spies} />
      <Toaster />
    </>,
  );
  return { ...spies, user: userEvent.setup({ applyAccept: false }) };
}

configure({ asyncUtilTimeout: 5000 });
beforeEach(async () => {
  settings.setState({ language: 'en' });
  startI18n('en');
  await Promise.all([library.pages.clear(), library.journal.clear(), library.catalogues.clear(), library.skus.clear()]);
});
afterEach(() => {
  toast.dismiss();
  cleanup();
});

describe('the first screen', () => {
  it('invites a newcomer with one thing to do, and says what follows', async () => {
    open();
    expect(await screen.findByRole('heading', { name: 'Start with a catalogue' })).toBeTruthy();
    expect(screen.getAllByRole('button', { name: 'Choose a file: a catalogue or a page' })).toHaveLength(1);
    expect(screen.getAllByRole('listitem').map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'Import',
      'Plan',
      'Arrange and check',
    ]);
  });

  it('offers catalogues, page files, archives and PNGs that may carry a page, and hands over what is chosen', async () => {
    const { user, onImport } = open();
    await screen.findByRole('heading', { name: 'Start with a catalogue' });
    const chooser = document.querySelector('input[type=file]') as HTMLInputElement;
    const offered = chooser.accept.split(',');
    expect(['.csv', '.xlsx', '.json', '.zip', '.png'].every((type) => offered.includes(type))).toBe(true);
    for (const name of ['goods.CSV', 'mock-up.png', 'notes.pdf']) {
      await user.upload(chooser, new File(['x'], name));
      expect(onImport.mock.lastCall?.[0]).toHaveProperty('name', name);
    }
  });

  it('plans from a catalogue that is kept, and deletes it with a way back', async () => {
    const record = { id: 'c-1', name: 'goods', currency: 'CNY', count: 1, importedAt: Date.now() };
    await library.saveCatalogue(record, [{ id: 'a', title: 'A', price: 100 }]);
    const { user, onPlan } = open();
    await user.click(await screen.findByRole('button', { name: 'Plan a page from “goods”' }));
    expect(onPlan).toHaveBeenCalledWith('c-1');
    await user.click(screen.getByRole('button', { name: 'More for “goods”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await screen.findByText('Deleted the catalogue “goods”');
    expect(await library.loadSkus('c-1')).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect(await library.loadSkus('c-1')).toHaveLength(1));
  });

  it('renames a catalogue, counts the pages made from it, and names them when it goes', async () => {
    await library.saveCatalogue({ id: 'c-1', name: 'goods', currency: 'CNY', count: 1, importedAt: Date.now() }, []);
    await library.savePage({ ...twoModules(), title: 'Summer audio' }, 'p-1', Date.now(), 'c-1');
    const { user } = open();
    const row = await screen.findByRole('button', { name: 'Plan a page from “goods”' });
    expect(row.textContent).toContain('1 SKU · CNY · imported just now · on 1 page');
    const choose = async (item: string) => {
      await user.click(screen.getByRole('button', { name: /^More for “(goods|stock)”/ }));
      await user.click(await screen.findByRole('menuitem', { name: item }));
    };
    await choose('Rename');
    const field = await screen.findByRole('textbox', { name: 'Name of the catalogue' });
    await waitFor(() => expect(document.activeElement).toBe(field));
    await user.keyboard('stock{Enter}');
    await screen.findByRole('button', { name: 'Plan a page from “stock”' });
    await choose('Delete');
    expect(await screen.findByText('“Summer audio” came from it and keeps its SKUs.')).toBeTruthy();
    expect(await library.loadPage('p-1')).toBeTruthy();
  });

  it('switches off pictures from the web, and has the miniatures painted anew', async () => {
    await library.thumbs.put({ pageId: 'p-9', of: 1, picture: new Blob(['x']) });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'Language / Appearance' }));
    const item = await screen.findByRole('menuitemcheckbox', { name: 'Load pictures from the web', checked: true });
    await user.click(item);
    expect(settings.getState().remotePictures).toBe(false);
    await waitFor(async () => expect(await library.thumbs.count()).toBe(0));
    settings.setState({ remotePictures: true });
  });
});

describe('what home is told with', () => {
  it('knows catalogues and page files by name', () => {
    const taken = ['a.csv', 'b.TSV', 'c.xlsx', 'd.xls', 'e.json', 'f.page.json'].filter((name) => acceptsFile({ name }));
    expect(taken).toHaveLength(6);
    expect(['a.pdf', 'csv', 'b.csv.exe'].some((name) => acceptsFile({ name }))).toBe(false);
  });

  it('says how long ago in words, and a date after a month', () => {
    const now = Date.UTC(2026, 5, 18, 12);
    expect(relativeTime(now - 20_000, now, 'en')).toBeUndefined();
    expect(relativeTime(now - 3 * 60_000, now, 'zh-CN')).toBe('3分钟前');
    expect(relativeTime(now - 26 * 3_600_000, now, 'en')).toBe('yesterday');
    expect(relativeTime(now - 60 * 86_400_000, now, 'en')).toBe('Apr 19, 2026');
  });
});
