/** `--variant`: the version of a page that a command is about. */
import { findVariant, keptVariant, type Page, resolveVariant } from '@/core/page';
import type { Lang } from '@/core/text';
import { FAILED, Stop } from './io';
import { say } from './texts';

export interface Version {
  /** Its complete page; the page of the file itself for the base. */
  page: Page;
  /** Undefined for the base. */
  variant?: { id: string; name: string };
}

/** The version of this id, or else of this name; the base without one. Stops where the page has no such variant. */
export function versionOf(whole: Page, asked: string | undefined, lang: Lang): Version {
  if (asked === undefined) return { page: whole };
  const variant = findVariant(whole, asked);
  if (!variant) throw new Stop(FAILED, say(lang, 'no-variant', { id: asked }));
  return { page: resolveVariant(whole, variant.id), variant: { id: variant.id, name: variant.name ?? variant.id } };
}

/** The page file after a version of it has become `page`. */
export function withVersion(whole: Page, { variant }: Version, page: Page): Page {
  return variant ? keptVariant(whole, variant.id, page) : page;
}
