/** The templates that somebody saved. */
import type { Template } from '@/core/templates';
import { library } from './library';

/** Templates, the last saved first. */
export function listTemplates(): Promise<Template[]> {
  return library.templates.orderBy('createdAt').reverse().toArray();
}

/** Keeps a template; also what takes back its deletion. */
export async function keepTemplate(template: Template): Promise<void> {
  await library.templates.put(template);
}

export async function renameTemplate(id: string, name: string): Promise<void> {
  await library.templates.update(id, { name });
}

/** Deletes a template. @returns it, for `keepTemplate`; undefined where there is none of that id */
export async function takeTemplate(id: string): Promise<Template | undefined> {
  return library.transaction('rw', library.templates, async () => {
    const template = await library.templates.get(id);
    await library.templates.delete(id);
    return template;
  });
}
