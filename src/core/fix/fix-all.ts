/**
 * Fixes for all findings of a page, one after another, until none is left that can be mended or the rounds are over; first by order
 * alone, as far as that goes, then with other SKUs, at last by what has to be mended in its turn. Every fix
 * lessens J and raises no error, so the end is never worse than the beginning; the commands of all are one list, to be one
 * undo step.
 */
import type { Command } from '../commands';
import type { Page } from '../page';
import { type Finding, type FixKind, type Report, recheck, type Severity } from '../rules';
import { type Ground, groundOf, mend } from './fix-for';
import { poolOf } from './situation';
import { type FixOptions, type NoFix, placeKey, type Standing } from './types';

const MOST_ROUNDS = 10;
/** Candidates of a kind after which the best so far will do: with many findings the time goes here. */
const ENOUGH = 60;

export interface FixAllOptions extends FixOptions {
  /** Asked before each finding; what is mended so far is the answer. */
  shouldStop?: () => boolean;
  /** Told after each finding: the round, findings tried in it, and of how many. */
  onProgress?: (progress: FixProgress) => void;
}

export interface FixProgress {
  round: number;
  tried: number;
  total: number;
}

export interface FixAllResult {
  page: Page;
  /** To be applied in one go; empty where nothing could be mended. */
  commands: Command[];
  /** Rounds in which something was mended. */
  rounds: number;
  before: Standing;
  after: Standing;
  /** Findings of the page that are gone. */
  mended: Finding[];
  /** Findings that are there at the end, why, and whether they were not there before. */
  left: { finding: Finding; why: NoFix; isNew: boolean }[];
  /** Findings at the beginning, and how many of `left` are new. */
  total: number;
  arisen: number;
  /** Tiles that move or change. */
  touches: string[];
}

/** The kind of fix that changes nothing but places. */
const ORDER: readonly FixKind[] = ['swap'];

const RANK: Record<Severity, number> = { error: 0, warning: 1, info: 2 };

/** @param page a valid page; it is left alone */
export function fixAll(page: Page, options: FixAllOptions = {}): FixAllResult {
  const { shouldStop, onProgress, ...fixOptions } = options;
  let ground = groundOf(page, fixOptions, ENOUGH);
  const { report: before } = ground;
  const commands: Command[] = [];
  const touches = new Set<string>();
  /** Findings without a fix on the page as it is now. */
  let hopeless = new Map<string, NoFix>();
  let rounds = 0;
  let allowed: readonly FixKind[] | undefined = ORDER;
  for (let round = 1; round <= MOST_ROUNDS; round++) {
    const todo = openFindings(ground.report);
    let changed = false;
    for (const [tried, { key }] of todo.entries()) {
      if (shouldStop?.()) break;
      const finding = openFindings(ground.report).find((open) => open.key === key)?.finding;
      if (finding && !hopeless.has(key)) {
        const mended = mend(ground, finding, allowed);
        if (mended.ok) {
          commands.push(...mended.fix.commands);
          for (const id of mended.fix.touches) touches.add(id);
          ground = movedTo(mended.page, ground, fixOptions);
          hopeless = new Map();
          changed = true;
        } else hopeless.set(key, mended);
      }
      onProgress?.({ round, tried: tried + 1, total: todo.length });
    }
    if (changed) rounds = round;
    if (shouldStop?.() || (!changed && ground.mayRepair)) break;
    if (changed) continue;
    // Nothing is left to be done in order alone; then with other SKUs; then by what has to be mended in its turn.
    ground = { ...ground, mayRepair: allowed === undefined };
    allowed = undefined;
    hopeless = new Map();
  }
  return { ...outcome(before, ground.report, hopeless), page: ground.page, commands, rounds, touches: [...touches] };
}

/** The ground after a fix: SKUs have come or gone. */
function movedTo(page: Page, before: Ground, { catalogue }: FixOptions): Ground {
  const report = recheck(before.report, page, before.options);
  const skus = page.skus === before.page.skus ? before.skus : new Map(page.skus.map((sku) => [sku.id, sku]));
  return { ...before, page, report, skus, pool: poolOf(page, catalogue) };
}

interface Open {
  key: string;
  finding: Finding;
}

/** Findings that are not suppressed, the severest first. */
function openFindings({ findings }: Report): Open[] {
  return findings
    .filter(({ suppressed }) => !suppressed)
    .sort((a, b) => RANK[a.severity] - RANK[b.severity])
    .map((finding) => ({ key: placeKey(finding), finding }));
}

function outcome(before: Report, after: Report, hopeless: ReadonlyMap<string, NoFix>) {
  const first = openFindings(before);
  const open = openFindings(after);
  const keys = new Set(open.map(({ key }) => key));
  const known = new Set(first.map(({ key }) => key));
  const left = open.map(({ key, finding }) => ({
    finding,
    why: hopeless.get(key) ?? ({ ok: false, why: 'no-better' } as const),
    isNew: !known.has(key),
  }));
  return {
    before: { score: before.score, cost: before.cost },
    after: { score: after.score, cost: after.cost },
    mended: first.flatMap(({ key, finding }) => (keys.has(key) ? [] : finding)),
    left,
    total: first.length,
    arisen: left.filter(({ isNew }) => isNew).length,
  };
}
