/** Several exchanges that only together mend what a module as a whole is reproached with: too mixed, or too like another. */
import type { Sku } from '../page';
import { replacing } from './exchange';
import { apart, mayLeave, type Seat, type Situation } from './situation';
import { swapOf } from './swaps';
import type { Candidate } from './types';

/** More exchanges than this are no fix but another plan. */
const MOST_SWAPS = 6;

type Gain = (seat: Seat) => number;

/** Chains of swaps for a finding about whole modules; none for one that has tiles. */
export function swapChains(situation: Situation): Candidate[] {
  const { finding, seats } = situation;
  if (finding.at.tiles || finding.at.module === undefined) return [];
  const all = [...seats.values()];
  const own = all.filter(({ module }) => module.id === finding.at.module);
  const named = finding.at.modules?.filter((id) => id !== finding.at.module) ?? [];
  const others = all.filter(({ module }) => (named.length > 0 ? named.includes(module.id) : module.id !== finding.at.module));
  return gainsOf(own, others).flatMap((gain) => chain(situation, own, others, gain));
}

/** What could set a module apart: prices one way or the other, and each family, category and brand that it has. */
function gainsOf(own: readonly Seat[], others: readonly Seat[]): Gain[] {
  const price: Gain = ({ sku }) => sku?.price ?? 0;
  const values = new Set(own.flatMap(({ sku }) => keysOf(sku)));
  const shared = new Set(others.flatMap(({ sku }) => keysOf(sku)));
  const kinds = [...values].filter((key) => shared.has(key)).sort();
  const has =
    (key: string): Gain =>
    ({ sku }) =>
      keysOf(sku).includes(key) ? 1 : 0;
  return [price, (seat) => -price(seat), ...kinds.map(has)];
}

function keysOf(sku: Sku | undefined): string[] {
  const [family] = sku?.category ?? [];
  return [family === undefined ? '' : `family ${family}`, `category ${JSON.stringify(sku?.category)}`, `brand ${sku?.brand}`].filter(
    Boolean,
  );
}

/** Swaps what gains least here for what gains most there, one more each time. */
function chain(situation: Situation, own: readonly Seat[], others: readonly Seat[], gain: Gain): Candidate[] {
  const out = own.filter(({ tile }) => !tile.locked).sort((a, b) => gain(a) - gain(b) || a.position - b.position);
  const come = others.filter(({ tile }) => !tile.locked).sort((a, b) => gain(b) - gain(a) || a.position - b.position);
  const chains: Candidate[] = [];
  let before: Candidate = { commands: [], distance: 0, touches: [] };
  for (const [i, leaver] of out.slice(0, MOST_SWAPS).entries()) {
    const comer = come[i];
    if (!comer || gain(comer) <= gain(leaver)) break;
    const swap = swapOf(situation, leaver, comer);
    if (!swap) break;
    before = {
      commands: [...before.commands, ...swap.commands],
      distance: before.distance + swap.distance,
      touches: [...before.touches, ...swap.touches],
    };
    chains.push(before);
  }
  return chains;
}

/** Chains of other SKUs for a finding about a whole module: more of a family that it has already. */
export function replaceChains(situation: Situation): Candidate[] {
  const { finding, seats, pool } = situation;
  if (finding.at.tiles || finding.at.module === undefined) return [];
  const own = [...seats.values()].filter((seat) => seat.module.id === finding.at.module);
  const families = [...new Set(own.flatMap(({ sku }) => sku?.category?.[0] ?? []))].sort();
  return families.flatMap((family) => {
    const out = own.filter((seat) => seat.sku?.category?.[0] !== family && mayLeave(seat, seats));
    const left = new Set(pool.filter(({ category }) => category?.[0] === family));
    const pairs: (readonly [Seat, Sku])[] = [];
    for (const seat of out.slice(0, MOST_SWAPS)) {
      const best = [...left].sort((a, b) => apart(seat.sku, a) - apart(seat.sku, b))[0];
      if (!best) break;
      left.delete(best);
      pairs.push([seat, best]);
    }
    return pairs.slice(1).map((_, i) => replacing(pairs.slice(0, i + 2)));
  });
}
