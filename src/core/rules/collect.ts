/** Gathers the checks of one rule: counts those that hold, merges failed ones of one viewport and place into findings. */
import type { Suppression } from '@/core/page';
import type { RuleContext } from './context';
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

/** A sink for one rule, and what came of it. Only failed checks cost objects. */
export class Collector implements Sink<Kinds> {
  readonly #held: Record<string, number> = {};
  readonly #failures: Failure[] = [];
  #why: string | undefined;
  readonly #context: RuleContext;
  readonly #effective: EffectiveRule;
  readonly #suppressions: readonly Suppression[];

  constructor(context: RuleContext, effective: EffectiveRule, suppressions: readonly Suppression[]) {
    this.#context = context;
    this.#effective = effective;
    this.#suppressions = suppressions;
    for (const kind of Object.keys(effective.weights)) this.#held[kind] = 0;
  }

  hold(kind: string, count = 1): void {
    this.#held[kind] = (this.#held[kind] as number) + count;
  }

  fail(kind: string, place: CheckPlace, evidence: object, off = 0): void {
    const suppressed = this.#suppressions.some((suppression) => covers(suppression, place, this.#context));
    this.#failures.push({ kind, place, evidence, off, suppressed });
  }

  notChecked(why: string): void {
    this.#why = why;
  }

  /** The sums of the rule and its findings, by viewport, module and line; those of one place in the order in which they were met. */
  finish(): Collected {
    const { rule, severity, weights } = this.#effective;
    let checks = this.#failures.length;
    let weight = 0;
    for (const [kind, count] of Object.entries(this.#held)) {
      checks += count;
      weight += count * (weights[kind] as number);
    }
    let failed = 0;
    let cost = 0;
    for (const { kind, suppressed } of this.#failures) {
      if (suppressed) continue;
      failed++;
      cost += weights[kind] as number;
    }
    const state = this.#why === undefined ? 'checked' : 'not-checked';
    const result: RuleResult = { id: rule.id, severity, checks, failed, cost, state, ...(this.#why !== undefined && { why: this.#why }) };
    return { result, weight: weight + cost, suppressed: this.#failures.length - failed, findings: this.#findings() };
  }

  #findings(): Finding[] {
    if (this.#failures.length === 0) return [];
    const groups = new Map<string, Failure[]>();
    for (const failure of this.#failures) {
      const key = placeKey(failure.place);
      const group = groups.get(key);
      if (group) group.push(failure);
      else groups.set(key, [failure]);
    }
    const { page } = this.#context;
    const viewports = positions(page.viewports);
    const modules = positions(page.modules);
    const rank = ({ place: { viewport, module, row, column } }: Failure) => [
      viewports.get(viewport ?? '') ?? -1,
      modules.get(module ?? '') ?? -1,
      row ?? column ?? -1,
    ];
    return [...groups.values()]
      .map((group) => ({ group, rank: rank(group[0] as Failure) }))
      .sort((a, b) => compareRanks(a.rank, b.rank))
      .map(({ group }) => this.#finding(group));
  }

  #finding(group: readonly Failure[]): Finding {
    const { rule, severity, weights } = this.#effective;
    const open = group.filter(({ suppressed }) => !suppressed);
    const told = open.length > 0 ? open : group;
    const { viewport } = (told[0] as Failure).place;
    return {
      rule: rule.id,
      severity: severity as Severity,
      ...(viewport !== undefined && { viewport }),
      at: mergePlaces(told, this.#context),
      failed: told.length,
      cost: told.reduce((sum, { kind }) => sum + (weights[kind] as number), 0),
      evidence: mergeEvidence(told, Object.keys(rule.weights)),
      fixable: false,
      suppressed: open.length === 0,
    };
  }
}

function positions(things: readonly { id: string }[]): Map<string, number> {
  return new Map(things.map(({ id }, index) => [id, index]));
}

function compareRanks(a: readonly number[], b: readonly number[]): number {
  for (let i = 0; i < a.length; i++) if (a[i] !== b[i]) return (a[i] as number) - (b[i] as number);
  return 0;
}

/** One finding per viewport and row, column, tile, module or page. */
function placeKey({ viewport, module, modules, row, column, tiles }: CheckPlace): string {
  const line = row !== undefined ? `row ${row}` : column !== undefined ? `column ${column}` : (tiles ?? []).join(' ');
  return JSON.stringify([viewport, module ?? modules, line]);
}

function mergePlaces(failures: readonly Failure[], { views, page }: RuleContext): Place {
  const { module, row, column, viewport } = (failures[0] as Failure).place;
  const tiles = new Set(failures.flatMap(({ place }) => place.tiles ?? []));
  const modules = new Set(failures.flatMap(({ place }) => place.modules ?? []));
  const grid = views.find((view) => view.viewport === viewport)?.grids.find((view) => view.grid.module.id === module);
  const lines = row !== undefined ? grid?.rowLines : grid?.columnLines;
  const line = (lines?.lines[row ?? column ?? -1] ?? []).map((tile) => grid?.tiles[tile]?.id).filter((id) => id !== undefined);
  const inOrder = failures.length === 1 ? tiles : new Set([...line.filter((id) => tiles.has(id)), ...tiles]);
  return {
    ...(module !== undefined && { module }),
    ...(modules.size > 0 && { modules: page.modules.map(({ id }) => id).filter((id) => modules.has(id)) }),
    ...(row !== undefined && { row }),
    ...(column !== undefined && { column }),
    ...(tiles.size > 0 && { tiles: [...inOrder] }),
  };
}

/** The evidence of the failure that is furthest off: by the order of the rule's kinds, then by how far; with the list of all. */
function mergeEvidence(failures: readonly Failure[], kinds: readonly string[]): Evidence {
  let worst = failures[0] as Failure;
  for (const failure of failures) {
    const order = kinds.indexOf(failure.kind) - kinds.indexOf(worst.kind);
    if (order < 0 || (order === 0 && failure.off > worst.off)) worst = failure;
  }
  const told: Evidence = { check: worst.kind, ...worst.evidence };
  if (failures.length > 1)
    told.all = failures.map(({ kind, place, evidence }) => ({ check: kind, ...(place.tiles && { tiles: place.tiles }), ...evidence }));
  return told;
}
