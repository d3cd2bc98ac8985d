/** The rules: the engine that checks a page, what a rule is, the registry, and the shared reading of the price rhythm. */
export { type DeclaredBand, declaredBand } from './bands';
export { type RuleContext, readPage, type View } from './context';
export { type Description, describeFinding, ruleText, ruleTitle, viewportName, whyNot } from './describe';
export { check, FAILED_TO_RUN, scoreOf } from './engine';
export { atLeast, atMost, below, equals } from './exact';
export type { Grid, GridView, Lines } from './grid';
export { type OptionField, type OptionUnit, optionFields } from './options';
export { PRESETS, type Preset, presetById, type RuleSetting } from './presets';
export { RULES, ruleById } from './registry';
export { type PointKind, type Rhythm, type RhythmPoint, type RhythmRow, type RhythmStep, readRhythm } from './rhythm';
export { EVENT_PAGE, type Rule, type RuleGroup, type RuleScope, type RuleSource, type RuleTexts } from './rule';
export { BETWEEN, contrast, eachPair, eachTriple, extremes, HIGH, LOW, turns } from './sequence';
export { defaultsOf, type EffectiveRule, type EffectiveSettings, resolveSettings } from './settings';
export { type Band, bandOf, isFree, lowestPrice, readSteps, type Step, type StepBand } from './steps';
export { isActive, suppressionsFor } from './suppress';
export * from './types';
