/** Changes a module's own fields (title, theme, kind, columns, band, height, text, picture); null takes a field away. */
import { type Module, moduleSchema } from '../page';
import { refuse } from './find';
import type { CommandSpec } from './types';

export type ModuleFields = { [K in Exclude<keyof Module, 'id' | 'tiles' | 'order'>]?: Module[K] | null };

export interface SetModule {
  type: 'set-module';
  module: string;
  fields: ModuleFields;
}

export const setModule: CommandSpec<SetModule> = {
  type: 'set-module',
  run(page, { module: moduleId, fields }) {
    const index = page.modules.findIndex(({ id }) => id === moduleId);
    const module = page.modules[index];
    if (!module) return refuse('no-module', moduleId);
    const { min, max } = fields.band ?? {};
    if (min !== undefined && max !== undefined && min > max) return refuse('bad-value', `${min} – ${max}`);
    const next = Object.fromEntries(Object.entries({ ...module, ...fields }).filter(([, value]) => value !== null && value !== undefined));
    const checked = moduleSchema.safeParse(next);
    if (!checked.success) return refuse('bad-value', checked.error.issues.map(({ path }) => path.join('.')).join(', '));
    if ((checked.data.kind ?? 'grid') === 'grid')
      for (const { id } of page.viewports) if (checked.data.columns?.[id] === undefined) return refuse('bad-value', `columns.${id}`);
    page.modules[index] = checked.data;
    return undefined;
  },
};
