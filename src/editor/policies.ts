/** The policies of brands that are kept here, one for each brand. */
import { liveQuery } from 'dexie';
import type { Policy } from '@/core/policy';
import { library } from './library';
import type { PolicyRecord } from './records';

/** Policies by brand. */
export function listPolicies(): Promise<PolicyRecord[]> {
  return library.policies.orderBy('brand').toArray();
}

/** The policy that is kept of a brand. */
export async function policyOf(brand: string): Promise<Policy | undefined> {
  return (await library.policies.get(brand))?.policy;
}

/** Tells the policies now and whenever one changes, in any tab; none where nothing can be kept. @returns how to stop it */
export function watchPolicies(onPolicies: (policies: PolicyRecord[]) => void): () => void {
  const subscription = liveQuery(listPolicies).subscribe({ next: onPolicies, error: () => onPolicies([]) });
  return () => subscription.unsubscribe();
}

/** Keeps a policy in place of the brand's former one. @param instead the brand that it was kept under, where it is renamed */
export async function keepPolicy(policy: Policy, now: number, instead = policy.brand): Promise<void> {
  await library.transaction('rw', library.policies, async () => {
    if (instead !== policy.brand) await library.policies.delete(instead);
    await library.policies.put({ brand: policy.brand, policy, keptAt: now });
  });
}

/** Deletes a brand's policy; pages that follow it keep what they took over. */
export async function dropPolicy(brand: string): Promise<void> {
  await library.policies.delete(brand);
}
