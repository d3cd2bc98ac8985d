import type { Sku } from './schema';

/** Whether nothing is left of a SKU; of one whose stock is not known nobody can say so. */
export const isSoldOut = ({ stock }: Pick<Sku, 'stock'>): boolean => stock !== undefined && stock <= 0;
