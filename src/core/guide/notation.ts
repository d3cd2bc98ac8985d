/**
 * Examples in a notation that a merchandiser reads: a row of prices per line, in whole units of money.
 *
 *     { rows: '99 199 109 219 / 239 129 259 139' }
 *
 * Each word is a tile, rows are separated by `/`, and the column count is the longest row unless given. `-` is a tile without a
 * price, `?` one whose SKU is not there, `199x2` spans two columns, `199x2y2` two rows as well, `199!` is locked, `199@a` names
 * the SKU `a`, `199:kitchen` takes it from another shelf than the one of audio goods. Tiles are `t1`, `t2` … down the page,
 * SKUs `s1`, `s2` … on to those beside the page.
 */
import type { Module, Page, Sku, Tile } from '../page';
import { type Rule, ruleById } from '../rules';
import type { Lang, Texts } from '../text';
import { SHELVES, type ShelfName } from './goods';
import type { Example } from './types';

/** An example as a page to check, and the SKUs that stand beside it. */
export interface ExamplePage {
  page: Page;
  spare: Sku[];
}

const VIEWPORT = 'desktop';
const CURRENCIES: Record<Lang, string> = { zh: 'CNY', en: 'USD' };
const LOCALES: Record<Lang, string> = { zh: 'zh-CN', en: 'en' };
const WORD = /^(-|\?|\d+(?:\.\d+)?)(?:x(\d+))?(?:y(\d+))?(!)?(?:@(\w+))?(?::(\w+))?$/;

interface Word {
  /** In minor units; 0 for a tile without a price, null for one whose SKU is not there. */
  price: number | null;
  span?: [number, number];
  isLocked: boolean;
  sku?: string;
  shelf: ShelfName;
}

function readWord(word: string): Word {
  const match = WORD.exec(word);
  if (!match) throw new Error(`"${word}" is no tile`);
  const [, price = '', w, h, lock, sku, shelf = 'audio'] = match;
  if (!(shelf in SHELVES)) throw new Error(`"${word}" names no shelf`);
  return {
    price: price === '?' ? null : price === '-' ? 0 : Math.round(Number(price) * 100),
    ...((w || h) && { span: [Number(w ?? 1), Number(h ?? 1)] }),
    isLocked: lock !== undefined,
    ...(sku !== undefined && { sku }),
    shelf: shelf as ShelfName,
  };
}

const wordsOf = (row: string) => row.trim().split(/\s+/).filter(Boolean).map(readWord);

/** Names and makes SKUs: the next of its shelf, with the facts that the example has of it. */
function skuMaker({ facts = {} }: Example, lang: Lang) {
  const taken = new Map<ShelfName, number>();
  let number = 0;
  return ({ price, sku: name, shelf }: Word, known: ReadonlyMap<string, Sku>): { id: string; sku: Sku | undefined } => {
    number++;
    const id = name ?? `s${number}`;
    if (price === null || known.has(id)) return { id, sku: known.get(id) };
    const { titles, category, brand } = SHELVES[shelf];
    const at = taken.get(shelf) ?? 0;
    taken.set(shelf, at + 1);
    const made = { id, title: titles[at % titles.length], price, category, brand, image: `${id}.jpg` };
    return { id, sku: inLanguage({ ...made, ...facts[number] }, lang) as Sku };
  };
}

/** An example in a reader's language, with nothing on but the rule that it is about. Throws on a notation it cannot read. */
export function examplePage(ruleId: string, example: Example, lang: Lang): ExamplePage {
  const make = skuMaker(example, lang);
  const skus = new Map<string, Sku>();
  const random = new Set(example.random);
  let count = 0;
  const modules = example.modules.map(({ rows: text, title, columns, band }, m): Module => {
    const rows = text.split('/').map(wordsOf);
    const tiles = rows.flat().map((word): Tile => {
      count++;
      const { id, sku } = make(word, skus);
      if (sku) skus.set(id, sku);
      const { span, isLocked } = word;
      return {
        id: `t${count}`,
        skuId: id,
        ...(span && { span: { [VIEWPORT]: span } }),
        ...(isLocked && { locked: true }),
        ...(random.has(count) && { random: true }),
      };
    });
    const widest = Math.max(1, ...rows.map((row) => row.reduce((sum, { span }) => sum + (span?.[0] ?? 1), 0)));
    return {
      id: `m${m + 1}`,
      ...(title && { title: title[lang] }),
      columns: { [VIEWPORT]: columns ?? widest },
      ...(band && { band: { ...(band.min && { min: band.min * 100 }), ...(band.max && { max: band.max * 100 }) } }),
      tiles,
    };
  });
  const beside = new Map(skus);
  const spare = wordsOf(example.spare ?? '').flatMap((word) => {
    const { id, sku } = make(word, beside);
    if (sku) beside.set(id, sku);
    return sku ?? [];
  });
  const { banner, ...more } = (inLanguage(example.page ?? {}, lang) ?? {}) as Partial<Page>;
  const page: Page = {
    format: 'endcap/page',
    version: 1,
    locale: LOCALES[lang],
    currency: example.currency ?? CURRENCIES[lang],
    viewports: [{ id: VIEWPORT, width: 1200 }],
    ...more,
    ...((example.anchor !== undefined || banner) && {
      banner: { ...banner, ...(example.anchor !== undefined && { anchorPrice: example.anchor * 100 }) },
    }),
    modules,
    skus: [...skus.values()],
    rules: onlyRule(ruleById(ruleId), ruleId, example),
  };
  return { page, spare };
}

function onlyRule(rule: Rule | undefined, id: string, { options }: Example): NonNullable<Page['rules']> {
  return { extends: [], set: { [id]: [rule?.severity ?? 'error', options ?? {}] } };
}

const isTexts = (value: object): value is Texts => 'zh' in value && 'en' in value;

/** Takes one language of every text that is given in both. */
function inLanguage(value: unknown, lang: Lang): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => inLanguage(item, lang));
  if (isTexts(value)) return value[lang];
  return Object.fromEntries(Object.entries(value).map(([field, inner]) => [field, inLanguage(inner, lang)]));
}
