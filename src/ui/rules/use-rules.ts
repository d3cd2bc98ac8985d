/** The rules of the page in the editor, and changing what the page says of them. */
import { useMemo } from 'react';
import type { Command } from '@/core/commands';
import { useDispatch, useEditor } from '../shell';
import { type SettingTrouble, troublesOf } from './problems';
import { type RuleEntry, readRules } from './rule-list';

export type SetRuleFields = Omit<Extract<Command, { type: 'set-rule' }>, 'type' | 'rule'>;

export function useRules(): { entries: readonly RuleEntry[]; troubles: readonly SettingTrouble[] } {
  const { rules, policy } = useEditor(({ page }) => ({ rules: page.rules, policy: page.policy }));
  const report = useEditor((state) => state.report);
  const entries = useMemo(() => readRules({ rules, policy }, report), [rules, policy, report]);
  const troubles = useMemo(() => troublesOf(report.problems, rules), [report.problems, rules]);
  return { entries, troubles };
}

/** Each change is one step, in effect at once. */
export function useSetRule(): (rule: string, fields: SetRuleFields) => void {
  const dispatch = useDispatch();
  return (rule, fields) => void dispatch({ type: 'set-rule', rule, ...fields });
}
