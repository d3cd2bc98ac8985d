/** The arguments of `endcap lint`, read and checked before anything runs. */
import type { Page, PagePolicy, RuleSettings } from '@/core/page';
import { problemText } from '@/core/page';
import { withPolicy } from '@/core/policy';
import { REPORT_FORMATS, type ReportFormat } from '@/core/report';
import { PRESETS, resolveSettings } from '@/core/rules';
import type { Lang } from '@/core/text';
import { day, oneOf, parse, wholeNumber } from './arguments';
import { FAILED, Stop } from './io';
import { INPUT } from './page-files';
import { say } from './texts';

/** `--preset none`: only what `--rule` and the pages themselves turn on. */
const NO_PRESET = 'none';
const SEVERITIES = ['off', 'info', 'warning', 'error'] as const;

type Rules = NonNullable<RuleSettings['set']>;

export interface LintOptions {
  lang: Lang;
  /** As they were named. */
  files: string[];
  format: ReportFormat;
  /** Where the report goes, and with `fix` the mended page; standard output without it. */
  out: string | undefined;
  fix: boolean;
  quiet: boolean;
  maxWarnings: number;
  today: string | undefined;
  /** Checked at these viewports only; at all without any. */
  viewports: readonly string[];
  /** Id or name of the variant that is checked; the base without one. */
  variant: string | undefined;
  /** In place of what pages extend. */
  presets: readonly string[] | undefined;
  /** On top of what pages set. */
  rules: Rules;
  /** The file of the policy that pages are checked by, in place of their own. */
  policyFile: string | undefined;
  inputName: string;
}

export function lintOptions(args: readonly string[]): LintOptions {
  const { values, files, lang } = parse(args, {
    format: { type: 'string' },
    json: { type: 'boolean' },
    output: { type: 'string', short: 'o' },
    preset: { type: 'string', multiple: true },
    rule: { type: 'string', multiple: true },
    policy: { type: 'string' },
    viewport: { type: 'string', multiple: true },
    variant: { type: 'string' },
    fix: { type: 'boolean' },
    quiet: { type: 'boolean', short: 'q' },
    'max-warnings': { type: 'string' },
    today: { type: 'string' },
    'stdin-filename': { type: 'string' },
  });
  const presets = listed(values.preset)?.map((name) => oneOf('preset', name, [...PRESETS.map(({ id }) => id), NO_PRESET], lang));
  const options: LintOptions = {
    lang,
    files,
    format: oneOf('format', values.format ?? (values.json ? 'json' : 'text'), REPORT_FORMATS, lang),
    out: values.output,
    fix: values.fix ?? false,
    quiet: values.quiet ?? false,
    maxWarnings: wholeNumber(lang, 'max-warnings', values['max-warnings'], 0, Number.MAX_SAFE_INTEGER) ?? Number.POSITIVE_INFINITY,
    today: day(lang, 'today', values.today),
    viewports: listed(values.viewport) ?? [],
    variant: values.variant,
    presets: presets?.filter((name) => name !== NO_PRESET),
    rules: Object.fromEntries((values.rule ?? []).map((text) => ruleSetting(text, lang))),
    policyFile: values.policy,
    inputName: values['stdin-filename'] ?? 'stdin',
  };
  const [problem] = resolveSettings({ rules: { extends: [], set: options.rules } }).problems;
  if (problem) throw new Stop(FAILED, `--rule: ${problemText(problem, lang)}`);
  if (files.length === 0) throw new Stop(FAILED, say(lang, 'missing-file'));
  if (options.fix && files.includes(INPUT) && options.out === undefined) throw new Stop(FAILED, say(lang, 'missing-out'));
  return options;
}

/** `--preset a --preset b,c`. */
function listed(values: readonly string[] | undefined): string[] | undefined {
  return values?.flatMap((value) => value.split(',')).map((name) => name.trim());
}

/** `price-steps=warning,maxStep=1.4`: a value is JSON, or text where it is none. */
function ruleSetting(text: string, lang: Lang): [string, Rules[string]] {
  const [head = '', ...options] = text.split(/,(?=\s*[A-Za-z]\w*\s*=)/);
  const [, id, severity] = /^\s*([^=\s]+)\s*=\s*(\S+)\s*$/.exec(head) ?? [];
  if (id === undefined || severity === undefined)
    throw new Stop(FAILED, say(lang, 'bad-value', { option: 'rule', value: JSON.stringify(text), expected: say(lang, 'expectedRule') }));
  const level = oneOf('rule', severity, SEVERITIES, lang);
  const given = options.map(
    (pair) => [pair.slice(0, pair.indexOf('=')).trim(), optionValue(pair.slice(pair.indexOf('=') + 1).trim())] as const,
  );
  return [id, given.length === 0 ? level : [level, Object.fromEntries(given)]];
}

function optionValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

/** What is set from outside. */
export interface OutsideSettings extends Pick<LintOptions, 'presets' | 'rules'> {
  policy: PagePolicy | undefined;
}

/** The page with the settings of the command line: presets and policy in place of its own, rules on top of its own. */
export function withSettings(page: Page, { presets, rules, policy }: OutsideSettings): Page {
  if (presets === undefined && policy === undefined && Object.keys(rules).length === 0) return page;
  const own = page.rules?.set ?? {};
  const set: Rules = { ...own };
  for (const [id, setting] of Object.entries(rules)) set[id] = merged(own[id], setting);
  const next = { ...page, rules: { ...page.rules, ...(presets && { extends: [...presets] }), set } };
  if (!policy) return next;
  const followed = withPolicy(next, policy).rules;
  return { ...next, policy, rules: followed ?? {} };
}

/** A setting over another one: options that it does not name stay. */
function merged(own: Rules[string] | undefined, setting: Rules[string]): Rules[string] {
  const [severity, options] = typeof setting === 'string' ? [setting] : setting;
  const before = typeof own === 'object' ? own[1] : undefined;
  return before || options ? [severity, { ...before, ...options }] : severity;
}

/** The page at some of its viewports. Stops on one that it does not have. */
export function atViewports(page: Page, viewports: readonly string[], lang: Lang): Page {
  if (viewports.length === 0) return page;
  const missing = viewports.find((name) => !page.viewports.some(({ id }) => id === name));
  if (missing !== undefined) throw new Stop(FAILED, say(lang, 'no-viewport', { id: missing }));
  return { ...page, viewports: page.viewports.filter(({ id }) => viewports.includes(id)) };
}
