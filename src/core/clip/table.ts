/** A clip as other applications read it: a table for spreadsheets, and HTML that carries the clip itself. */
import { fieldName } from '../catalogue';
import { minorDigits, type Sku, skusById } from '../page';
import type { Lang } from '../text';
import { type Clip, writeClip } from './format';

type Cell = (sku: Sku, currency: string) => string;

const money = (minor: number | undefined, currency: string) =>
  minor === undefined ? '' : (minor / 10 ** minorDigits(currency)).toFixed(minorDigits(currency));

/** Columns that are written where a SKU has something to say in them; under names that importing knows. Never the cost. */
const COLUMNS: [Parameters<typeof fieldName>[0], Cell][] = [
  ['id', ({ id }) => id],
  ['title', ({ title }) => title],
  ['price', ({ price }, currency) => money(price, currency)],
  ['listPrice', ({ listPrice }, currency) => money(listPrice, currency)],
  ['brand', ({ brand = '' }) => brand],
  ['category', ({ category = [] }) => category.join(' > ')],
  ['stock', ({ stock }) => (stock === undefined ? '' : String(stock))],
  ['image', ({ image = '' }) => (/^https?:/.test(image) ? image : '')],
];

/** A text that no spreadsheet takes for a formula, on one line. */
function harmless(text: string): string {
  const line = text.replace(/[\t\r\n]+/g, ' ');
  return /^[=+\-@＝＋－＠]/.test(line) && !/^[+-]?\d[\d.,]*$/.test(line) ? `'${line}` : line;
}

/** Header and one row per tile that has a SKU. */
function rowsOf({ page }: Clip, lang: Lang): string[][] {
  const known = skusById(page);
  const skus = page.modules.flatMap(({ tiles = [] }) => tiles.flatMap(({ skuId }) => known.get(skuId) ?? []));
  const columns = COLUMNS.filter(([, cell]) => skus.some((sku) => cell(sku, page.currency) !== ''));
  return [
    columns.map(([field]) => fieldName(field, lang)),
    ...skus.map((sku) => columns.map(([, cell]) => harmless(cell(sku, page.currency)))),
  ];
}

/** Tab-separated, as spreadsheets put cells on the clipboard. */
export function clipText(clip: Clip, lang: Lang): string {
  return rowsOf(clip, lang)
    .map((row) => row.join('\t'))
    .join('\n');
}

const escaped = (text: string) => text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
/** Where the HTML holds the clip: JSON whose signs that HTML knows are percent-encoded, so that no application spells them anew. */
const CARRIER = /data-endcap-clip="([^"]*)"/;

/** The table as HTML; an attribute before it holds the clip, for a browser that takes nothing but text and HTML across. */
export function clipHtml(clip: Clip, lang: Lang): string {
  const [head = [], ...rows] = rowsOf(clip, lang);
  const row = (cells: string[], tag: string) => `<tr>${cells.map((cell) => `<${tag}>${escaped(cell)}</${tag}>`).join('')}</tr>`;
  const json = writeClip(clip, { shown: true }).replace(/[%"&<>'\u00a0]/g, encodeURIComponent);
  return `<meta charset="utf-8"><span data-endcap-clip="${json}"></span><table>${row(head, 'th')}${rows.map((cells) => row(cells, 'td')).join('')}</table>`;
}

/** The clip's JSON that HTML carries; undefined where it carries none. */
export function clipInHtml(html: string): string | undefined {
  const found = CARRIER.exec(html)?.[1];
  if (found === undefined) return undefined;
  try {
    return decodeURIComponent(found);
  } catch {
    return '';
  }
}
