/** From a column's name to its meaning: `discounted_price_RS` → sale price in rupees, `商品售价（元）` → price in yuan. */
import { currencyOfWord } from './currency';
import { FIELD_TABLE, FIELDS, type FieldId } from './fields';

export interface NameReading {
  field: FieldId | null;
  /** Position among the field's known names, the best being 0; 1000 and more for a name only similar to one. */
  rank: number;
  /** ISO 4217, where the name holds a currency word. */
  currency: string | null;
  /** Whether prices under the name are in minor units (`price_cents`, `价格（分）`). */
  minor: boolean;
}

const SIMILAR = 1000;

const KNOWN = new Map<string, { field: FieldId; rank: number }>();
for (const id of FIELDS) {
  for (const [rank, name] of FIELD_TABLE[id].names.split(/\s+/).entries()) if (!KNOWN.has(name)) KNOWN.set(name, { field: id, rank });
}

const words = (text: string): string[] =>
  text
    .replace(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^\p{L}\p{N}$¥€£₹]+/u)
    .filter((word) => word !== '');

/** A name in brackets, `Price (USD)` → `usd`; and the name without them. */
function brackets(text: string): { outside: string; inside: string } {
  let inside = '';
  const outside = text.replace(/[([{【]([^)\]}】]*)[)\]}】]/g, (_, remark: string) => {
    inside += ` ${remark}`;
    return ' ';
  });
  return { outside: outside.trim() === '' ? inside : outside, inside };
}

const NOT_A_PRICE =
  /shipping|delivery|currency|type|date|start|end|discount(?!ed)|percent|min|max|from|to$|unit of|international|tax|per|range|id$|history|rule|list|group/;
const NOT_A_TITLE =
  /brand|categor|option|seo|meta|store|shop|image|picture|file|user|vendor|seller|tag|attribute|color|size|first|last|sheet|event|group|class|supplier/;
const NOT_A_CATEGORY = /tax|id$|code|count|rank|number|status/;

/** Names that are not known but end as known ones do. */
function similar(tokens: string[], compact: string): FieldId | null {
  const last = tokens.at(-1) ?? '';
  if (/价格?$/.test(compact))
    return /运费|最低|最高|成本|进价|差价|类型/.test(compact) ? null : /原价|划线|吊牌|市场/.test(compact) ? 'listPrice' : 'price';
  if (/(名称|标题|品名)$/.test(compact))
    return /店铺|品牌|类目|分类|颜色|规格|属性|活动|文件|供应商|公司|用户/.test(compact) ? null : 'title';
  if (/(类目|分类|品类)(名称?)?$/.test(compact)) return 'category';
  if (last === 'price' || last === 'preis')
    return NOT_A_PRICE.test(compact) ? null : /compare|original|was|old/.test(compact) ? 'listPrice' : 'price';
  if (last === 'title' || last === 'name') return NOT_A_TITLE.test(compact) ? null : 'title';
  if (tokens.includes('category')) return NOT_A_CATEGORY.test(compact) ? null : 'category';
  return null;
}

/** Characters of a name that are looked at. */
const MOST_NAME = 200;

const UNITS = /^(cents?|minor|分)$/;

function withoutCurrency(tokens: string[]): { kept: string[]; currency: string | null } {
  let currency: string | null = null;
  const kept = tokens.filter((token) => {
    const meant = currencyOfWord(token);
    if (meant === undefined) return true;
    currency ??= meant;
    return false;
  });
  return kept.length > 0 ? { kept, currency } : { kept: tokens, currency };
}

/** A column's name without what tells no meaning: case, blanks, punctuation, bracketed remarks. */
export function compactName(header: string): string {
  const { outside } = brackets(
    header
      .slice(0, MOST_NAME)
      .normalize('NFKC')
      .replace(/^["'\s\uFEFF]+|["'\s]+$/g, ''),
  );
  return words(outside).join('');
}

function readUncached(header: string): NameReading {
  const { outside, inside } = brackets(header.normalize('NFKC').replace(/^["'\s]+|["'\s]+$/g, ''));
  const remarks = words(inside);
  const { kept, currency } = withoutCurrency(words(outside));
  const tokens = kept.filter((token) => !UNITS.test(token));
  const compact = tokens.join('');
  const known = KNOWN.get(compact) ?? KNOWN.get(compact.replace(/元$/, ''));
  const field = known?.field ?? similar(tokens, compact);
  return {
    field,
    rank: known?.rank ?? SIMILAR,
    currency: currency ?? remarks.map(currencyOfWord).find((code) => code !== undefined) ?? (/[\p{L}]元$/u.test(compact) ? 'CNY' : null),
    minor: kept.length !== tokens.length || remarks.some((word) => UNITS.test(word)),
  };
}

const readings = new Map<string, NameReading>();

/** What a column's name says. A name that means nothing known has `field` null. */
export function readName(header: string): NameReading {
  let reading = readings.get(header);
  if (reading === undefined) {
    reading = readUncached(header);
    if (readings.size < 5000) readings.set(header, reading);
  }
  return reading;
}
