/** The rules with what is in effect, what the presets say, and what the page says itself. Pure. */
import type { Page } from '@/core/page';
import {
  type EffectiveRule,
  EVENT_PAGE,
  type Lang,
  type OptionField,
  optionFields,
  type Preset,
  presetOf,
  type Report,
  type Rule,
  type RuleGroup,
  type RuleResult,
  resolveSettings,
} from '@/core/rules';

export interface RuleEntry {
  rule: Rule;
  now: EffectiveRule;
  /** As it would be if the page said nothing of it. */
  preset: EffectiveRule;
  result: RuleResult;
  /** Findings that are not suppressed. */
  findings: number;
  /** Whether the page says something of it. */
  changed: boolean;
}

/** Every registered rule, in the registry's order. */
export function readRules({ rules, policy }: Pick<Page, 'rules' | 'policy'>, report: Report): RuleEntry[] {
  const presets = resolveSettings({ rules: { extends: rules?.extends }, policy }).rules;
  const results = new Map(report.rules.map((result) => [result.id, result]));
  const findings = new Map<string, number>();
  for (const { rule, suppressed } of report.findings) if (!suppressed) findings.set(rule, (findings.get(rule) ?? 0) + 1);
  return [...resolveSettings({ rules, policy }).rules].flatMap(([id, now]) => {
    const [preset, result] = [presets.get(id), results.get(id)];
    if (!preset || !result) return [];
    const changed = rules?.set?.[id] !== undefined;
    return { rule: now.rule, now, preset, result, findings: findings.get(id) ?? 0, changed };
  });
}

/** The rules that pass search and filter, by group. */
export function groupRules(entries: readonly RuleEntry[], query: string, onlyChanged: boolean, lang: Lang): Map<RuleGroup, RuleEntry[]> {
  const wanted = query.trim().toLowerCase();
  const groups = new Map<RuleGroup, RuleEntry[]>();
  for (const entry of entries) {
    const { id, group, texts, options } = entry.rule;
    const words = [id, texts.title[lang], texts.asks[lang], ...optionFields(options, lang).map(({ title }) => title)];
    if (onlyChanged && !entry.changed) continue;
    if (!words.some((text) => text.toLowerCase().includes(wanted))) continue;
    groups.set(group, [...(groups.get(group) ?? []), entry]);
  }
  return groups;
}

/** An option with its value in effect and that of the presets. */
export interface OptionState extends OptionField {
  value: unknown;
  preset: unknown;
}

/** A rule's options; where one is the lower and one the upper end of the same thing, they bound each other. */
export function optionStates({ rule, now, preset }: RuleEntry, lang: Lang): OptionState[] {
  return optionFields(rule.options, lang).map((field) => {
    const { min, max } = now.options;
    const ends = {
      ...(field.name === 'min' && typeof max === 'number' && { max: Math.min(max, field.max ?? max) }),
      ...(field.name === 'max' && typeof min === 'number' && { min: Math.max(min, field.min ?? min) }),
    };
    return { ...field, ...ends, value: now.options[field.name], preset: preset.options[field.name] };
  });
}

/** The presets of a page: by name, or the one of a page that names none. */
export function presetsOf(rules: Page['rules']): readonly string[] {
  return rules?.extends ?? [EVENT_PAGE];
}

/** The last of the presets after this one that sets the rule too: that one wins. */
export function overriding(page: Pick<Page, 'policy'>, ids: readonly string[], index: number, rule: string): Preset | undefined {
  return ids
    .slice(index + 1)
    .map((id) => presetOf(page, id))
    .findLast((preset) => preset !== undefined && rule in preset.rules);
}

/** The page's settings with other presets; undefined where they say nothing any more. */
export function withPresets(rules: Page['rules'], presets: readonly string[]): Page['rules'] {
  const { extends: _old, ...rest } = rules ?? {};
  if (presets.length === 1 && presets[0] === EVENT_PAGE) return Object.keys(rest).length > 0 ? rest : undefined;
  return { ...rest, extends: [...presets] };
}

/** The page's settings without a word of its own about any rule; undefined where nothing else is in them. */
export function withoutOwn(rules: Page['rules']): Page['rules'] {
  const { set: _own, ...rest } = rules ?? {};
  return Object.keys(rest).length > 0 ? rest : undefined;
}
