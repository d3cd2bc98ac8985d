/** Lets a variant say no more than differs: what the base has come to say as well follows the base from now on. */
import { keptVariant, type Page, resolveVariant } from '../page';
import { isRefusal, variantOf } from './find';
import type { CommandSpec } from './types';

export interface TrimVariant {
  type: 'trim-variant';
  variant: string;
}

export const trimVariant: CommandSpec<TrimVariant> = {
  type: 'trim-variant',
  run(page, { variant: id }) {
    const variant = variantOf(page, id);
    if (isRefusal(variant)) return variant;
    // A page that may be written to may be a draft, whose parts cannot stand in two places.
    const plain = JSON.parse(JSON.stringify(page)) as Page;
    const { variants } = keptVariant(plain, id, resolveVariant(plain, id));
    if (variants) page.variants = variants;
    return undefined;
  },
};
