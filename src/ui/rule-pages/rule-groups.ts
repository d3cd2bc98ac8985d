/** The rules in the order of the list, by group and by search. Pure. */
import { type Lang, optionFields, RULES, type Rule, type RuleGroup } from '@/core/rules';

/** The rules whose title, id, purpose or options have these words, by group. */
export function ruleGroups(query: string, lang: Lang): [RuleGroup, Rule[]][] {
  const wanted = query.trim().toLowerCase();
  const groups = new Map<RuleGroup, Rule[]>();
  for (const rule of RULES) {
    const { id, group, texts, options } = rule;
    const words = [id, texts.title[lang], texts.asks[lang], ...optionFields(options, lang).map(({ title }) => title)];
    if (words.some((text) => text.toLowerCase().includes(wanted))) groups.set(group, [...(groups.get(group) ?? []), rule]);
  }
  return [...groups];
}

/** The rules before and after one, as the list has them. */
export function neighboursOf({ id }: Rule): { before: Rule | undefined; after: Rule | undefined } {
  const all = ruleGroups('', 'en').flatMap(([, rules]) => rules);
  const at = all.findIndex((rule) => rule.id === id);
  return { before: all[at - 1], after: all[at + 1] };
}
