/**
 * A fix for one finding (rules.md section 6): a few commands that make the failed checks of its rule fewer and raise no error
 * elsewhere. Kinds of fix are tried in the order in which the rule names them, from what disturbs the plan least: first tiles
 * change places (a few of them where two are not enough), then other SKUs come in, at last tiles go or a band moves. Of one kind
 * the least J wins, then the fewest commands, then the least distance, then the ids: the same page gives the same fix.
 */
import { type Page, type Sku, skusById } from '../page';
import { type CheckOptions, check, type Finding, type FixKind, type Report, recheck, ruleById } from '../rules';
import { candidatesOf } from './candidates';
import { type Judge, judgeOf, type Verdict } from './judge';
import { repairedCandidates } from './repaired';
import { poolOf, readSituation, type Situation } from './situation';
import { isArranged, tidiedCandidates } from './tidied';
import type { Candidate, Fix, FixOptions, NoFix } from './types';

/** A page with what is worked out once for all of its findings. */
export interface Ground {
  page: Page;
  report: Report;
  pool: readonly Sku[];
  skus: ReadonlyMap<string, Sku>;
  options: CheckOptions;
  /** Candidates of one kind tried before the first that mends is enough: all of them for one finding, fewer for many. */
  enough: number;
  /** Whether many findings are mended without anybody looking at each: then nothing large is changed. */
  isForAll: boolean;
  /** Whether what breaks something is tried with what mends that: it takes the longest. */
  mayRepair: boolean;
}

/** @param enough given where all findings of the page shall be mended */
export function groundOf(page: Page, options: FixOptions, enough?: number): Ground {
  const { catalogue, report, ...checkOptions } = options;
  return {
    page,
    report: report ? recheck(report, page, checkOptions) : check(page, checkOptions),
    pool: poolOf(page, catalogue),
    skus: skusById(page),
    options: checkOptions,
    enough: enough ?? Number.POSITIVE_INFINITY,
    isForAll: enough !== undefined,
    mayRepair: enough === undefined,
  };
}

/** The kinds there are: the banner's price is a promise that somebody has to decide on. */
const KINDS: Record<'one' | 'all', readonly FixKind[]> = {
  one: ['swap', 'replace', 'remove', 'fill', 'span', 'band', 'anchor'],
  all: ['swap', 'replace', 'remove', 'fill', 'span', 'band'],
};

/** A fix with the page that it makes. */
export type Mended = { ok: true; fix: Fix; page: Page } | NoFix;

/**
 * @param page a valid page; it is left alone
 * @param finding one that `check` found on it
 * @returns the best fix, or why there is none. Some hundred checks of the modules that a candidate touches
 */
export function fixFor(page: Page, finding: Finding, options: FixOptions = {}): Fix | NoFix {
  const mended = mend(groundOf(page, options), finding);
  return mended.ok ? mended.fix : mended;
}

/** @param allowed kinds of fix that may be taken; all that the rule names, unless given */
export function mend(ground: Ground, finding: Finding, allowed: readonly FixKind[] = KINDS[ground.isForAll ? 'all' : 'one']): Mended {
  const named = ruleById(finding.rule)?.fixes;
  const kinds = named?.filter((kind) => allowed.includes(kind));
  if (finding.suppressed) return { ok: false, why: 'suppressed' };
  if (!kinds || !finding.fixable) return { ok: false, why: 'needs-a-person' };
  const situation = readSituation(ground, finding);
  const judge = judgeOf(ground.page, ground.report, finding, situation.keeping, ground.options);
  const refused: Refused[] = [];
  for (const kind of kinds) {
    const before = refused.length;
    for (const candidates of waysOf(kind, situation, ground, () => refused.slice(before))) {
      const best = bestOf(candidates, judge, refused, ground.enough);
      if (best) return { ok: true, fix: fixOf(kind, best, ground.report), page: best.verdict.page };
    }
  }
  return whyNone(refused, situation, kinds);
}

/**
 * What to try of one kind, one list after another. For one finding the least disturbance comes first, for all of them what mends
 * most; at last what was refused for what it does elsewhere, with that mended too.
 */
function* waysOf(kind: FixKind, situation: Situation, { isForAll, mayRepair }: Ground, refused: () => Refused[]): Generator<Candidate[]> {
  const simple = candidatesOf(kind, situation);
  if (kind !== 'swap') yield simple;
  else if (!isForAll) {
    yield simple;
    yield tidiedCandidates(situation);
  } else yield [...tidiedCandidates(situation), ...simple];
  if (mayRepair) yield repairedCandidates(situation, refused().filter(isElsewhere));
}

interface Judged {
  candidate: Candidate;
  verdict: Extract<Verdict, { kind: 'mends' }>;
}

/** What was tried and is no fix. */
interface Refused {
  candidate: Candidate;
  verdict: Verdict;
}

/** Whether it mends the finding, and fails for what it does elsewhere. */
const isElsewhere = ({ verdict }: Refused): boolean => verdict.kind === 'breaks' || verdict.kind === 'costs';

function bestOf(candidates: readonly Candidate[], judge: Judge, refused: Refused[], enough: number): Judged | undefined {
  let best: Judged | undefined;
  for (const [tried, candidate] of candidates.entries()) {
    if (best && tried >= enough) break;
    const verdict = judge.try(candidate);
    if (verdict.kind !== 'mends') refused.push({ candidate, verdict });
    else if ((!best || isBetter({ candidate, verdict }, best)) && verdict.here()) best = { candidate, verdict };
  }
  return best;
}

function isBetter(a: Judged, b: Judged): boolean {
  return (
    (a.verdict.report.cost - b.verdict.report.cost ||
      a.candidate.commands.length - b.candidate.commands.length ||
      a.candidate.distance - b.candidate.distance ||
      (JSON.stringify(a.candidate.touches) < JSON.stringify(b.candidate.touches) ? -1 : 0)) < 0
  );
}

function fixOf(kind: FixKind, { candidate, verdict: { report, mended } }: Judged, before: Report): Fix {
  return {
    ok: true,
    kind,
    commands: candidate.commands,
    before: { score: before.score, cost: before.cost },
    after: { score: report.score, cost: report.cost },
    mended,
    touches: candidate.touches,
    ...(candidate.viewport !== undefined && { viewport: candidate.viewport }),
  };
}

function whyNone(refused: readonly Refused[], { near, pool, finding }: Situation, kinds: readonly FixKind[]): NoFix {
  const verdicts = refused.map(({ verdict }) => verdict);
  const breaking = verdicts.find((verdict) => verdict.kind === 'breaks');
  const hint = kinds.includes('swap') && isArranged(finding.rule) && { arrange: true as const };
  if (breaking) return { ok: false, why: 'breaks-others', rule: breaking.rule, ...hint };
  if (verdicts.some(({ kind }) => kind === 'costs')) return { ok: false, why: 'costs-more', ...hint };
  for (const kind of ['holes', 'strangers'] as const)
    if (verdicts.some((verdict) => verdict.kind === kind)) return { ok: false, why: kind, ...hint };
  if (verdicts.some(({ kind }) => kind === 'locked')) return { ok: false, why: 'locked' };
  if (near.length > 0 && near.every(({ tile }) => tile.locked)) return { ok: false, why: 'locked' };
  if (pool.length === 0 && kinds.some((kind) => kind === 'replace' || kind === 'fill')) return { ok: false, why: 'no-sku' };
  return { ok: false, why: 'no-better' };
}
