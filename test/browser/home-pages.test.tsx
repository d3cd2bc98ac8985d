import { cleanup, configure, render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Toaster, toast } from 'sonner';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Home } from '@/ui/home';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const HOUR = 3_600_000;
const page = { ...priced({ Start: [79, 119, 89, 139], End: [200, 250] }), title: 'Summer audio' };
const tables = [library.pages, library.journal, library.thumbs, library.catalogues, library.skus];

/** Pages of these titles, the first one edited last. */
async function keep(...titles: string[]) {
  for (const [i, title] of titles.entries())
    await library.savePage(
      { ...page, title, modules: page.modules.map((module) => ({ ...module, title: `Zone ${title}` })) },
      `p-${i}`,
      Date.now() - i * HOUR,
    );
}

async function open() {
  const onOpenPage = vi.fn();
  render(
    <>
      <Home onOpenPage={onOpenPage} onPlan={vi.fn()} onImport={vi.fn()} />
      <Toaster />
    </>,
  );
  await screen.findByRole('heading', { name: 'Pages' });
  return { onOpenPage, user: userEvent.setup() };
}

const cards = () => [...document.querySelectorAll<HTMLElement>('[data-page]')];
const titles = () => cards().map((card) => card.querySelector('strong')?.textContent);
const card = (title: string) => screen.findByRole('button', { name: new RegExp(`^${title}(?!\\w)`) });
const focused = () => (document.activeElement as HTMLElement).dataset.page;

async function choose(user: Awaited<ReturnType<typeof open>>['user'], title: string, item: string) {
  await user.click(await screen.findByRole('button', { name: `More for “${title}”` }));
  await user.click(await screen.findByRole('menuitem', { name: item }));
}

configure({ asyncUtilTimeout: 8000 });
beforeEach(async () => {
  settings.setState({ language: 'en', pageSort: 'edited', persistAsked: true });
  startI18n('en');
  await Promise.all(tables.map((table) => table.clear()));
});
afterEach(() => {
  toast.dismiss();
  cleanup();
});

describe('a page on the home screen', () => {
  it('names its versions', async () => {
    await library.savePage(
      {
        ...page,
        title: 'Summer',
        variants: [
          { id: 'v', name: 'B' },
          { id: 'w', name: 'Last hours' },
        ],
      },
      'p-0',
      Date.now(),
    );
    await open();
    expect((await card('Summer')).textContent).toContain('Also as B, Last hours');
  });

  it('says what it is, and opens', async () => {
    await keep('Summer audio');
    const { user, onOpenPage } = await open();
    const button = await card('Summer audio');
    expect(button.textContent).toContain('¥79 – ¥250 · 6 SKUs');
    expect(within(button).getByText('just now')).toBeTruthy();
    expect(
      await within(button).findByRole('img', {
        name: /^Layout score \d+\.\d, errors: [1-9]\d*, warnings: \d+\. (Nearly there|Needs work|Much to mend)$/,
      }),
    ).toBeTruthy();
    await user.click(button);
    expect(onOpenPage).toHaveBeenCalledWith('p-0');
  });

  it('is renamed where it stands; Escape keeps the old title', async () => {
    await keep('Summer audio');
    const { user, onOpenPage } = await open();
    const height = (await card('Summer audio')).closest('li')?.offsetHeight;
    const rename = async () => {
      (await card('Summer audio')).focus();
      await user.keyboard('{F2}');
      const field = await screen.findByRole('textbox', { name: 'Title' });
      await waitFor(() => expect(document.activeElement).toBe(field));
      expect(field.closest('li')?.offsetHeight).toBe(height);
    };
    await rename();
    await user.keyboard('Thrown away{Escape}');
    await waitFor(() => expect(focused()).toBe('p-0'));
    await rename();
    await user.keyboard('Autumn audio{Enter}');
    await card('Autumn audio');
    expect((await library.loadPage('p-0'))?.page.title).toBe('Autumn audio');
    await waitFor(() => expect(focused()).toBe('p-0'));
    expect(onOpenPage).not.toHaveBeenCalled();
  });

  it('is copied beside itself under a new id, with a title of its own', async () => {
    await keep('A', 'B', 'C');
    const { user } = await open();
    await choose(user, 'B', 'Duplicate');
    await waitFor(() => expect(titles()).toEqual(['A', 'B copy', 'B', 'C']));
    await choose(user, 'B', 'Duplicate');
    await waitFor(() =>
      expect(titles()).toEqual(['A', 'B copy', 'B copy 2', 'B', 'C'].sort((a, b) => titles().indexOf(a) - titles().indexOf(b))),
    );
    const copy = (await library.listPages()).find(({ title }) => title === 'B copy');
    expect(copy?.page.id).toBe(copy?.id);
    expect({ ...copy?.page, id: undefined, title: '' }).toEqual({ ...(await library.loadPage('p-1'))?.page, id: undefined, title: '' });
    await waitFor(() => expect(document.activeElement?.textContent).toContain('copy 2'));
  });

  it('is deleted with all that belongs to it, and comes back with all of it', async () => {
    await keep('A', 'B');
    await library.appendJournal({ pageId: 'p-0', seq: 1, patches: [{ op: 'replace', path: ['title'], value: 'Edited since' }] });
    const { user } = await open();
    await waitFor(async () => expect(await library.thumbs.get('p-0')).toBeTruthy());
    (await card('A')).focus();
    await user.keyboard('{Delete}');
    await waitFor(async () => expect(await library.pages.get('p-0')).toBeUndefined());
    expect([await library.journal.count(), await library.thumbs.get('p-0')]).toEqual([0, undefined]);
    await waitFor(() => expect(focused()).toBe('p-1'));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    await waitFor(async () => expect((await library.loadPage('p-0'))?.page.title).toBe('Edited since'));
    expect(await library.thumbs.get('p-0')).toBeTruthy();
  });
});

