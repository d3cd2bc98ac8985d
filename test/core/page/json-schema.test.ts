import { describe, expect, it } from 'vitest';
import { pageJsonSchema } from '@/core/page';

type Schema = { required?: string[]; properties?: Record<string, Schema>; items?: Schema; additionalProperties?: unknown };

describe('the published JSON Schema', () => {
  it('is the one made from the code (write it anew with vitest -u)', async () => {
    await expect(`${JSON.stringify(pageJsonSchema(), null, 2)}\n`).toMatchFileSnapshot('../../../public/schema/page-v1.schema.json');
  });

  it('asks for the required fields only, and lets unknown ones pass everywhere', () => {
    const page = pageJsonSchema() as Schema;
    expect(page.required).toEqual(['format', 'version', 'currency', 'viewports', 'modules', 'skus']);
    expect(page.properties?.skus?.items?.required).toEqual(['id', 'title', 'price']);
    const closed: string[] = [];
    const walk = (schema: Schema, path: string) => {
      if (schema.additionalProperties === false) closed.push(path);
      for (const [name, child] of Object.entries(schema.properties ?? {})) walk(child, `${path}.${name}`);
      if (schema.items) walk(schema.items, `${path}[]`);
    };
    walk(page, 'page');
    expect(closed).toEqual([]);
  });
});
