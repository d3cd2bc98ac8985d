/** Gathers the checks of one rule: counts those that hold, merges failed ones of one viewport and place into findings. */
import type { Suppression } from '@/core/page';
import type { RuleContext } from './context';
import type { GridView } from './grid';
import type { CheckPlace, Kinds, Sink } from './rule';
import type { EffectiveRule } from './settings';
import { covers } from './suppress';
import type { Evidence, Finding, Place, RuleResult, Severity } from './types';

interface Failure {
  kind: string;
  place: CheckPlace;
  evidence: object;
  off: number;
  suppressed: boolean;
}

export interface Collected {
  result: RuleResult;
  /** Of all unsuppressed checks. */
  weight: number;
  suppressed: number;
  findings: Finding[];
}

/** What a part of a rule's checks came to: those that hold by kind, and each that failed. */
export interface Tally {
  held: Record<string, number>;
  failures: Failure[];
  /** A key of the rule's texts, where the facts are missing. */
  why: string | undefined;
  /** What they come to, once that has been worked out. */
  summary?: Summary;
}

/** A sink for one part of a rule's checks. Only failed checks cost objects. */
export class Collector implements Sink<Kinds> {
  /** Plain data: what is kept for the next check must not hold on to the page that it was made of. */
  readonly tally: Tally = { held: {}, failures: [], why: undefined };
  readonly #suppressions: readonly Suppression[];
  readonly #views: () => readonly GridView[];

  /** @param views the grids among which the checks are made, asked for where there are suppressions */
  constructor(suppressions: readonly Suppression[], views: () => readonly GridView[]) {
    this.#suppressions = suppressions;
    this.#views = views;
  }

  hold(kind: string, count = 1): void {
    const { held } = this.tally;
    held[kind] = (held[kind] ?? 0) + count;
  }

  fail(kind: string, place: CheckPlace, evidence: object, off = 0): void {
    const suppressed = this.#suppressions.some((suppression) => covers(suppression, place, this.#views()));
    this.tally.failures.push({ kind, place, evidence, off, suppressed });
  }

  notChecked(why: string): void {
    this.tally.why = why;
  }
}

/** What the checks of one part come to by themselves. */
interface Summary {
  checks: number;
  weight: number;
  failed: number;
  cost: number;
  suppressed: number;
  placed: readonly Placed[];
  /** Its findings by viewport: those of none first, then by position. */
  lists: readonly (readonly Finding[])[];
}

/** A finding with where it is told: positions of viewport and module, row or column. */
interface Placed {
  key: string;
  rank: readonly [viewport: number, module: number, line: number];
  finding: Finding;
}

/**
 * The sums of a rule's parts and its findings, by viewport, module and line; those of one place in the order in which they were met.
 *
 * @param whole the checks that need the whole page
 * @param modules the checks of each module by itself; what one comes to is worked out once
 * @param countOnly whether the findings are left out, which are most of the work
 */
export function sumUp(
  effective: EffectiveRule,
  whole: Tally,
  modules: readonly Tally[],
  context: RuleContext,
  countOnly = false,
): Collected {
  const own = summarize(whole, effective, context, countOnly);
  const parts = [own, ...modules.map((tally) => summaryOf(tally, effective, context, countOnly))];
  const sum = (of: (part: Summary) => number) => parts.reduce((total, part) => total + of(part), 0);
  const { rule, severity } = effective;
  const result: RuleResult = {
    id: rule.id,
    severity,
    checks: sum(({ checks }) => checks),
    failed: sum(({ failed }) => failed),
    cost: sum(({ cost }) => cost),
    state: whole.why === undefined ? 'checked' : 'not-checked',
    ...(whole.why !== undefined && { why: whole.why }),
  };
  return {
    result,
    weight: sum(({ weight }) => weight),
    suppressed: sum(({ suppressed }) => suppressed),
    findings: countOnly ? [] : inOrder(own, whole, modules, parts.slice(1), effective, context),
  };
}

