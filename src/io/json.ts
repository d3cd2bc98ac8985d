/** JSON to a table: an array of objects, or an object that holds one (`{ "products": [ … ] }`). */
import type { Table } from '@/core/catalogue';

/** Keys that become columns: products of many kinds have many attributes. */
const MOST_KEYS = 1000;

type Json = null | boolean | number | string | Json[] | { [key: string]: Json };
type Item = { [key: string]: Json };

const isItem = (value: Json | undefined): value is Item => typeof value === 'object' && value !== null && !Array.isArray(value);
const isItems = (value: Json | undefined): value is Item[] => Array.isArray(value) && value.length > 0 && value.some(isItem);

/** The longest array of objects in a value, at most three objects deep. */
function findItems(value: Json, depth = 3): Json[] | null {
  if (Array.isArray(value)) return isItems(value) ? value : null;
  if (!isItem(value) || depth === 0) return null;
  let best: Json[] | null = null;
  for (const inner of Object.values(value)) {
    const found = findItems(inner, depth - 1);
    if (found && (best === null || found.length > best.length)) best = found;
  }
  return best;
}

/**
 * A number as text in which no group of three digits can be taken for thousands (`12.125` → `12.1250`): numbers from JSON and
 * from workbooks have a decimal point whatever the rest of their column looks like.
 */
export function numberText(value: number): string {
  const text = String(value);
  return /\.\d{3}$/.test(text) ? `${text}0` : text;
}

/** A value as JSON; '' where it is nested deeper than the engine can write. */
function jsonText(value: Json): string {
  try {
    return JSON.stringify(value);
  } catch {
    return '';
  }
}

function cellText(value: Json): string {
  if (value === null) return '';
  if (typeof value === 'number') return numberText(value);
  if (typeof value !== 'object') return String(value);
  if (!Array.isArray(value)) return jsonText(value);
  if (value.every((one) => typeof one !== 'object' || one === null)) return value.map(cellText).join(' > ');
  const first = value[0];
  const link = isItem(first) ? (first.src ?? first.url ?? first.name ?? first.title) : null;
  return typeof link === 'string' ? link : jsonText(value);
}

const VARIANTS = /^(variants|skus|children)$/i;
const MAX_DEPTH = 3;

/** The cells of an object, inner objects' keys joined with a blank (`{ price: { amount } }` → `price amount`). */
function flatten(item: Item, prefix: string, into: Map<string, string>, depth = MAX_DEPTH): Map<string, string> {
  for (const [key, value] of Object.entries(item)) {
    const name = prefix === '' ? key : `${prefix} ${key}`;
    if (isItem(value) && depth > 0) flatten(value, name, into, depth - 1);
    else into.set(name, cellText(value));
  }
  return into;
}

/** A product as rows: one, or one for each of its variants, whose own fields stand beside the product's. */
function rowsOf(item: Item): Map<string, string>[] {
  const inner = Object.entries(item).find(([key, value]) => VARIANTS.test(key) && isItems(value));
  if (!inner) return [flatten(item, '', new Map())];
  const [key, variants] = inner;
  const { [key]: _, id: productId, ...shared } = item;
  if (productId !== undefined && shared.handle === undefined) shared.handle = productId;
  return (variants as Json[]).filter(isItem).map((variant) => flatten(variant, 'variant', flatten(shared, '', new Map())));
}

/** A JSON text as a table whose `lines` are JSON index + 1; null where it holds no array of objects. Throws on what is no JSON. */
export function readJson(text: string): Table | null {
  const items = findItems(JSON.parse(text) as Json);
  if (items === null) return null;
  const keys = new Map<string, number>();
  const rows: string[][] = [];
  const lines: number[] = [];
  items.forEach((item, index) => {
    // What is no object stays as a row without a price, so that it is told like every other bad row.
    const records = isItem(item) ? rowsOf(item) : [new Map<string, string>()];
    for (const record of records) {
      const row: string[] = record.size === 0 ? [' '] : [];
      for (const [key, value] of record) {
        const at = keys.get(key) ?? keys.size;
        if (at >= MOST_KEYS) continue;
        keys.set(key, at);
        row[at] = value;
      }
      for (let at = 0; at < row.length; at++) row[at] ??= '';
      rows.push(row);
      lines.push(index + 1);
    }
  });
  return { name: '', rows, lines, keys: [...keys.keys()] };
}
