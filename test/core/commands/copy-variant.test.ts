import { describe, expect, it } from 'vitest';
import { canonicalJson, type Page, resolveVariant } from '@/core/page';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { withTwo } from '../../helpers/two-variants';

const priceOf = (page: Page, id: string) => page.skus.find((sku) => sku.id === id)?.price;

describe('copy-variant', () => {
  it('makes one variant what another is', () => {
    const page = applied(withTwo(), { type: 'copy-variant', from: 'b', to: 'a' });
    expect(page.variants?.[0]).toEqual({ ...page.variants?.[1], id: 'a', name: 'A' });
  });

  it('makes the base what a variant is, and leaves every other variant the page that it was', () => {
    const before = withTwo();
    const page = applied(before, { type: 'copy-variant', from: 'b', to: null });
    expect(orderOf(page, 'm1')).toBe('t2 t1 t3 t4');
    expect(priceOf(page, 's2')).toBe(6);
    expect(page.variants?.[1]).toEqual({ id: 'b' });
    expect(canonicalJson(resolveVariant(page, 'a'))).toBe(canonicalJson(resolveVariant(before, 'a')));
  });

  it('brings a variant back to the base', () => {
    const page = applied(withTwo(), { type: 'copy-variant', from: null, to: 'b' });
    expect(page.variants?.[1]).toEqual({ id: 'b' });
  });

  it('refuses what changes nothing and what is not there', () => {
    const same = applied(withTwo(), { type: 'copy-variant', from: 'b', to: 'a' });
    expect(refused(same, { type: 'copy-variant', from: 'a', to: 'b' }).reason).toBe('nothing-changes');
    expect(refused(same, { type: 'copy-variant', from: 'a', to: 'a' }).reason).toBe('nothing-changes');
    expect(refused(same, { type: 'copy-variant', from: 'x', to: null }).reason).toBe('no-variant');
  });
});
