/** The gallery of templates, and how templates are kept. */
import { act, cleanup, screen, waitFor, within } from '@testing-library/react';
import Dexie from 'dexie';
import { afterEach, describe, expect, it } from 'vitest';
import { builtIn, type Template } from '@/core/templates';
import { keepTemplate, Library, library, listTemplates, renameTemplate, takeTemplate } from '@/editor';
import { NewFromTemplate, SaveTemplate, TemplateGallery } from '@/ui/templates';
import { open, priced } from '../helpers/panel-page';
import { twoModules } from '../helpers/two-modules';

afterEach(async () => {
  cleanup();
  await library.templates.clear();
});

const page = () => priced({ Start: [79, 119, 89, 139, 95], Rest: [] });
const template = (more: Partial<Template> = {}): Template => ({
  id: 'l-1',
  name: 'My layout',
  of: 'module',
  page: builtIn('mixed'),
  createdAt: 1,
  ...more,
});
const card = (name: RegExp) => screen.findByRole('button', { name });
const gallery = (moduleId?: string) => open(page(), <TemplateGallery moduleId={moduleId} onClose={() => undefined} />);

describe('the gallery', () => {
  it('lays the module at hand out, as one step, and loses no tile', async () => {
    const { store, user } = gallery('m1');
    screen.getByText(/The 5 tiles of “Start” flow into the template/);
    await user.click(await card(/^Hero left, 4 columns, 5 tiles/));
    const [module] = store.getState().page.modules;
    expect(module?.tiles?.map(({ span }) => span?.desktop?.join('x') ?? '1x1')).toEqual(['2x2', '1x1', '1x1', '1x1', '1x1']);
    expect(store.getState().undoSteps.map(({ label }) => label.key)).toEqual(['apply-template']);
    act(() => void store.actions.undo());
    expect(store.getState().page).toEqual(page());
  });

  it('makes a new module behind the one at hand, filled from what stands nowhere yet', async () => {
    const { store, user } = gallery('m1');
    act(() => void store.actions.dispatch({ type: 'remove-tiles', tiles: ['t2', 't4'] }));
    await user.click(screen.getByRole('radio', { name: 'New module' }));
    screen.getByText(/filled from 2 SKUs/);
    await user.click(await card(/^4 columns/));
    expect(store.getState().page.modules.map(({ title }) => title)).toEqual(['Start', 'New module', 'Rest']);
    expect(store.getState().page.modules[1]?.tiles?.map(({ skuId }) => skuId)).toEqual(['s2', 's4']);
  });

  it('offers templates of pages for new modules and pages alone', async () => {
    await keepTemplate(template({ of: 'page' }));
    const { user } = gallery('m1');
    expect(((await card(/^My layout, 1 module/)) as HTMLButtonElement).disabled).toBe(true);
    await user.click(screen.getByRole('radio', { name: 'New module' }));
    expect(((await card(/^My layout/)) as HTMLButtonElement).disabled).toBe(false);
  });

  it('renames a template, deletes one, and takes that back', async () => {
    await keepTemplate(template());
    const { user } = gallery();
    await user.click(await screen.findByRole('button', { name: 'More actions for “My layout”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Rename' }));
    const field = await screen.findByRole('textbox', { name: 'Name of the template' });
    await user.clear(field);
    await user.type(field, 'Two heroes{Enter}');
    await user.click(await screen.findByRole('button', { name: 'More actions for “Two heroes”' }));
    await user.click(await screen.findByRole('menuitem', { name: 'Delete' }));
    await screen.findByText(/None yet/);
    expect(await listTemplates()).toEqual([]);
    const messages = within(document.querySelector('[data-sonner-toaster]') as HTMLElement);
    act(() => messages.getByRole('button', { name: 'Undo' }).click());
    await card(/^Two heroes/);
    expect(await listTemplates()).toEqual([template({ name: 'Two heroes' })]);
  });
});

describe('saving', () => {
  it('keeps the layout of a module under its title, without its SKUs unless asked to', async () => {
    const { user } = open(page(), <SaveTemplate moduleId="m1" onClose={() => undefined} />);
    await user.click(screen.getByRole('button', { name: 'Save template' }));
    await waitFor(async () => expect(await listTemplates()).toHaveLength(1));
    const [kept] = await listTemplates();
    expect(kept).toMatchObject({ name: 'Start', of: 'module' });
    expect(kept?.page.skus).toEqual([]);
    expect(kept?.page.modules[0]?.tiles).toHaveLength(5);
  });
});

describe('the name of a template', () => {
  it('is typed over at once, and Enter saves it', async () => {
    const { user } = open(page(), <SaveTemplate moduleId="m1" onClose={() => undefined} />);
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Name of the template' })));
    await user.keyboard('Two wide{Enter}');
    await waitFor(async () => expect((await listTemplates()).map(({ name }) => name)).toEqual(['Two wide']));
  });
});

describe('the library', () => {
  it('keeps templates, the last saved first, and gives one back when it is deleted', async () => {
    await keepTemplate(template());
    await keepTemplate(template({ id: 'l-2', createdAt: 2 }));
    await renameTemplate('l-1', 'Other');
    expect((await listTemplates()).map(({ id, name }) => `${id} ${name}`)).toEqual(['l-2 My layout', 'l-1 Other']);
    expect((await takeTemplate('l-2'))?.id).toBe('l-2');
    expect(await takeTemplate('l-2')).toBeUndefined();
    expect(await listTemplates()).toHaveLength(1);
  });

  it('finds room for them in the storage of a version that had none, and leaves its pages as they are', async () => {
    const name = `templates-${crypto.randomUUID()}`;
    const old = new Dexie(name);
    old.version(4).stores({
      pages: 'id, updatedAt, [id+seq]',
      journal: '[pageId+seq], pageId',
      catalogues: 'id, importedAt',
      skus: '[catalogueId+chunk], catalogueId',
      assets: 'sha',
      thumbs: 'pageId',
      figures: '[of+day], of',
    });
    const record = { id: 'p1', title: 'Kept', page: twoModules(), seq: 0, createdAt: 1, updatedAt: 2 };
    await old.table('pages').put(record);
    old.close();
    const opened = new Library(name);
    expect(await opened.loadPage('p1')).toEqual(record);
    await opened.templates.put(template());
    expect(await opened.templates.count()).toBe(1);
    await opened.delete();
  });
});

describe('a new page from a template', () => {
  it('has three modules of a module’s template, filled by price from the catalogue, and is kept', async () => {
    const skus = Array.from({ length: 30 }, (_, i) => ({ id: `s${i}`, title: `SKU ${i}`, price: (30 - i) * 1000 }));
    const record = { id: 'c-new', name: 'Audio', currency: 'EUR', count: 30, importedAt: 1 };
    await library.saveCatalogue(record, skus);
    const made: string[] = [];
    const { user } = open(page(), <NewFromTemplate catalogues={[record]} onDone={(id) => made.push(id)} onClose={() => undefined} />);
    await user.click(await card(/^4 columns/));
    await waitFor(() => expect(made).toHaveLength(1));
    const kept = await library.loadPage(made[0] ?? '');
    expect(kept).toMatchObject({ catalogueId: 'c-new', page: { currency: 'EUR', title: 'New page' } });
    expect(kept?.page.modules.map(({ title, tiles }) => [title, tiles?.length])).toEqual([
      ['New module', 8],
      ['New module 2', 8],
      ['New module 3', 8],
    ]);
    expect(kept?.page.modules[0]?.tiles?.[0]?.skuId).toBe('s29');
    await library.deleteCatalogue('c-new');
    await library.takePage(made[0] ?? '');
  });
});
