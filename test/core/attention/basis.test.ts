import { describe, expect, it } from 'vitest';
import { attentionParams, knownParams } from '@/core/attention';
import type { Page } from '@/core/page';
import { build } from '../../helpers/page';

const page = (more: Partial<Page> = {}) => ({ ...build({ modules: [{ rows: '1 2' }] }), ...more });
const basisOf = (of: Page, name: string, phone = false) => knownParams(of, phone).find((one) => one.name === name)?.basis;

describe('what the parameters rest on', () => {
  it('is told for every parameter, with the value that the model uses', () => {
    const told = knownParams(page(), false);
    expect(Object.fromEntries(told.map(({ name, value }) => [name, value]))).toEqual(attentionParams(page(), false));
  });

  it('is a judgement on a phone and on a plain grid, where nobody has published a depth', () => {
    expect(basisOf(page(), 'a')).toBe('stated');
    expect(basisOf(page(), 'a', true)).toBe('judged');
    expect(basisOf(page({ kind: 'grid' }), 'b')).toBe('judged');
  });

  it('is the page itself where it sets a value of its own', () => {
    const own = page({ attention: { preset: 'list', params: { kappa: 0.3, gamma: 'much' } } });
    expect(basisOf(own, 'kappa')).toBe('own');
    expect(basisOf(own, 'lambda')).toBe('measured');
    expect(basisOf(own, 'gamma')).toBe('judged');
  });
});