describe('many pages', () => {
  it('are one stop of the Tab key; arrows go from card to card', async () => {
    await keep('A', 'B', 'C', 'D', 'E', 'F', 'G');
    const { user, onOpenPage } = await open();
    (await card('A')).focus();
    const perRow = cards().filter((each) => each.getBoundingClientRect().top === cards()[0]?.getBoundingClientRect().top).length;
    expect(perRow).toBeGreaterThan(2);
    const walk = [
      ['{ArrowRight}', 'p-1'],
      ['{ArrowDown}', `p-${Math.min(6, 1 + perRow)}`],
      ['{ArrowUp}', `p-${Math.min(6, 1 + perRow) - perRow}`],
      ['{End}', 'p-6'],
      ['{ArrowRight}', 'p-6'],
      ['{Home}', 'p-0'],
      ['{ArrowLeft}', 'p-0'],
    ] as const;
    for (const [key, id] of walk) {
      await user.keyboard(key);
      expect([key, focused()]).toEqual([key, id]);
    }
    expect(cards().filter(({ tabIndex }) => tabIndex === 0)).toHaveLength(1);
    await user.keyboard('{ArrowRight}{Enter}');
    expect(onOpenPage).toHaveBeenCalledWith('p-1');
  });

  it('are found by title, module and brand; nothing found says so and offers the way back', async () => {
    await keep('夏日影音', 'Café opening', 'Winter audio');
    const { user } = await open();
    const search = await screen.findByRole('textbox', { name: 'Search titles, modules, brands' });
    await user.type(search, 'CAFE zone');
    await waitFor(() => expect(titles()).toEqual(['Café opening']));
    expect(screen.getByText('1 of 3')).toBeTruthy();
    await user.clear(search);
    await user.type(search, '影音');
    await waitFor(() => expect(titles()).toEqual(['夏日影音']));
    await user.type(search, ' xyz');
    expect(await screen.findByText('No page matches “影音 xyz”')).toBeTruthy();
    await user.click(screen.getByText('Clear search'));
    await waitFor(() => expect(titles()).toHaveLength(3));
  });

  it('stand in the order that is chosen, which is remembered', async () => {
    await keep('Page 10', 'Page 9', 'Apples');
    const { user } = await open();
    await waitFor(() => expect(titles()).toEqual(['Page 10', 'Page 9', 'Apples']));
    await user.click(screen.getByRole('combobox', { name: 'Sort' }));
    await user.click(await screen.findByRole('option', { name: 'Name' }));
    await waitFor(() => expect(titles()).toEqual(['Apples', 'Page 9', 'Page 10']));
    expect(settings.getState().pageSort).toBe('name');
  });
});
