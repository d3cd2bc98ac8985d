/** What a bound is made of, put together. */
import type { Kernel } from '../kernel';
import { EPSILON } from './effort';
import type { ViewBound } from './page-bound';
import type { Bound, BoundOptions, BoundPart } from './types';

export function boundFrom(fixed: readonly BoundPart[], views: readonly ViewBound[]): Bound {
  const parts = [...fixed, ...views.flatMap((view) => view.parts)];
  const known = views.map(({ cost }) => cost);
  return { cost: [...fixed.map(({ cost }) => cost), ...known].reduce((a, b) => a + b, 0), views: known, parts };
}

/** Checks that no arrangement changes. */
export function fixedParts({ base, contents }: Kernel, { scope }: BoundOptions): BoundPart[] {
  const parts: BoundPart[] = [
    { kind: 'fixed', about: 'page', cost: base },
    { kind: 'fixed', about: 'contents', cost: scope === 'keep' ? contents.total : 0 },
  ];
  return parts.filter(({ cost }) => cost > EPSILON);
}
