/**
 * Checks a value against a JSON Schema of draft 4 to 7, as far as the schemas under `test/files/schemas` use it. A keyword
 * that it does not know throws, so that nothing is passed over in silence.
 */

type Schema = Record<string, unknown>;

/** Words about the schema or the value that forbid nothing. */
const SILENT = new Set(['$schema', 'id', '$id', 'title', 'description', 'default', 'definitions', 'examples', '$comment']);

const FORMATS: Record<string, RegExp> = {
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
  'uri-reference': /^[^\s<>"{}|\\^`]*$/,
  'date-time': /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/i,
};

/** What is wrong, one line each with the place in the value; empty where the value is valid. */
export function schemaErrors(value: unknown, root: Schema): string[] {
  const errors: string[] = [];
  validate(value, root, '', errors, root);
  return errors;
}

function validate(value: unknown, schema: Schema, at: string, errors: string[], root: Schema): void {
  if (typeof schema.$ref === 'string') {
    const parts = schema.$ref.replace(/^#\//, '').split('/');
    const target = parts.reduce<unknown>((found, part) => (found as Schema | undefined)?.[part], root);
    if (target === undefined) throw new Error(`no schema ${schema.$ref}`);
    validate(value, target as Schema, at, errors, root);
    return;
  }
  for (const [keyword, wanted] of Object.entries(schema)) {
    if (SILENT.has(keyword)) continue;
    const check = KEYWORDS[keyword];
    if (!check) throw new Error(`the keyword ${keyword} is not known here`);
    const say = (message: string) => errors.push(`${at || '/'}: ${message}`);
    check({ value, wanted, schema, say, inside: (inner, of, name) => validate(inner, of, `${at}/${name}`, errors, root), root });
  }
}

interface Checking {
  value: unknown;
  wanted: unknown;
  schema: Schema;
  say: (message: string) => void;
  inside: (value: unknown, schema: Schema, name: string | number) => void;
  root: Schema;
}

const typeOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;
const isObject = (value: unknown): value is Schema => typeOf(value) === 'object';
const listed = (value: unknown): unknown[] => (Array.isArray(value) ? value : [value]);
const fits = (value: unknown, schema: Schema, root: Schema): boolean => {
  const errors: string[] = [];
  validate(value, schema, '', errors, root);
  return errors.length === 0;
};

const KEYWORDS: Record<string, (checking: Checking) => void> = {
  type({ value, wanted, say }) {
    const type = typeOf(value);
    if (!listed(wanted).some((name) => name === type || (name === 'number' && type === 'integer')))
      say(`is ${type}, not ${String(wanted)}`);
  },
  enum({ value, wanted, say }) {
    if (!listed(wanted).some((one) => JSON.stringify(one) === JSON.stringify(value))) say(`is none of ${JSON.stringify(wanted)}`);
  },
  required({ value, wanted, say }) {
    if (isObject(value)) for (const name of listed(wanted)) if (!Object.hasOwn(value, String(name))) say(`lacks ${String(name)}`);
  },
  properties({ value, wanted, inside }) {
    if (!isObject(value)) return;
    for (const [name, schema] of Object.entries(wanted as Record<string, Schema>))
      if (Object.hasOwn(value, name)) inside(value[name], schema, name);
  },
  additionalProperties({ value, wanted, schema, say, inside }) {
    if (!isObject(value)) return;
    for (const [name, inner] of Object.entries(value)) {
      if (Object.hasOwn((schema.properties ?? {}) as Schema, name)) continue;
      if (wanted === false) say(`has ${name}, which is not allowed`);
      else if (isObject(wanted)) inside(inner, wanted, name);
    }
  },
  items({ value, wanted, inside }) {
    if (Array.isArray(value)) value.forEach((item, i) => void inside(item, wanted as Schema, i));
  },
  minItems({ value, wanted, say }) {
    if (Array.isArray(value) && value.length < Number(wanted)) say(`has ${value.length} items, at least ${String(wanted)}`);
  },
  uniqueItems({ value, wanted, say }) {
    if (wanted === true && Array.isArray(value) && new Set(value.map((item) => JSON.stringify(item))).size < value.length)
      say('has an item twice');
  },
  minimum({ value, wanted, say }) {
    if (typeof value === 'number' && value < Number(wanted)) say(`is ${value}, at least ${String(wanted)}`);
  },
  maximum({ value, wanted, say }) {
    if (typeof value === 'number' && value > Number(wanted)) say(`is ${value}, at most ${String(wanted)}`);
  },
  pattern({ value, wanted, say }) {
    if (typeof value === 'string' && !new RegExp(String(wanted)).test(value)) say(`"${value}" is not like ${String(wanted)}`);
  },
  format({ value, wanted, say }) {
    const format = FORMATS[String(wanted)];
    if (!format) throw new Error(`the format ${String(wanted)} is not known here`);
    if (typeof value === 'string' && !format.test(value)) say(`"${value}" is no ${String(wanted)}`);
  },
  anyOf({ value, wanted, say, root }) {
    if (!(wanted as Schema[]).some((schema) => fits(value, schema, root))) say('fits none of several');
  },
  oneOf({ value, wanted, say, root }) {
    if ((wanted as Schema[]).filter((schema) => fits(value, schema, root)).length !== 1) say('does not fit just one of several');
  },
};
