/** Presets: severities, options and weights under one name, for pages to extend. */
import type { Texts } from '../text';
import { RULES } from './registry';
import { EVENT_PAGE } from './rule';
import type { Severity } from './types';

export interface RuleSetting {
  severity: Severity | 'off';
  options?: Record<string, unknown>;
  weights?: Record<string, number>;
}

export interface Preset {
  id: string;
  title: Texts;
  /** By rule id. */
  rules: Readonly<Record<string, RuleSetting>>;
}

/** The rules that name this preset, at their default severities. */
function membersOf(preset: string): Record<string, RuleSetting> {
  return Object.fromEntries(RULES.filter(({ presets }) => presets.includes(preset)).map(({ id, severity }) => [id, { severity }]));
}

export const PRESETS: readonly Preset[] = [{ id: EVENT_PAGE, title: { zh: '活动页', en: 'Event page' }, rules: membersOf(EVENT_PAGE) }];

/** A preset by id; undefined where there is none. */
export function presetById(id: string): Preset | undefined {
  return PRESETS.find((preset) => preset.id === id);
}
