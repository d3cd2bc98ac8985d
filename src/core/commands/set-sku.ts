/** Changes fields of a SKU on this page; a field set to null is taken away. The catalogue stays as it is. */
import { type Sku, skuSchema } from '../page';
import { refuse } from './find';
import type { CommandSpec } from './types';

export type SkuFields = { [K in Exclude<keyof Sku, 'id'>]?: Sku[K] | null };

export interface SetSku {
  type: 'set-sku';
  sku: string;
  fields: SkuFields;
}

export const setSku: CommandSpec<SetSku> = {
  type: 'set-sku',
  run(page, { sku: skuId, fields }) {
    const index = page.skus.findIndex(({ id }) => id === skuId);
    const sku = page.skus[index];
    if (!sku) return refuse('no-sku', skuId);
    const next = Object.fromEntries(Object.entries({ ...sku, ...fields }).filter(([, value]) => value !== null && value !== undefined));
    const checked = skuSchema.safeParse(next);
    if (!checked.success) return refuse('bad-value', checked.error.issues.map(({ path }) => path.join('.')).join(', '));
    page.skus[index] = checked.data;
    return undefined;
  },
};
