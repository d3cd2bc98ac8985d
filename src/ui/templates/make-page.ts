/** A page made of a template: its modules filled from what there is, kept under an id of its own. */
import { apply } from '@/core/commands';
import { PAGE_FORMAT, PAGE_VERSION, type Page, type Sku } from '@/core/page';
import { supplyOf, templateAsModules } from '@/core/templates';
import { keepPage, newId } from '@/editor';

/** What a card of the gallery stands for. */
export interface Choice {
  name: string;
  of: 'module' | 'page';
  page: Page;
}

export interface MadePage {
  id: string;
  /** SKUs that were placed. */
  placed: number;
}

/**
 * @param look currency, language and viewports of the new page
 * @param offered SKUs that its places are filled from, in this order
 * @returns undefined where the template does not fit such a page
 */
export async function makePage(
  template: Page,
  look: Pick<Page, 'currency' | 'locale' | 'viewports'>,
  offered: readonly Sku[],
  words: { title: string; module: string },
  catalogueId: string | undefined,
): Promise<MadePage | undefined> {
  const id = newId('p');
  const empty: Page = { format: PAGE_FORMAT, version: PAGE_VERSION, id, title: words.title, ...look, modules: [], skus: [] };
  const supply = supplyOf(empty, offered);
  const made = apply(empty, templateAsModules(empty, template, 0, { supply, newId, title: words.module }));
  if (!made.ok) return undefined;
  await keepPage(made.page, id, Date.now(), catalogueId);
  return { id, placed: made.page.modules.reduce((sum, { tiles = [] }) => sum + tiles.length, 0) };
}

/** Modules of a page that begins with the template of one: people tire of one long grid, and of more than five. */
const MODULES = 3;

/** The template of a page: of a module's, several of it. */
export function asPageTemplate({ of, page }: Choice): Page {
  return of === 'page' ? page : { ...page, modules: Array.from({ length: MODULES }, () => page.modules).flat() };
}
