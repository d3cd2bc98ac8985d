/** The policies of brands that are kept here, as they are now, and that of the page that is open. */
import { useEffect, useState } from 'react';
import type { Policy } from '@/core/policy';
import { watchPolicies } from '@/editor';
import { useEditor } from './shell';

/** By brand; undefined until they are read. */
export function usePolicies(): readonly Policy[] | undefined {
  const [policies, setPolicies] = useState<readonly Policy[]>();
  useEffect(() => watchPolicies((records) => setPolicies(records.map(({ policy }) => policy))), []);
  return policies;
}

/** The policy of the brand whose page is open; undefined for a page without one, and where it is not kept here. */
export function usePagePolicy(): Policy | undefined {
  const brand = useEditor((state) => state.whole.policy?.brand);
  return usePolicies()?.find((policy) => policy.brand === brand);
}
