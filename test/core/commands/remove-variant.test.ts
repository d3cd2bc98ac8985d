import { describe, expect, it } from 'vitest';
import { canonicalJson } from '@/core/page';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';
import { withTwo } from '../../helpers/two-variants';

describe('remove-variant', () => {
  it('takes the last one away with the field', () => {
    const one = applied(withTwo(), { type: 'remove-variant', variant: 'a' });
    expect(one.variants?.map(({ id }) => id)).toEqual(['b']);
    const none = applied(one, { type: 'remove-variant', variant: 'b' });
    expect(canonicalJson(none)).toBe(canonicalJson(twoModules()));
    expect(refused(none, { type: 'remove-variant', variant: 'b' })).toEqual({ reason: 'no-variant', subject: 'b' });
  });
});
