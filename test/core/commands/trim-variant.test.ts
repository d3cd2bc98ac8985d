import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { withTwo } from '../../helpers/two-variants';

describe('trim-variant', () => {
  it('lets go of what the base says as well, and of nothing else', () => {
    const start = applied(withTwo(), { type: 'set-sku', sku: 's2', fields: { price: 6 } });
    expect(start.variants?.[1]).toHaveProperty('skus');
    const page = applied(start, { type: 'trim-variant', variant: 'b' });
    expect(page.variants?.[1]).toEqual({ id: 'b', modules: [{ id: 'm1', tiles: ['t2', 't1', 't3', 't4'] }] });
    expect(page.variants?.[0]).toEqual(start.variants?.[0]);
    expect(refused(page, { type: 'trim-variant', variant: 'x' }).reason).toBe('no-variant');
  });
});
