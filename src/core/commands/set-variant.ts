/** Changes a variant's name and days; null takes a day away. What differs in it is changed by commands on its page. */
import { isRefusal, refuse, variantOf } from './find';
import type { CommandSpec } from './types';

export interface SetVariant {
  type: 'set-variant';
  variant: string;
  fields: { name?: string; from?: string | null; to?: string | null };
}

export const setVariant: CommandSpec<SetVariant> = {
  type: 'set-variant',
  run(page, { variant: id, fields }) {
    const variant = variantOf(page, id);
    if (isRefusal(variant)) return variant;
    const { name = variant.name, from = variant.from, to = variant.to } = fields;
    if (from && to && to < from) return refuse('bad-value', `${from} – ${to}`);
    if (name === variant.name && (from ?? undefined) === variant.from && (to ?? undefined) === variant.to)
      return refuse('nothing-changes', id);
    if (name !== undefined) variant.name = name;
    if (from) variant.from = from;
    else delete variant.from;
    if (to) variant.to = to;
    else delete variant.to;
    return undefined;
  },
};
