/** Reading arguments: node's own parser, lists after one flag, and values that are checked before anything runs. */
import { type ParseArgsConfig, parseArgs } from 'node:util';
import type { Lang } from '@/core/text';
import { FAILED, Stop } from './io';
import { say } from './texts';

type Options = NonNullable<ParseArgsConfig['options']>;

/** Options of every command. */
const COMMON = { lang: { type: 'string' } } as const satisfies Options;

export interface Parsed<V> {
  values: V;
  files: string[];
  lang: Lang;
}

/**
 * Parses the arguments of a command. Stops with exit code 2 on an option that it does not have.
 * @param lists options after which several NAME=VALUE may stand: `--map price=A title=B`
 */
export function parse<const O extends Options>(
  args: readonly string[],
  options: O,
  lists: readonly string[] = [],
): Parsed<ReturnType<typeof parseArgs<{ args: string[]; options: O & typeof COMMON; allowPositionals: true }>>['values']> {
  const all = { ...options, ...COMMON };
  let parsed: ReturnType<typeof parseArgs<{ args: string[]; options: O & typeof COMMON; allowPositionals: true }>>;
  try {
    parsed = parseArgs({ args: spread(args, lists), options: all, allowPositionals: true });
  } catch (error) {
    throw new Stop(FAILED, say('en', 'unknown-option', { message: error instanceof Error ? error.message : String(error) }));
  }
  const lang = oneOf('lang', (parsed.values as { lang?: string }).lang ?? 'en', ['zh', 'en'], 'en');
  return { values: parsed.values, files: parsed.positionals, lang };
}

/** `--map a=1 b=2` becomes `--map a=1 --map b=2`; a list ends at the first argument without `=` or with a dash. */
function spread(args: readonly string[], lists: readonly string[]): string[] {
  const flags = new Set(lists.map((name) => `--${name}`));
  const result: string[] = [];
  let flag: string | undefined;
  let fresh = false;
  for (const arg of args) {
    if (arg === '--') flag = undefined;
    else if (flags.has(arg)) {
      flag = arg;
      fresh = true;
    } else if (flag !== undefined && (arg.startsWith('-') || !arg.includes('='))) flag = undefined;
    else if (flag !== undefined && !fresh) result.push(flag);
    else fresh = false;
    result.push(arg);
  }
  return result;
}

function badValue(lang: Lang, option: string, value: string, expected: string): Stop {
  return new Stop(FAILED, say(lang, 'bad-value', { option, value: JSON.stringify(value), expected }));
}

/** A whole number inside a range; undefined where the option was not given. */
export function wholeNumber(lang: Lang, option: string, value: string | undefined, from: number, to: number): number | undefined {
  if (value === undefined) return undefined;
  const number = /^-?\d+$/.test(value) ? Number(value) : Number.NaN;
  if (number >= from && number <= to) return number;
  throw badValue(lang, option, value, say(lang, 'expectedNumber', { from, to }));
}

/** One of a few words. */
export function oneOf<const T extends string>(option: string, value: string, words: readonly T[], lang: Lang): T {
  const found = words.find((word) => word === value);
  if (found !== undefined) return found;
  throw badValue(lang, option, value, say(lang, 'expectedOne', { names: words.join(', ') }));
}

/** Days as `YYYY-MM-DD`. */
export function day(lang: Lang, option: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  if (/^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value))) return value;
  throw badValue(lang, option, value, say(lang, 'expectedDay'));
}

/** `NAME=VALUE` pairs; the names must be known. */
export function pairs<const T extends string>(
  lang: Lang,
  option: string,
  values: readonly string[] | undefined,
  names: readonly T[],
): { name: T; value: string }[] {
  return (values ?? []).map((pair) => {
    const at = pair.indexOf('=');
    if (at < 1) throw badValue(lang, option, pair, say(lang, 'expectedPair'));
    const name = names.find((known) => known === pair.slice(0, at).trim());
    if (name === undefined) throw badValue(lang, option, pair, say(lang, 'expectedOne', { names: names.map((n) => `${n}=…`).join(', ') }));
    return { name, value: pair.slice(at + 1).trim() };
  });
}

/** `desktop=4,mobile=2`. */
export function columns(lang: Lang, value: string | undefined): { desktop?: number; mobile?: number } {
  const result: { desktop?: number; mobile?: number } = {};
  for (const part of value === undefined ? [] : value.split(',')) {
    const [, viewport, count] = /^\s*(desktop|mobile)\s*=\s*(\d+)\s*$/.exec(part) ?? [];
    const number = Number(count);
    if (!(number >= 1 && number <= 12)) throw badValue(lang, 'columns', value ?? '', say(lang, 'expectedColumns'));
    result[viewport as 'desktop' | 'mobile'] = number;
  }
  return result;
}

/** An ISO 4217 code; small letters are taken for capitals. */
export function currency(lang: Lang, value: string | undefined): string | undefined {
  if (value === undefined) return undefined;
  const code = value.toUpperCase();
  if (/^[A-Z]{3}$/.test(code)) return code;
  throw badValue(lang, 'currency', value, say(lang, 'expectedCurrency'));
}

/** The one file of a command. */
export function oneFile(lang: Lang, files: readonly string[]): string {
  const [file, another] = files;
  if (file === undefined) throw new Stop(FAILED, say(lang, 'missing-file'));
  if (another !== undefined) throw new Stop(FAILED, say(lang, 'too-many-files', { name: another }));
  return file;
}

/** Where to write. */
export function outFile(lang: Lang, out: string | undefined): string {
  if (out === undefined) throw new Stop(FAILED, say(lang, 'missing-out'));
  return out;
}
