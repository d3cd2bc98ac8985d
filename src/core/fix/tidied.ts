/**
 * A few exchanges that together cost least, where one alone would only push the trouble elsewhere: what tidying finds, tried as
 * one fix. For the rules that the arranger knows.
 */
import { tidy } from '../arrange';
import { once } from '../once';
import type { Page } from '../page';
import { ruleById } from '../rules';
import type { Situation } from './situation';
import type { Candidate } from './types';

/** Exchanges at most: more is a new arrangement, not a fix. */
const MOVES = 3;
/** Tiles of a page over all of whose modules exchanges are looked for. */
export const SMALL = 200;
const GROUPS: ReadonlySet<string> = new Set(['price-rhythm', 'structure']);

/** Asked for many findings of one page, found once per module. */
const known = once((_page: Page) => new Map<string, Candidate[]>());

/** Whether a rule is one that the arranger knows. */
export function isArranged(rule: string): boolean {
  return GROUPS.has(ruleById(rule)?.group ?? '');
}

/** Exchanges inside the finding's module, and on a page that is not large between modules. */
export function tidiedCandidates({ page, finding, seats }: Situation): Candidate[] {
  if (!isArranged(finding.rule)) return [];
  const { module } = finding.at;
  const inside = module === undefined ? [] : candidatesIn(page, module);
  return seats.size > SMALL ? inside : [...inside, ...candidatesIn(page, undefined)];
}

function candidatesIn(page: Page, module: string | undefined): Candidate[] {
  const found = known(page);
  const key = module ?? '';
  let candidates = found.get(key);
  if (!candidates) {
    const { moves } = tidy(page, { scope: module === undefined ? 'free' : { type: 'module', module }, moves: MOVES });
    // One exchange by itself is among the others that are tried.
    candidates = moves.slice(1).map((_, i): Candidate => {
      const taken = moves.slice(0, i + 2);
      const [first] = taken;
      const viewport = taken.every((move) => move.viewport === first?.viewport) ? first?.viewport : undefined;
      return {
        commands: taken.flatMap(({ commands }) => commands),
        distance: taken.length,
        touches: [...new Set(taken.flatMap(({ tiles }) => tiles))],
        ...(viewport !== undefined && { viewport }),
      };
    });
    found.set(key, candidates);
  }
  return candidates;
}
