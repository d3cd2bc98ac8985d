/** Adds a variant of the page, with days a phase: to begin with, it is the base or another variant over again. */
import { type Variant, variantSchema } from '../page';
import { isRefusal, refuse, variantOf } from './find';
import type { CommandSpec } from './types';

export interface AddVariant {
  type: 'add-variant';
  /** An id that no variant has yet. */
  variant: string;
  name: string;
  /** Null: the base. */
  like: string | null;
  /** First and last day, `YYYY-MM-DD`. */
  from?: string;
  to?: string;
}

export const addVariant: CommandSpec<AddVariant> = {
  type: 'add-variant',
  run(page, { variant: id, name, like, from, to }) {
    if (page.variants?.some((one) => one.id === id)) return refuse('id-taken', id);
    const model: Variant | ReturnType<typeof refuse> = like === null ? { id } : variantOf(page, like);
    if (isRefusal(model)) return model;
    const { from: _from, to: _to, ...said } = model;
    const days = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
    // Read anew, since two variants must not share what one of them may write to.
    const checked = variantSchema.safeParse(JSON.parse(JSON.stringify({ ...said, id, name, ...days })));
    if (!checked.success) return refuse('bad-value', checked.error.issues.map(({ path }) => path.join('.')).join(', '));
    if (from !== undefined && to !== undefined && to < from) return refuse('bad-value', `${from} – ${to}`);
    page.variants = [...(page.variants ?? []), checked.data];
    return undefined;
  },
};
