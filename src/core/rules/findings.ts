/** Turns failed checks of one rule into findings: those of one viewport and place become one. */
import type { RuleContext } from './context';
import type { CheckPlace } from './rule';
import { alignFailures, type Failure } from './same-failures';
import type { EffectiveRule } from './settings';
import type { Evidence, Finding, Place, Severity } from './types';

/** The findings of failed checks, and of each check by its position: the key of its place, and its finding where it is alone there. */
export interface Told {
  placed: readonly Placed[];
  keys: readonly string[];
  alone: readonly (Placed | undefined)[];
}

/** A finding with where it is told: positions of viewport and module, row or column. */
export interface Placed {
  key: string;
  rank: readonly [viewport: number, module: number, line: number];
  finding: Finding;
}

export const NOTHING_TOLD: Told = { placed: [], keys: [], alone: [] };

/** What the same checks came to before an edit. */
export interface Before {
  failures: readonly Failure[];
  told: Told;
}

/**
 * The findings of failed checks, one per viewport and place, by their places.
 * @param before taken over where checks fail as they failed; only of a page with the same viewports and modules
 */
export function findingsOf(failures: readonly Failure[], effective: EffectiveRule, context: RuleContext, before?: Before): Told {
  if (failures.length === 0) return NOTHING_TOLD;
  const known = before?.told;
  const olds = before ? alignFailures(failures, before.failures) : [];
  const keys = failures.map(({ place }, i) => known?.keys[olds[i] as number] ?? placeKey(place));
  const groups = new Map<string, number[]>();
  keys.forEach((key, i) => {
    const group = groups.get(key);
    if (group) group.push(i);
    else groups.set(key, [i]);
  });
  const alone: (Placed | undefined)[] = [];
  const placed: Placed[] = [];
  for (const [key, group] of groups) {
    const [first] = group as [number];
    const isAlone = group.length === 1;
    const one = (isAlone && known?.alone[olds[first] as number]) || placedAt(key, group, failures, effective, context);
    if (isAlone) alone[first] = one;
    placed.push(one);
  }
  return { placed: placed.sort((a, b) => compareRanks(a.rank, b.rank)), keys, alone };
}

function placedAt(
  key: string,
  group: readonly number[],
  failures: readonly Failure[],
  effective: EffectiveRule,
  context: RuleContext,
): Placed {
  const here = group.map((i) => failures[i] as Failure);
  const { viewport, module, row, column } = (here[0] as Failure).place;
  const { viewports, modules } = context.positions;
  const rank = [viewports.get(viewport ?? '') ?? -1, modules.get(module ?? '') ?? -1, row ?? column ?? -1] as const;
  return { key, rank, finding: findingOf(here, effective, context) };
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

/** By viewport, module and line. */
export function compareRanks(a: readonly number[], b: readonly number[]): number {
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
