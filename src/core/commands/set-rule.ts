/**
 * Changes what the page itself says of one rule: severity and options, over those of its presets. Kept minimal: what equals
 * the presets is not written, and a page that says nothing has no `rules`. What it cannot read of the rule's options stays.
 */
import { canonicalJson, type Page } from '../page';
import { type EffectiveRule, type Rule, resolveSettings, ruleById, type Severity } from '../rules';
import { refuse } from './find';
import type { CommandSpec } from './types';

export interface SetRule {
  type: 'set-rule';
  rule: string;
  /** Null: the presets'. */
  severity?: Severity | 'off' | null;
  /** By name, null for the presets' value; null instead of all: every option the presets'. */
  options?: Record<string, unknown> | null;
}

type Setting = NonNullable<NonNullable<Page['rules']>['set']>[string];

export const setRule: CommandSpec<SetRule> = {
  type: 'set-rule',
  run(page, { rule: id, severity, options }) {
    const given = page.rules?.set?.[id];
    const rule = ruleById(id);
    // Of a rule that this planner does not have, all that can be done is to take the setting away.
    if (!rule && (given === undefined || severity !== null || options !== null)) return refuse('no-rule', id);
    const wrong = Object.entries(options ?? {}).find(([name, value]) => value !== null && !takes(rule, name, value));
    if (wrong) return refuse('bad-value', `${id}.${wrong[0]}`);
    const preset = resolveSettings({ rules: { extends: page.rules?.extends }, policy: page.policy }).rules.get(id);
    const next = preset && settingOver(preset, given, severity, options);
    if (canonicalJson(next ?? null) === canonicalJson(given ?? null)) return refuse('nothing-changes', id);
    write(page, id, next);
    return undefined;
  },
};

function takes(rule: Rule | undefined, name: string, value: unknown): boolean {
  return rule?.options.safeParse({ [name]: value }).success ?? false;
}

/** The page's setting after the change; undefined where it says no more than the presets do. */
function settingOver(
  preset: EffectiveRule,
  given: Setting | undefined,
  severity: SetRule['severity'],
  options: SetRule['options'],
): Setting | undefined {
  const [ownSeverity, ownOptions] = typeof given === 'string' ? [given] : (given ?? []);
  const nextSeverity = severity === null ? preset.severity : (severity ?? ownSeverity ?? preset.severity);
  const merged = options === null ? {} : { ...ownOptions, ...options };
  const isPreset = (name: string, value: unknown) => canonicalJson(value ?? null) === canonicalJson(preset.options[name] ?? null);
  const left = Object.entries(merged).filter(([name, value]) => options?.[name] !== null && !isPreset(name, value));
  if (left.length > 0) return [nextSeverity, Object.fromEntries(left)];
  return nextSeverity === preset.severity ? undefined : nextSeverity;
}

function write(page: Page, id: string, setting: Setting | undefined): void {
  if (setting !== undefined) {
    page.rules = { ...page.rules, set: { ...page.rules?.set, [id]: setting } };
    return;
  }
  const { set, ...rules } = page.rules ?? {};
  const { [id]: _gone, ...others } = set ?? {};
  if (Object.keys(others).length > 0) page.rules = { ...rules, set: others };
  else if (Object.keys(rules).length > 0) page.rules = rules;
  else delete page.rules;
}
