/**
 * What the engine answers. A rule turns a page into checks; severity, suppression, wording, drawing and score are the
 * engine's and the interface's business (rules.md section 6, style.md "A rule, on one screen").
 */
import type { Lang } from '../text';

export type Severity = 'error' | 'warning' | 'info';
export type RuleState = 'checked' | 'not-checked' | 'off';

/** Where a check looked: ids first, since they survive edits. Rows and columns count from 0 inside the module. */
export interface Place {
  module?: string;
  /** The modules of a check about several. */
  modules?: string[];
  row?: number;
  column?: number;
  /** Tiles that decided the failed checks, in reading order. */
  tiles?: string[];
}

/**
 * The numbers that decided a finding; enough to word it and to draw it without running the rule again.
 * `check` names the kind of the failed check that is furthest off; where several failed, `all` has the evidence of each.
 */
export interface Evidence {
  check: string;
  all?: ({ check: string; tiles?: string[] } & Record<string, unknown>)[];
  [field: string]: unknown;
}

/** What a person sees: one or more failed checks of one rule at one place. */
export interface Finding {
  rule: string;
  severity: Severity;
  /** Missing where the rule does not depend on the viewport. */
  viewport?: string;
  at: Place;
  /** Failed checks gathered here; those that are not suppressed, unless all of them are. */
  failed: number;
  /** Their weights together. */
  cost: number;
  evidence: Evidence;
  /** Whether the rule knows what could mend it; whether that works here, `core/fix` says. */
  fixable: boolean;
  /** Whether every failed check of this place is suppressed. */
  suppressed: boolean;
}

export interface RuleResult {
  id: string;
  severity: Severity | 'off';
  /** All checks, suppressed ones too. */
  checks: number;
  /** Failed and not suppressed. */
  failed: number;
  cost: number;
  state: RuleState;
  /** Why it was not checked, a key of the rule's texts (`whyNot` words it). */
  why?: string;
}

/** A setting of the page that cannot be honoured: the rest of the settings stands, this one is passed over. */
export interface SettingsProblem {
  /** Path inside the page file, `rules.set.price-steps`. */
  path: string;
  /** One English sentence without the path, as with the problems of a page file. */
  message: string;
  value?: unknown;
}

/** The answer of `check`: cost J and score of rules.md section 6, every registered rule, every finding. */
export interface Report {
  /** 0 to 100, to 0.1; null where there is nothing to check. */
  score: number | null;
  cost: number;
  /** Weight of all unsuppressed checks. */
  weight: number;
  /** Failed checks that suppressions cover. */
  suppressed: number;
  /** In the registry's order. */
  rules: RuleResult[];
  /** By rule, viewport and place. */
  findings: Finding[];
  /** What of the page's own rule settings could not be honoured. */
  problems: SettingsProblem[];
}

export interface CheckOptions {
  /** `YYYY-MM-DD` in the event's time zone, for suppressions with a last day; without it none has expired. */
  today?: string;
  /** Picture references of the page that are known to lead nowhere here; without it each reference counts as a picture. */
  missingPictures?: ReadonlySet<string>;
  /** Only counts, costs and score: the report has no findings. For comparing many pages. */
  countOnly?: boolean;
}

export type { Lang };
