/** What the page of a rule says beyond the rule's own texts: its checks as formulas, the facts it reads, two pages to try it on. */
import type { Page, Sku } from '../page';
import type { Texts } from '../text';

/** Any text of a file may be given in both languages. */
export type Worded<T> = T extends string
  ? T | Texts
  : T extends readonly (infer Item)[]
    ? readonly Worded<Item>[]
    : T extends object
      ? { readonly [Field in keyof T]: Worded<T[Field]> }
      : T;

/** A formula in the markup of `readMath`; in both languages where it has words. */
export type Formula = string | Texts;

/** One kind of check. */
export interface CheckGuide {
  title: Texts;
  formula: Formula;
  /** Of what there is one such check, and what the formula leaves out. */
  says: Texts;
}

/** A sign of the formulas. */
export interface SignGuide {
  sign: Formula;
  is: Texts;
}

/** A fact of a SKU or its place that a mock-up does not show, or not in full, and that an example has to. */
export const FACTS = [
  'title',
  'category',
  'brand',
  'image',
  'roles',
  'tier',
  'sales',
  'daily',
  'frequency',
  'cost',
  'stock',
  'list-price',
  'list-price-basis',
  'lowest-7',
  'lowest-30',
  'history',
  'offline-price',
  'promotions',
  'evidence',
  'image-size',
  'random',
  'attention',
  'screenful',
  'order',
  'visit',
  'look',
] as const;
export type Fact = (typeof FACTS)[number];

/** What stands in an example's module: see `notation.ts`. */
export interface ExampleModule {
  rows: string;
  title?: Texts;
  /** Where there are fewer tiles than a row has places. */
  columns?: number;
  /** In whole units of money. */
  band?: { min?: number; max?: number };
}

export interface Example {
  /** What there is to see, in one sentence. */
  says: Texts;
  /** The banner's price in whole units of money. */
  anchor?: number;
  /** Yuan for Chinese and dollars for English readers unless named. */
  currency?: string;
  modules: readonly ExampleModule[];
  /** SKUs beside the page, in the same notation; the empty text is a place to put some. */
  spare?: string;
  /** More facts of the SKUs, by tile from 1 down the page and on beside it; money in minor units, as in the page file. */
  facts?: Readonly<Record<number, Worded<Partial<Sku>>>>;
  /** Tiles that are given out by chance, from 1. */
  random?: readonly number[];
  /** What the page says besides its modules and SKUs. */
  page?: Worded<Partial<Omit<Page, 'modules' | 'skus' | 'rules'>>>;
  options?: Readonly<Record<string, unknown>>;
}

export interface RuleGuide {
  /** By kind of check; the same kinds as the rule's weights. */
  checks: Readonly<Record<string, CheckGuide>>;
  signs?: readonly SignGuide[];
  /** The facts that it reads. */
  needs: readonly Texts[];
  /** What is good to know: ties, what it leaves out, what it knowingly misses. */
  notes?: readonly Texts[];
  /** The facts that the examples have to show. */
  shows?: readonly Fact[];
  pass: Example;
  fail: Example;
}
