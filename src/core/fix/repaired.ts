/**
 * The last thing that is tried: what would mend a finding but breaks something else, together with the few exchanges that mend that
 * again. The tiles that it touches stay where it put them; tidying looks for the rest.
 */
import { type TidyMove, tidy } from '../arrange';
import type { Page } from '../page';
import { resolveSettings } from '../rules';
import { applyShared } from './apply-shared';
import type { Situation } from './situation';
import { isArranged, SMALL } from './tidied';
import type { Candidate } from './types';

/** Exchanges that may follow a change, and changes that are followed: tidying takes its time. */
const MOVES = 3;
const MOST_FOLLOWED = { one: 3, all: 6 };

/** @param refused what mends the finding and is refused for what it does elsewhere */
export function repairedCandidates({ page, seats, isOneOfAll }: Situation, refused: readonly { candidate: Candidate }[]): Candidate[] {
  if (seats.size > SMALL || refused.length === 0) return [];
  const rules = arrangedRules(page);
  const nearest = refused
    .map(({ candidate }) => candidate)
    .sort((a, b) => a.commands.length - b.commands.length || a.distance - b.distance);
  return nearest.slice(0, MOST_FOLLOWED[isOneOfAll ? 'all' : 'one']).flatMap((candidate) => {
    const changed = applyShared(page, candidate.commands);
    if (!changed) return [];
    const held = { ...holding(changed, candidate.touches), rules };
    return modulesOf(changed, candidate.touches).flatMap((module) => {
      const { moves } = tidy(held, { scope: { type: 'module', module }, moves: MOVES });
      return moves.map((_, i) => followed(candidate, moves.slice(0, i + 1)));
    });
  });
}

function followed(candidate: Candidate, moves: readonly TidyMove[]): Candidate {
  return {
    commands: [...candidate.commands, ...moves.flatMap(({ commands }) => commands)],
    distance: candidate.distance + moves.length,
    touches: [...new Set([...candidate.touches, ...moves.flatMap(({ tiles }) => tiles)])],
  };
}

function modulesOf({ modules }: Page, touches: readonly string[]): string[] {
  return modules.flatMap(({ id, tiles = [] }) => (tiles.some((tile) => touches.includes(tile.id)) ? id : []));
}

/** The settings with only the rules on that tidying knows. */
function arrangedRules(page: Page): NonNullable<Page['rules']> {
  const on = [...resolveSettings(page).rules].filter(([id, { severity }]) => severity !== 'off' && isArranged(id));
  return { extends: [], set: Object.fromEntries(on.map(([id, { severity, options }]) => [id, [severity, options]])) };
}

/** A page on which the tiles named are locked. */
function holding(page: Page, ids: readonly string[]): Page {
  const modules = page.modules.map((module) => ({
    ...module,
    ...(module.tiles && { tiles: module.tiles.map((tile) => (ids.includes(tile.id) ? { ...tile, locked: true } : tile)) }),
  }));
  return { ...page, modules };
}
