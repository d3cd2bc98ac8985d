/** Takes a variant off the page; a page without any has no `variants`. */
import { isRefusal, variantOf } from './find';
import type { CommandSpec } from './types';

export interface RemoveVariant {
  type: 'remove-variant';
  variant: string;
}

export const removeVariant: CommandSpec<RemoveVariant> = {
  type: 'remove-variant',
  run(page, { variant: id }) {
    const variant = variantOf(page, id);
    if (isRefusal(variant)) return variant;
    const others = (page.variants ?? []).filter((one) => one.id !== id);
    if (others.length > 0) page.variants = others;
    else delete page.variants;
    return undefined;
  },
};
