/** The page file as JSON Schema (draft 2020-12), made from the schema that validates it, so the two cannot differ. */
import { z } from 'zod';
import { pageSchema } from './schema';

/** The published schema of version 1, as a JSON value: what `public/schema/page-v1.schema.json` holds. */
export function pageJsonSchema(): object {
  const { $schema, ...body } = z.toJSONSchema(pageSchema, { io: 'input' });
  return { $schema, title: 'Endcap page, version 1', ...body };
}
