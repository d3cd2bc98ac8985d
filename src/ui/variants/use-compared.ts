/** Two versions beside each other: their pages, what the rules say of each, and what differs. */
import { useMemo } from 'react';
import { type Page, resolveVariant } from '@/core/page';
import { comparePages, type Difference } from '@/core/review';
import { type Report, recheck } from '@/core/rules';
import { useEditor, useEditorStore } from '../shell';

export interface Version {
  id: string | null;
  page: Page;
  report: Report;
}

export interface Compared {
  left: Version;
  right: Version;
  differences: Difference[];
}

export function useCompared(leftId: string | null, rightId: string | null): Compared {
  const left = useVersion(leftId);
  const right = useVersion(rightId);
  const differences = useMemo(() => comparePages(left.page, right.page), [left.page, right.page]);
  return { left, right, differences };
}

function useVersion(id: string | null): Version {
  const store = useEditorStore();
  const { whole, shown, report } = useEditor((state) => ({ whole: state.whole, shown: state.variant, report: state.report }));
  return useMemo(() => {
    const { page } = store.getState();
    if (id === shown) return { id, page, report };
    const own = resolveVariant(whole, id);
    return { id, page: own, report: recheck(report, own, store.checkOptions()) };
  }, [store, whole, shown, report, id]);
}
