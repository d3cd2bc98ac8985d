/** The rules: the engine that checks a page, what a rule is, the registry, and the shared reading of the price rhythm. */

export { compareFindings } from './compare';
export { type RuleContext, readPage, type View } from './context';
export { type Description, describeFinding, ruleTitle, viewportName, whyNot } from './describe';
export { check, recheck, scoreOf } from './engine';
export { atLeast, atMost, below, equals } from './exact';
export { type Grid, type GridView, gridView, type Lines, readGrid } from './grid';
export { type OptionField, type OptionUnit, optionFields } from './options';
export { POLICY_PRESET, policyPreset, presetOf } from './policy-preset';
export { PRESETS, type Preset, presetById, type RuleSetting } from './presets';
export { type DeclaredBand, declaredBand } from './price/bands';
export { RULES, ruleById } from './registry';
export { type PointKind, type Rhythm, type RhythmPoint, type RhythmRow, type RhythmStep, readRhythm } from './rhythm';
export { EVENT_PAGE, type FixKind, type Rule, type RuleGroup, type RuleSource, type RuleTexts } from './rule';
export { contrast, eachPair, eachTriple } from './sequence';
export { type EffectiveRule, type EffectiveSettings, resolveSettings } from './settings';
export { sourceWords } from './source';
export { type StaleSuppression, type StaleWhy, staleSuppressions } from './stale';
export { type Band, isFree, lowestPrice, readSteps, type Step, type StepBand } from './steps';
export { isActive, suppressionsFor } from './suppress';
export * from './types';
