/** Settings of a page that cannot be honoured: what they are about, and the command that takes one away. Pure. */
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';
import { ruleById, type SettingsProblem } from '@/core/rules';
import { presetsOf, withPresets } from './rule-list';

export interface SettingTrouble extends SettingsProblem {
  /** What is wrong: no such rule, preset or option, or a value that the option cannot have. */
  kind: 'rule' | 'preset' | 'option' | 'value' | 'other';
  rule?: string;
  option?: string;
  /** Takes the setting away; missing where the page does not say it itself. */
  removal?: Command;
}

export function troublesOf(problems: readonly SettingsProblem[], rules: Page['rules']): SettingTrouble[] {
  return problems.map((problem) => ({ ...problem, ...read(problem.path, rules) }));
}

function read(path: string, rules: Page['rules']): Omit<SettingTrouble, 'path' | 'message'> {
  const place = /^rules\.extends\[(\d+)\]$/.exec(path);
  if (place) {
    const left = presetsOf(rules).filter((_, index) => index !== Number(place[1]));
    return { kind: 'preset', removal: { type: 'set-page', fields: { rules: withPresets(rules, left) ?? null } } };
  }
  for (const id of Object.keys(rules?.set ?? {})) {
    const own = `rules.set.${id}`;
    if (path === own)
      return { kind: 'rule', rule: id, value: rules?.set?.[id], removal: { type: 'set-rule', rule: id, severity: null, options: null } };
    const rule = ruleById(id);
    if (!rule || !path.startsWith(`${own}.`)) continue;
    const option = path.slice(own.length + 1);
    const kind = option in rule.options.shape ? 'value' : 'option';
    return { kind, rule: id, option, removal: { type: 'set-rule', rule: id, options: { [option]: null } } };
  }
  return { kind: 'other' };
}
