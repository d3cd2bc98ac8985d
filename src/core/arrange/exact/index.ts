/**
 * The least cost there is: a bound that holds for every arrangement, said in words where it can be, and the proof, by trying all
 * that could be better, that the arrangement at hand is the least. Speaks of the rules of sections 2 and 3 and of all orders of
 * a module's tiles, also those that set wide tiles or tiles without a price elsewhere; a proof never stands on an assumption.
 */
import type { Kernel } from '../kernel';
import { boundFrom, fixedParts } from './bound-parts';
import { contentsAt } from './content';
import { FreeProof } from './free-proof';
import { proveKept } from './kept-proof';
import { viewBound } from './page-bound';
import type { Bound, BoundOptions, Proof, ProveOptions } from './types';

export { FreeProof } from './free-proof';
export type { Bound, BoundOptions, BoundPart, Proof, ProveOptions } from './types';

/** States where none are asked for. */
const BUDGET = 4_000_000;

/**
 * A bound on the cost of every arrangement in the scope, without trying any. In the kept scope modules hold what they hold in the
 * kernel now; in what order does not matter. Some milliseconds for a thousand tiles.
 */
export function boundOf(kernel: Kernel, options: BoundOptions): Bound {
  const views = kernel.views.map((_, v) => viewBound(contentsAt(kernel, v, options), options.scope));
  return boundFrom(fixedParts(kernel, options), views);
}

/**
 * Tries to prove that the arrangement now in the kernel is of least cost, or finds a better one. The kernel is left alone. The
 * kept scope is searched viewport by viewport; in the free one, where modules may be filled in any way, all viewports together.
 */
export function prove(kernel: Kernel, options: ProveOptions): Proof {
  const { budget = BUDGET, scope } = options;
  return scope === 'keep' ? proveKept(kernel, options, budget) : new FreeProof(kernel, options, budget).finish();
}