/** Findings of all parts; those of the page and of a module that stand at one place become one. */
function inOrder(
  own: Summary,
  whole: Tally,
  modules: readonly Tally[],
  parts: readonly Summary[],
  effective: EffectiveRule,
  context: RuleContext,
): Finding[] {
  if (own.placed.length === 0) return byViewport(parts, context);
  const shared = new Set(own.placed.map(({ key }) => key));
  const apart: Summary[] = [];
  const pooled: Failure[] = [...whole.failures];
  parts.forEach((part, i) => {
    if (part.placed.some(({ key }) => shared.has(key))) pooled.push(...(modules[i] as Tally).failures);
    else apart.push(part);
  });
  const together = pooled.length === whole.failures.length ? own.placed : findingsOf(pooled, effective, context);
  if (apart.every(({ placed }) => placed.length === 0)) return together.map(({ finding }) => finding);
  return [...together, ...apart.flatMap(({ placed }) => placed)].sort((a, b) => compareRanks(a.rank, b.rank)).map(({ finding }) => finding);
}

/** The findings of one module after another, at each viewport: modules come in the order of the page, and so do the findings of each. */
function byViewport(parts: readonly Summary[], { views }: RuleContext): Finding[] {
  const findings: Finding[] = [];
  for (let list = 0; list <= views.length; list++)
    for (const { lists } of parts) {
      const own = lists[list];
      if (own) for (const finding of own) findings.push(finding);
    }
  return findings;
}

function summaryOf(tally: Tally, effective: EffectiveRule, context: RuleContext, countOnly: boolean): Summary {
  if (tally.summary) return tally.summary;
  const summary = summarize(tally, effective, context, countOnly);
  if (!countOnly) tally.summary = summary;
  return summary;
}

function summarize({ held, failures }: Tally, effective: EffectiveRule, context: RuleContext, countOnly: boolean): Summary {
  const { weights } = effective;
  const placed = countOnly ? [] : findingsOf(failures, effective, context);
  const lists: Finding[][] = [];
  for (const { rank, finding } of placed) {
    const at = rank[0] + 1;
    lists[at] = lists[at] ?? [];
    lists[at].push(finding);
  }
  const summary = { checks: failures.length, weight: 0, failed: 0, cost: 0, suppressed: 0, placed, lists };
  for (const kind in held) {
    const count = held[kind] as number;
    summary.checks += count;
    summary.weight += count * (weights[kind] as number);
  }
  for (const { kind, suppressed } of failures) {
    if (suppressed) summary.suppressed++;
    else {
      summary.failed++;
      summary.cost += weights[kind] as number;
    }
  }
  summary.weight += summary.cost;
  return summary;
}

function findingsOf(failures: readonly Failure[], effective: EffectiveRule, context: RuleContext): Placed[] {
  if (failures.length === 0) return [];
  const groups = new Map<string, Failure[]>();
  for (const failure of failures) {
    const key = placeKey(failure.place);
    const group = groups.get(key);
    if (group) group.push(failure);
    else groups.set(key, [failure]);
  }
  const { viewports, modules } = context.positions;
  const placed: Placed[] = [];
  for (const [key, group] of groups) {
    const { viewport, module, row, column } = (group[0] as Failure).place;
    const rank = [viewports.get(viewport ?? '') ?? -1, modules.get(module ?? '') ?? -1, row ?? column ?? -1] as const;
    placed.push({ key, rank, finding: findingOf(group, effective, context) });
  }
  return placed.sort((a, b) => compareRanks(a.rank, b.rank));
}

function findingOf(group: readonly Failure[], { rule, severity, weights }: EffectiveRule, context: RuleContext): Finding {
  const open = group.some(({ suppressed }) => suppressed) ? group.filter(({ suppressed }) => !suppressed) : group;
  const told = open.length > 0 ? open : group;
  const { viewport } = (told[0] as Failure).place;
  const finding: Finding = {
    rule: rule.id,
    severity: severityOf(told, severity as Severity, rule.caps),
    at: mergePlaces(told, context),
    failed: told.length,
    cost: told.reduce((sum, { kind }) => sum + (weights[kind] as number), 0),
    evidence: mergeEvidence(told, rule.weights),
    fixable: rule.fixes !== undefined && told.some(({ kind }) => !rule.byHand?.includes(kind)),
    suppressed: open.length === 0,
  };
  if (viewport !== undefined) finding.viewport = viewport;
  return finding;
}

