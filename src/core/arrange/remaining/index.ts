/** What still fails after arranging, and why. */
import type { Page } from '../../page';
import { type Report, readPage } from '../../rules';
import { type Bound, boundOf } from '../exact';
import { createKernel } from '../kernel';
import { KERNEL_RULE_IDS, readKernelRules } from '../kernel-rules';
import type { Field } from '../scope';
import { Locks } from './locks';
import { reasonsFor, type Situation } from './reasons';
import type { Help, Reason, Remaining } from './types';

export type { Help, Reason, Remaining } from './types';

/** Reasons that no order mends, whether or not SKUs may change module. */
const UNORDERED: ReadonlySet<Reason['kind']> = new Set(['not-order', 'declared', 'no-band', 'incomplete']);

/**
 * The failed checks of sections 2 and 3 on an arranged page, with reasons where any are known.
 * @param report the engine's full answer for the page
 * @param bound what no arrangement in the field goes below; null where SKUs may change module
 */
export function explain(page: Page, report: Report, field: Field, bound: Bound | null, { today }: { today?: string }): Remaining[] {
  const findings = report.findings.filter(({ rule, suppressed }) => KERNEL_RULE_IDS.has(rule) && !suppressed);
  if (findings.length === 0) return [];
  const kernel = createKernel(page, today, report);
  const locks = new Locks(kernel);
  const rules = readKernelRules(page);
  const { anchor } = readPage(page);
  const situation: Situation = {
    kernel,
    free: field.free,
    anchor,
    minContrast: { row: rules.row.minContrast, column: rules.column.minContrast },
    tolerance: rules.steps.tolerance,
    maxStep: rules.steps.maxStep,
    priceOf: new Map(kernel.ids.map((id, tile) => [id, kernel.rungs.prices[kernel.ranks[tile] as number] as number])),
  };
  const wide = new Set(kernel.tiles.filter(({ span }) => Object.values(span ?? {}).some(([w, h]) => w * h > 1)).map(({ id }) => id));
  const freeHelps =
    bound !== null && !field.free && boundOf(kernel, { scope: 'free', ...(today !== undefined && { today }) }).cost < bound.cost;
  return findings.map((finding): Remaining => {
    const { reasons, helps } = reasonsFor(finding, situation);
    const blamed = locks.blamed(finding);
    const spans = (finding.at.tiles ?? []).filter((id) => wide.has(id));
    if (blamed.length > 0) reasons.unshift({ kind: 'locks', tiles: blamed.map(({ tile }) => tile) });
    if (spans.length > 0) reasons.push({ kind: 'spans', tiles: spans });
    const isOfOrder = !reasons.some(({ kind }) => UNORDERED.has(kind));
    const unlock = blamed.map(({ tile, gain }): Help => ({ do: 'unlock', tile, gain }));
    return { finding, reasons, helps: [...unlock, ...helps, ...(freeHelps && isOfOrder ? [{ do: 'free' } as const] : [])], isOfOrder };
  });
}
