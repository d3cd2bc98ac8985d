/** Canonical JSON (RFC 8785): two equal pages are equal byte for byte. */
import { remembering } from '../once';

/** The names of fields come again and again. */
const keyText = remembering((key: string): string => JSON.stringify(key));

/**
 * The canonical text of a JSON value: sorted keys (by UTF-16 code unit), no white space, `undefined` fields left out.
 * Numbers and strings are written as ECMAScript does, which is what RFC 8785 section 3.2.2 asks for.
 * Throws a TypeError on what JSON cannot say (NaN, Infinity, functions).
 */
export function canonicalJson(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`canonicalJson: ${value} is no JSON number`);
    return JSON.stringify(value);
  }
  // Plain loops: a page has thousands of values, and is hashed after every edit.
  let text = '';
  if (Array.isArray(value)) {
    for (const item of value) text += `${text === '' ? '' : ','}${canonicalJson(item === undefined ? null : item)}`;
    return `[${text}]`;
  }
  if (typeof value === 'object') {
    const record = value as Record<string, unknown>;
    for (const key of Object.keys(record).sort()) {
      const field = record[key];
      if (field !== undefined) text += `${text === '' ? '' : ','}${keyText(key)}:${canonicalJson(field)}`;
    }
    return `{${text}}`;
  }
  throw new TypeError(`canonicalJson: a ${typeof value} is no JSON value`);
}
