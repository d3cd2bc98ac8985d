import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Home, relativeTime } from '@/ui/home';
import { acceptsFile } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const page = { ...priced({ Start: [79, 119, 89, 139], End: [200, 250] }), title: 'Summer audio' };

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
    expect(screen.getAllByRole('button', { name: 'Choose a catalogue or a page file' })).toHaveLength(1);
    expect(screen.getAllByRole('listitem').map((item) => within(item).getByRole('heading').textContent)).toEqual([
      'Import',
      'Plan',
      'Arrange and check',
    ]);
  });

  it('hands over a file that it can take, and refuses another with a sentence', async () => {
    const { user, onImport } = open();
    await screen.findByRole('heading', { name: 'Start with a catalogue' });
    const chooser = document.querySelector('input[type=file]') as HTMLInputElement;
    await user.upload(chooser, new File(['x'], 'photo.png'));
    expect(await screen.findByText(/“photo.png” is neither a catalogue nor a page file/)).toBeTruthy();
    expect(onImport).not.toHaveBeenCalled();
    await user.upload(chooser, new File(['x'], 'goods.CSV'));
    expect(onImport).toHaveBeenCalledOnce();
  });

  it('lists pages with their size and opens one', async () => {
    await library.savePage(page, 'p-1', Date.now());
    const { user, onOpenPage } = open();
    const button = await screen.findByRole('button', { name: /^Price rhythm, ¥79 to ¥250 ?Summer audio/ });
    expect(button.textContent).toContain('2 modules, 6 tiles');
    expect(button.textContent).toContain('Edited just now');
    await user.click(button);
    expect(onOpenPage).toHaveBeenCalledWith('p-1');
  });

  it('deletes a page and brings it back, edits after the last snapshot included', async () => {
    await library.savePage(page, 'p-1', Date.now());
    await library.appendJournal({ pageId: 'p-1', seq: 1, patches: [{ op: 'replace', path: ['title'], value: 'Winter audio' }] });
    const { user } = open();
    await user.click(await screen.findByRole('button', { name: 'More for “Summer audio”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await waitFor(async () => expect(await library.loadPage('p-1')).toBeUndefined());
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await library.loadPage('p-1'))?.page.title).toBe('Winter audio'));
  });

  it('renames a page where it stands; Escape keeps the old title', async () => {
    await library.savePage(page, 'p-1', Date.now());
    const { user } = open();
    const rename = async () => {
      await user.click(await screen.findByRole('button', { name: /^More for/ }));
      await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
      const field = await screen.findByRole('textbox', { name: 'Title' });
      await waitFor(() => expect(document.activeElement).toBe(field));
      return field;
    };
    await rename();
    await user.keyboard('Thrown away{Escape}');
    await rename();
    await user.keyboard('Autumn audio{Enter}');
    await waitFor(async () => expect((await library.loadPage('p-1'))?.page.title).toBe('Autumn audio'));
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
