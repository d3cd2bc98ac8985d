/** The debug mode: the kernel against the engine. */
import { apply, type Command } from '../commands';
import { check } from '../rules';
import { type Kernel, kernelCost, kernelCostOf } from './kernel';

/** Throws where the kernel's cost is not the engine's for the same arrangement, made by the commands. As dear as a check of the page. */
export function verify(kernel: Kernel, commands: readonly Command[], today: string | undefined): void {
  const applied = apply(kernel.page, commands);
  if (!applied.ok) throw new Error(`arrange: no page: ${applied.refusal.reason} ${applied.refusal.subject}`);
  const engine = kernelCostOf(check(applied.page, { ...(today !== undefined && { today }), countOnly: true }));
  const kept = kernelCost(kernel);
  if (Math.abs(engine - kept) > 1e-6) throw new Error(`arrange: the kernel says ${kept}, the engine ${engine}`);
}
