/** The judge of candidates: the engine itself, first for the finding's rule alone, then for all of them. */
import { type Module, type Page, placeModule } from '../page';
import { type CheckOptions, check, type Finding, type Report, recheck, resolveSettings } from '../rules';
import { applyShared } from './apply-shared';
import { leavesHoles } from './holes';
import type { Keeping } from './keeping';
import { type Candidate, placeKey } from './types';

export type Verdict =
  /** The report has counts only. `here`: whether less fails at the finding's own place as well; asked of the few that could be best. */
  | { kind: 'mends'; page: Page; report: Report; mended: number; here: () => boolean }
  | { kind: 'useless' }
  | { kind: 'locked' }
  | { kind: 'breaks'; rule: string }
  | { kind: 'holes' }
  | { kind: 'strangers' }
  | { kind: 'costs' };

export interface Judge {
  try(candidate: Candidate): Verdict;
}

/**
 * @param report what the rules say of the page now
 * @returns a judge of candidates that lessen the failed checks of the finding's rule, hide none behind
 *   a suppression, leave locked tiles their cells, leave no more cells empty above the last rows, bring into modules only what
 *   fits them, raise no other error, leave every rule checked, and lessen J
 */
export function judgeOf(page: Page, report: Report, finding: Finding, keeping: Keeping, options: CheckOptions): Judge {
  const narrowed = narrow(page, finding.rule);
  const narrowedPage = { ...page, rules: narrowed };
  const narrowedReport = check(narrowedPage, options);
  const place = placeKey(finding);
  const counting = { ...options, countOnly: true };
  const failedNow = failedOf(narrowedReport, finding.rule);
  return {
    try(candidate) {
      const next = applyShared(page, candidate.commands);
      if (!next) return { kind: 'useless' };
      const nextNarrowed = { ...next, rules: narrowed };
      const alone = recheck(narrowedReport, nextNarrowed, counting);
      const mended = failedNow - failedOf(alone, finding.rule);
      if (mended <= 0 || alone.suppressed > narrowedReport.suppressed) return { kind: 'useless' };
      if (!keepsLocked(page, next)) return { kind: 'locked' };
      if (leavesHoles(page, next)) return { kind: 'holes' };
      if (!keeping.keeps(next)) return { kind: 'strangers' };
      const after = recheck(report, next, counting);
      const broken = brokenRule(report, after, finding.rule);
      if (broken !== undefined) return { kind: 'breaks', rule: broken };
      if (after.cost >= report.cost || after.suppressed > report.suppressed) return { kind: 'costs' };
      const here = () => failedAt(recheck(narrowedReport, nextNarrowed, options), place) < finding.failed;
      return { kind: 'mends', page: next, report: after, mended, here };
    },
  };
}

/** Settings in which nothing but one rule is on, as it is now. */
function narrow(page: Page, rule: string): NonNullable<Page['rules']> {
  const effective = resolveSettings(page).rules.get(rule);
  return { extends: [], set: { [rule]: [effective?.severity ?? 'off', effective?.options ?? {}] } };
}

function failedOf({ rules }: Report, rule: string): number {
  const result = rules.find(({ id }) => id === rule);
  return result?.state === 'checked' ? result.failed : Number.POSITIVE_INFINITY;
}

function failedAt({ findings }: Report, place: string): number {
  return findings.find((finding) => !finding.suppressed && placeKey(finding) === place)?.failed ?? 0;
}

/** A rule that is an error and fails more often than before, or one that is no longer checked; undefined where all is well. */
function brokenRule(before: Report, after: Report, own: string): string | undefined {
  const result = after.rules.find(({ id, severity, state, failed }, i) => {
    const was = before.rules[i];
    if (was?.state === 'checked' && state !== 'checked') return true;
    return id !== own && severity === 'error' && failed > (was?.failed ?? 0);
  });
  return result?.id;
}

/** Whether every locked tile keeps its cell at every viewport. Modules that are the same object keep theirs. */
function keepsLocked(page: Page, next: Page): boolean {
  const now = new Map(next.modules.map((module) => [module.id, module]));
  return page.modules.every((module) => {
    const other = now.get(module.id);
    if (other === module || !module.tiles?.some(({ locked }) => locked)) return true;
    return other !== undefined && page.viewports.every(({ id }) => lockedCells(module, id) === lockedCells(other, id));
  });
}

function lockedCells(module: Module, viewport: string): string {
  const locked = placeModule(module, viewport).tiles.filter(({ tile }) => tile.locked);
  return locked
    .map(({ tile, column, row, width, height }) => [tile.id, tile.skuId, column, row, width, height].join(' '))
    .sort()
    .join('\n');
}
