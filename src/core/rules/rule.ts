/** What a rule is: one plain object in a file of its own. */
import type { z } from 'zod';
import type { Texts } from '../text';
import type { ModuleContext, RuleContext } from './context';
import type { Place, Severity } from './types';

export type RuleGroup = 'price-rhythm' | 'structure' | 'visual-flow' | 'playbook' | 'price-claims';
/**
 * What could mend a failed check of the rule; how is worked out by `core/fix`. `swap`: tiles change places; `replace`: another
 * SKU in a tile; `remove`: a tile goes; `fill`: SKUs are added to a module; `span`: a tile covers more or fewer cells;
 * `band`: a module declares another band.
 */
export type FixKind = 'swap' | 'replace' | 'remove' | 'fill' | 'span' | 'band' | 'anchor';

/**
 * Where the rule comes from. `status`: how well it is known. Measured on recordings, stated by a study, the planner's own judgement,
 * what the trade believes; of a market's rules, law or guidance on it.
 */
export interface RuleSource {
  kind: 'brief' | 'book' | 'study' | 'law';
  /** In both languages, unless it reads the same in each. */
  title: string | Texts;
  section: string | Texts;
  status: 'measured' | 'stated' | 'judgement' | 'belief' | 'law' | 'guidance';
  /** The market whose law it is, in words. */
  market?: Texts;
  url?: string;
}

/** A place a failed check stands at, with what suppressions need to know. */
export interface CheckPlace extends Place {
  viewport?: string;
  /** Every tile that the check stands on, where these are more than the deciding ones in `tiles`. */
  touches?: readonly string[];
}

/** Numbers and names for the holes of a message. */
export type Holes = Record<string, string | number>;

/** Formatting for messages, in the reader's language. */
export interface Say {
  money(minor: number): string;
  /** 0.049 → `4.9%`; with more digits where `unlike` would read the same. */
  percent(ratio: number, unlike?: number): string;
  /** 2.5 → `2.5`. */
  number(value: number, unlike?: number): string;
  /** A module's title, or its position in words. */
  module(id: string): string;
  /** A SKU's title, shortened; words for one that is missing or has none. */
  sku(tileId: string): string;
  /** The text in the reader's language. */
  pick(texts: Texts): string;
}

/** How one kind of check is worded. The place's own holes (`{row}`, `{column}`, `{step}`, `{where}`) are filled by `describeFinding`. */
export interface Wording<E> {
  summary: Texts;
  detail: Texts;
  holes(evidence: E, say: Say): Holes;
}

/** The evidence of each kind of check, by kind. */
export type Kinds = Record<string, object>;

/** Where a rule reports its checks. */
export interface Sink<K extends Kinds> {
  /** Checks that hold. */
  hold(kind: keyof K & string, count?: number): void;
  /** A check that fails. `off` says how far off it is: of several at one place the furthest off is told first. */
  fail<Kind extends keyof K & string>(kind: Kind, place: CheckPlace, evidence: K[Kind], off?: number): void;
  /** The page lacks the facts that the rule needs; `why` is a key of the rule's texts. */
  notChecked(why: string): void;
}

export interface RuleTexts {
  title: Texts;
  /** What it asks. */
  asks: Texts;
  /** Why it helps. */
  why: Texts;
  /** What to do about a finding. */
  todo: Texts;
  /** Reasons for which the rule may answer "not checked". */
  notChecked?: Record<string, Texts>;
}

export interface Rule<K extends Kinds = Kinds, S extends z.ZodObject = z.ZodObject> {
  id: string;
  group: RuleGroup;
  /** Unless the page or a preset says otherwise. */
  severity: Severity;
  /** The presets that turn it on. */
  presets: readonly string[];
  /** Kinds of check in the order in which they are told, with the weight of one check. */
  weights: { readonly [Kind in keyof K]: number };
  /** Kinds that are told no more severely than this, whatever the severity of the rule. */
  caps?: { readonly [Kind in keyof K]?: Severity };
  options: S;
  texts: RuleTexts;
  wording: { readonly [Kind in keyof K]: Wording<K[Kind]> };
  source: RuleSource;
  /** Missing where only a person can mend it. */
  fixes?: readonly FixKind[];
  /** Kinds that none of the fixes could mend: only a person can. */
  byHand?: readonly (keyof K)[];
  /** The checks that need the whole page, and whether the page has the facts at all. Pure; always in the same order. */
  check?(context: RuleContext, options: z.output<S>, sink: Sink<K>): void;
  /** The checks that a module decides by itself: they are run again only where that module changed. Pure; in the same order. */
  checkModule?(context: ModuleContext, options: z.output<S>, sink: Sink<K>): void;
}

/** Types a rule's parts against each other. */
export function defineRule<K extends Kinds>() {
  return <S extends z.ZodObject>(rule: Rule<K, S>): Rule<K, S> => rule;
}

/** The preset of a page that names none. */
export const EVENT_PAGE = 'event-page';
