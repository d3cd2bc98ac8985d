/** The rules of a brand's policy as a preset of the pages that follow it, beside those that every page can extend. */
import type { PagePolicy, RuleSettings } from '@/core/page';
import { type Preset, presetById, type RuleSetting } from './presets';

/** The preset of the policy that a page follows; no built-in preset is called so. */
export const POLICY_PRESET = 'policy';

/** What a policy says of rules, under the brand's name: the presets that it extends, then what it sets itself. */
export function policyPreset({ brand, rules }: PagePolicy): Preset {
  return { id: POLICY_PRESET, title: { zh: brand, en: brand }, about: ABOUT, rules: flattened(rules) };
}

const ABOUT = { zh: '品牌规范里的规则设置。', en: 'What the brand’s policy says of rules.' };

/** A preset by id on a page; undefined where there is none. */
export function presetOf({ policy }: { policy?: PagePolicy | undefined }, id: string): Preset | undefined {
  return id === POLICY_PRESET ? policy && policyPreset(policy) : presetById(id);
}

function flattened(rules: RuleSettings | undefined): Record<string, RuleSetting> {
  const all: Record<string, RuleSetting> = {};
  const put = (id: string, { severity, options, weights }: RuleSetting) => {
    const before = all[id];
    all[id] = {
      severity,
      ...((before?.options || options) && { options: { ...before?.options, ...options } }),
      ...((before?.weights || weights) && { weights: { ...before?.weights, ...weights } }),
    };
  };
  for (const id of rules?.extends ?? []) for (const [rule, setting] of Object.entries(presetById(id)?.rules ?? {})) put(rule, setting);
  for (const [rule, setting] of Object.entries(rules?.set ?? {})) {
    const [severity, options] = typeof setting === 'string' ? [setting] : setting;
    put(rule, { severity, ...(options && { options }) });
  }
  return all;
}
