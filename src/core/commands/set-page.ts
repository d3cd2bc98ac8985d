/**
 * Changes fields of the page itself: title, banner, event, language, brands, channels, rule settings, a brand's policy, comments, declared path,
 * the model of attention; null takes a field away. Viewports have a command of their own, since columns, orders and spans name them.
 */
import { type Page, pageSchema } from '../page';
import { refuse } from './find';
import type { CommandSpec } from './types';

const FIELDS = [
  'title',
  'kind',
  'locale',
  'currency',
  'event',
  'banner',
  'brands',
  'path',
  'channels',
  'rules',
  'policy',
  'suppressions',
  'comments',
  'attention',
] as const;
/** What a page cannot be without. */
const REQUIRED: readonly string[] = ['currency'];

export type PageFields = { [K in (typeof FIELDS)[number]]?: Page[K] | null };

export interface SetPage {
  type: 'set-page';
  fields: PageFields;
}

export const setPage: CommandSpec<SetPage> = {
  type: 'set-page',
  run(page, { fields }) {
    for (const [name, value] of Object.entries(fields)) {
      const field = FIELDS.find((known) => known === name);
      if (!field) return refuse('bad-value', name);
      if (value === null && REQUIRED.includes(name)) return refuse('bad-value', name);
      if (value === null) continue;
      const one = pageSchema.shape[field].safeParse(value);
      if (!one.success) return refuse('bad-value', [name, ...(one.error.issues[0]?.path ?? [])].join('.'));
    }
    for (const [name, value] of Object.entries(fields)) {
      if (value === null || value === undefined) delete (page as Record<string, unknown>)[name];
      else (page as Record<string, unknown>)[name] = value;
    }
    return undefined;
  },
};
