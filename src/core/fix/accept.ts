/**
 * Suppressions for findings (rules.md section 6): at a row by its set of tiles, at tiles, at a module, or on the whole page.
 * Which of them cover a finding, the engine says: the failed checks of one finding may stand on different tiles.
 */
import { isGrid, type Page, placeModule, type Suppression } from '../page';
import { type CheckOptions, type Finding, type Report, recheck } from '../rules';
import { placeKey } from './types';

/** From the narrowest to the widest. */
const SCOPES = ['row', 'tiles', 'module', 'page'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Acceptance {
  reason: string;
  /** The last day on which it holds. */
  until?: string;
}

/** What would be left out of the score at one scope. */
export interface Acceptable {
  scope: Scope;
  suppressions: Suppression[];
  /** Failed checks that are then left out besides those of the finding. */
  more: number;
}

/**
 * The scopes at which a finding can be suppressed, the narrowest first; the page is always one.
 * @param report what the rules say of this page
 */
export function acceptableScopes(page: Page, report: Report, finding: Finding, options: CheckOptions = {}): Acceptable[] {
  const before = failedOf(report, finding.rule);
  return SCOPES.flatMap((scope) => {
    const suppressions = placesOf(page, finding, scope).map((at) => suppressionAt(finding, wholly(at, scope), { reason: '' }));
    if (suppressions.length === 0) return [];
    const after = recheck(report, withSuppressions(page, suppressions), options);
    const open = openAt(after, placeKey(finding));
    if (open) return [];
    return [{ scope, suppressions, more: before - failedOf(after, finding.rule) - finding.failed }];
  });
}

/** A whole module, and a whole page, are so at every viewport: people choose them by what they are called. */
function wholly({ viewport, ...at }: At, scope: Scope): At {
  return viewport === undefined || scope === 'module' || scope === 'page' ? at : { ...at, viewport };
}

/**
 * One suppression or more for every finding that is open, each at the narrowest scope that covers it whole, so that none is
 * open afterwards and as little as possible is hidden that may come later.
 */
export function acceptAll(page: Page, report: Report, acceptance: Acceptance, options: CheckOptions = {}): Suppression[] {
  const written: Suppression[] = [];
  let now = report;
  for (const scope of SCOPES) {
    const open = now.findings.filter(({ suppressed }) => !suppressed);
    if (open.length === 0) break;
    const tried = open.flatMap((finding) => placesOf(page, finding, scope).map((at) => suppressionAt(finding, at, acceptance)));
    const next = recheck(now, withSuppressions(page, [...written, ...tried]), options);
    const still = new Set(next.findings.filter(({ suppressed }) => !suppressed).map(placeKey));
    // What covers a finding only in part gives way to the next scope.
    for (const finding of open)
      if (!still.has(placeKey(finding)))
        for (const at of placesOf(page, finding, scope)) written.push(suppressionAt(finding, at, acceptance));
    now = recheck(now, withSuppressions(page, written), options);
  }
  return written;
}

type At = NonNullable<Suppression['at']>;

function placesOf(page: Page, finding: Finding, scope: Scope): At[] {
  const { at, viewport, evidence } = finding;
  const here = viewport === undefined ? {} : { viewport };
  const inModule = at.module === undefined ? {} : { module: at.module };
  if (scope === 'page') return [here];
  if (scope === 'module') return at.module === undefined ? [] : [{ ...inModule, ...here }];
  if (scope === 'tiles') {
    const sets = (evidence.all ?? [{ tiles: at.tiles }]).flatMap(({ tiles }) => (tiles ? [tiles] : []));
    const unique = new Map(sets.map((tiles) => [[...tiles].sort().join('\n'), tiles]));
    return [...unique.values()].map((tiles) => ({ ...here, ...(tiles.length === 1 ? { tile: tiles[0] } : { tiles }) }) as At);
  }
  const row = rowOf(page, finding);
  return row.length === 0 ? [] : [{ ...inModule, ...here, tiles: row }];
}

function rowOf(page: Page, { at, viewport }: Finding): string[] {
  const module = page.modules.find(({ id }) => id === at.module);
  const { row: wanted } = at;
  if (!module || !isGrid(module) || wanted === undefined || viewport === undefined) return [];
  return placeModule(module, viewport)
    .tiles.filter(({ row, height }) => row <= wanted && wanted < row + height)
    .map(({ tile }) => tile.id);
}

function suppressionAt({ rule }: Finding, at: At, { reason, until }: Acceptance): Suppression {
  return { rule, ...(Object.keys(at).length > 0 && { at }), reason, ...(until !== undefined && { until }) };
}

function withSuppressions(page: Page, more: readonly Suppression[]): Page {
  return { ...page, suppressions: [...(page.suppressions ?? []), ...more] };
}

function failedOf({ rules }: Report, rule: string): number {
  return rules.find(({ id }) => id === rule)?.failed ?? 0;
}

function openAt({ findings }: Report, place: string): Finding | undefined {
  return findings.find((finding) => !finding.suppressed && placeKey(finding) === place);
}
