/** What is on, how severe and with which options: presets first, then the page's own settings; later wins (rules.md section 6). */
import type { z } from 'zod';
import type { PagePolicy, RuleSettings } from '@/core/page';
import { presetOf } from './policy-preset';
import { RULES, ruleById } from './registry';
import { EVENT_PAGE, type Rule } from './rule';
import type { SettingsProblem, Severity } from './types';

/** A rule as it is in effect on a page. */
export interface EffectiveRule {
  rule: Rule;
  severity: Severity | 'off';
  /** Complete and valid: the rule's defaults where nothing else is said. */
  options: Record<string, unknown>;
  /** Weight of one check by kind. */
  weights: Readonly<Record<string, number>>;
}

export interface EffectiveSettings {
  /** Every registered rule by id, in the registry's order. */
  rules: ReadonlyMap<string, EffectiveRule>;
  /** Settings that could not be honoured. */
  problems: SettingsProblem[];
}

interface Wanted {
  severity: Severity | 'off';
  options: Record<string, unknown> | null;
  weights: Readonly<Record<string, number>> | null;
  /** Where the options were set, for problems. */
  path: string;
}

/**
 * The rules in effect on a page. A page that extends nothing by name has the preset `event-page`; `extends: []` is no preset.
 * The preset `policy` is that of the brand whose policy the page follows.
 * An unknown preset, rule or option, or an option out of range, is a problem and passed over; it never throws.
 */
export function resolveSettings(page: { rules?: RuleSettings | undefined; policy?: PagePolicy | undefined }): EffectiveSettings {
  const problems: SettingsProblem[] = [];
  const wanted = new Map<string, Wanted>();
  (page.rules?.extends ?? [EVENT_PAGE]).forEach((id, i) => {
    const preset = presetOf(page, id);
    if (!preset) problems.push({ path: `rules.extends[${i}]`, message: 'names a preset that this planner does not have', value: id });
    for (const [rule, { severity, options, weights }] of Object.entries(preset?.rules ?? {})) {
      const before = wanted.get(rule);
      wanted.set(rule, {
        severity,
        options: options ? { ...before?.options, ...options } : (before?.options ?? null),
        weights: weights ? { ...before?.weights, ...weights } : (before?.weights ?? null),
        path: `rules.extends[${i}]`,
      });
    }
  });
  for (const [id, setting] of Object.entries(page.rules?.set ?? {})) applySetting(id, setting, wanted, problems);
  const rules = new Map(RULES.map((rule) => [rule.id, effective(rule, wanted.get(rule.id), problems)]));
  return { rules, problems };
}

type Setting = NonNullable<RuleSettings['set']>[string];

function applySetting(id: string, setting: Setting, wanted: Map<string, Wanted>, problems: SettingsProblem[]): void {
  const path = `rules.set.${id}`;
  if (!ruleById(id)) {
    problems.push({ path, message: 'names a rule that this planner does not have', value: id });
    return;
  }
  const [severity, options] = typeof setting === 'string' ? [setting] : setting;
  const before = wanted.get(id);
  wanted.set(id, {
    severity,
    options: options ? { ...before?.options, ...options } : (before?.options ?? null),
    weights: before?.weights ?? null,
    path,
  });
}

function effective(rule: Rule, wanted: Wanted | undefined, problems: SettingsProblem[]): EffectiveRule {
  if (!wanted) return { rule, severity: 'off', options: defaultsOf(rule), weights: rule.weights };
  const { severity, options, path } = wanted;
  const weights = wanted.weights ? { ...rule.weights, ...wanted.weights } : rule.weights;
  return { rule, severity, options: options ? readOptions(rule, options, path, problems) : defaultsOf(rule), weights };
}

/** Takes what is valid; what is not falls back to its default and is a problem. */
function readOptions(rule: Rule, given: Record<string, unknown>, path: string, problems: SettingsProblem[]): Record<string, unknown> {
  const parsed = rule.options.safeParse(given);
  if (parsed.success) return parsed.data;
  const usable = { ...given };
  for (const issue of parsed.error.issues) {
    for (const name of optionsAtFault(issue)) {
      if (!(name in usable)) continue;
      const message = issue.code === 'unrecognized_keys' ? 'is no option of this rule' : issue.message;
      problems.push({ path: `${path}.${name}`, message, value: given[name] });
      delete usable[name];
    }
  }
  return rule.options.parse(usable);
}

function optionsAtFault(issue: z.core.$ZodIssue): string[] {
  if (issue.code === 'unrecognized_keys') return issue.keys;
  return [String(issue.path[0])];
}

const defaults = new WeakMap<Rule, Record<string, unknown>>();

/** The options of a rule where nothing is set; the same object each time, not to be changed. */
export function defaultsOf(rule: Rule): Record<string, unknown> {
  let known = defaults.get(rule);
  if (!known) {
    known = Object.freeze(rule.options.parse({}));
    defaults.set(rule, known);
  }
  return known;
}
