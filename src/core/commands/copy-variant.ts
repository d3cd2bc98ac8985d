/**
 * Makes one version of the page what another is; null is the base. Where the base changes, every other variant stays the page
 * that it was, and is said anew against it.
 */
import { canonicalJson, keptVariant, type Page, resolveVariant, VERSIONED } from '../page';
import { isRefusal, refuse, variantOf } from './find';
import type { CommandSpec } from './types';

export interface CopyVariant {
  type: 'copy-variant';
  from: string | null;
  to: string | null;
}

export const copyVariant: CommandSpec<CopyVariant> = {
  type: 'copy-variant',
  run(page, { from, to }) {
    if (from === to) return refuse('nothing-changes', to ?? '');
    for (const id of [from, to]) {
      const variant = id === null ? undefined : variantOf(page, id);
      if (variant && isRefusal(variant)) return variant;
    }
    // A page that may be written to may be a draft, whose parts cannot stand in two places.
    const plain = JSON.parse(JSON.stringify(page)) as Page;
    const model = versioned(resolveVariant(plain, from));
    if (canonicalJson(model) === canonicalJson(versioned(resolveVariant(plain, to)))) return refuse('nothing-changes', to ?? '');
    const next = to === null ? onNewBase(plain, model) : keptVariant(plain, to, { ...resolveVariant(plain, to), ...model });
    for (const field of [...VERSIONED, 'variants'] as const) {
      if (next[field] === undefined) delete (page as Record<string, unknown>)[field];
      else (page as Record<string, unknown>)[field] = next[field];
    }
    return undefined;
  },
};

type Versioned = Pick<Page, (typeof VERSIONED)[number]>;

function versioned({ banner, path, channels, suppressions, modules, skus }: Page): Versioned {
  return { banner, path, channels, suppressions, modules, skus };
}

function onNewBase(plain: Page, model: Versioned): Page {
  const pages = (plain.variants ?? []).map(({ id }) => ({ id, page: resolveVariant(plain, id) }));
  const base: Page = { ...plain, ...model };
  return pages.reduce((whole, { id, page }) => keptVariant(whole, id, page), base);
}