const SEVERITIES: readonly Severity[] = ['info', 'warning', 'error'];

/** The rule's severity, unless every kind of check that failed is told more mildly. */
function severityOf(failures: readonly Failure[], severity: Severity, caps?: Readonly<Record<string, Severity | undefined>>): Severity {
  if (!caps) return severity;
  const ranks = failures.map(({ kind }) => Math.min(SEVERITIES.indexOf(severity), SEVERITIES.indexOf(caps[kind] ?? severity)));
  return SEVERITIES[Math.max(...ranks)] ?? severity;
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

/** One finding per viewport and row, column, tile, module or page. Each part says how long it is: no id can pass for two. */
function placeKey({ viewport = '', module, modules = [], row, column, tiles = [] }: CheckPlace): string {
  const line = row !== undefined ? `row ${row}` : column !== undefined ? `column ${column}` : listKey(tiles);
  return `${viewport.length} ${viewport}${module !== undefined ? `in ${module.length} ${module}` : listKey(modules)}at ${line}`;
}

function listKey(ids: readonly string[]): string {
  let key = '';
  for (const id of ids) key += `${id.length} ${id}`;
  return key;
}

function mergePlaces(failures: readonly Failure[], { views, page }: RuleContext): Place {
  const [{ place }] = failures as readonly [Failure];
  const { module, row, column } = place;
  if (failures.length === 1 && !place.modules) return placeAlone(place);
  const isLine = row !== undefined || column !== undefined;
  const tiles = new Set(failures.flatMap(({ place }) => place.tiles ?? []));
  const modules = new Set(failures.flatMap(({ place }) => place.modules ?? []));
  const inOrder = isLine ? alongLine(place, tiles, views) : tiles;
  return {
    ...(module !== undefined && { module }),
    ...(modules.size > 0 && { modules: page.modules.map(({ id }) => id).filter((id) => modules.has(id)) }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(tiles.size > 0 && { tiles: [...inOrder] }),
  };
}

/** Where a check stands that no other one joins. */
function placeAlone({ module, row, column, tiles = [] }: CheckPlace): Place {
  const place: Place = {};
  if (module !== undefined) place.module = module;
  if (row !== undefined) place.row = row;
  if (column !== undefined) place.column = column;
  if (tiles.length > 0) place.tiles = tiles.length === 1 ? [...tiles] : [...new Set(tiles)];
  return place;
}

/** The tiles that checks of one row or column stand on, as the line has them. */
function alongLine({ viewport, module, row, column }: CheckPlace, tiles: ReadonlySet<string>, views: RuleContext['views']): Set<string> {
  const grid = views.find((view) => view.viewport === viewport)?.grids.find((view) => view.grid.module.id === module);
  const lines = row !== undefined ? grid?.rowLines : grid?.columnLines;
  const line = (lines?.lines[(row ?? column) as number] ?? []).map((tile) => grid?.tiles[tile]?.id).filter((id) => id !== undefined);
  return new Set([...line.filter((id) => tiles.has(id)), ...tiles]);
}

/** The evidence of the failure that is furthest off: by the order of the rule's kinds, then by how far; with the list of all. */
function mergeEvidence(failures: readonly Failure[], weights: Readonly<Record<string, number>>): Evidence {
  let worst = failures[0] as Failure;
  if (failures.length === 1) return { check: worst.kind, ...worst.evidence };
  const kinds = Object.keys(weights);
  for (const failure of failures) {
    const order = kinds.indexOf(failure.kind) - kinds.indexOf(worst.kind);
    if (order < 0 || (order === 0 && failure.off > worst.off)) worst = failure;
  }
  const all = failures.map(({ kind, place, evidence }) => ({ check: kind, ...(place.tiles && { tiles: place.tiles }), ...evidence }));
  return { check: worst.kind, ...worst.evidence, all };
}
