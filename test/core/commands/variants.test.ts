import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { canonicalJson, keptVariant, type Page, resolveVariant } from '@/core/page';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

/** Variants A, where s1 costs 5, and B, where s2 costs 6 and t1 and t2 are swapped. */
function withTwo(): Page {
  const whole: Page = { ...twoModules(), variants: [{ id: 'a', name: 'A' }, { id: 'b' }] };
  const priced = (id: string, sku: string, price: number, swap: boolean) => {
    const result = apply(resolveVariant(whole, id), [
      { type: 'set-sku', sku, fields: { price } },
      ...(swap ? [{ type: 'swap-tiles' as const, a: 't1', b: 't2', viewport: 'desktop' }] : []),
    ]);
    return result.ok ? result.page : whole;
  };
  return keptVariant(keptVariant(whole, 'a', priced('a', 's1', 5, false)), 'b', priced('b', 's2', 6, true));
}
const priceOf = (page: Page, id: string) => page.skus.find((sku) => sku.id === id)?.price;

describe('add-variant', () => {
  it('begins with the base, named and dated', () => {
    const page = applied(twoModules(), {
      type: 'add-variant',
      variant: 'v',
      name: 'Launch',
      like: null,
      from: '2026-06-01',
      to: '2026-06-03',
    });
    expect(page.variants).toEqual([{ id: 'v', name: 'Launch', from: '2026-06-01', to: '2026-06-03' }]);
  });

  it('begins with another variant, without its days', () => {
    const dated = applied(withTwo(), { type: 'set-variant', variant: 'b', fields: { from: '2026-06-01' } });
    const page = applied(dated, { type: 'add-variant', variant: 'c', name: 'C', like: 'b' });
    const { from: _from, ...b } = page.variants?.[1] ?? { id: '' };
    expect(page.variants?.[2]).toEqual({ ...b, id: 'c', name: 'C' });
  });

  it('refuses an id that is taken, a model that is not there, and days the wrong way round', () => {
    const add = { type: 'add-variant' as const, variant: 'c', name: 'C', like: null };
    expect(refused(withTwo(), { ...add, variant: 'a' })).toEqual({ reason: 'id-taken', subject: 'a' });
    expect(refused(withTwo(), { ...add, like: 'x' })).toEqual({ reason: 'no-variant', subject: 'x' });
    expect(refused(withTwo(), { ...add, from: '2026-06-03', to: '2026-06-01' }).reason).toBe('bad-value');
  });
});

describe('set-variant', () => {
  it('renames, dates and takes a day away', () => {
    const named = applied(withTwo(), {
      type: 'set-variant',
      variant: 'a',
      fields: { name: 'Last hours', from: '2026-06-18', to: '2026-06-18' },
    });
    expect(named.variants?.[0]).toMatchObject({ name: 'Last hours', from: '2026-06-18', to: '2026-06-18' });
    const open = applied(named, { type: 'set-variant', variant: 'a', fields: { to: null } });
    expect(open.variants?.[0]).not.toHaveProperty('to');
  });

  it('refuses a last day before the first, and what changes nothing', () => {
    const dated = applied(withTwo(), { type: 'set-variant', variant: 'a', fields: { from: '2026-06-02' } });
    expect(refused(dated, { type: 'set-variant', variant: 'a', fields: { to: '2026-06-01' } }).reason).toBe('bad-value');
    expect(refused(dated, { type: 'set-variant', variant: 'a', fields: { name: 'A' } }).reason).toBe('nothing-changes');
    expect(refused(dated, { type: 'set-variant', variant: 'x', fields: {} }).reason).toBe('no-variant');
  });
});

describe('remove-variant', () => {
  it('takes the last one away with the field', () => {
    const one = applied(withTwo(), { type: 'remove-variant', variant: 'a' });
    expect(one.variants?.map(({ id }) => id)).toEqual(['b']);
    const none = applied(one, { type: 'remove-variant', variant: 'b' });
    expect(canonicalJson(none)).toBe(canonicalJson(twoModules()));
    expect(refused(none, { type: 'remove-variant', variant: 'b' })).toEqual({ reason: 'no-variant', subject: 'b' });
  });
});

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

describe('set-viewports', () => {
  it('follows a renamed viewport, and one that is gone, into what variants say', () => {
    const whole = withTwo();
    const edits = apply(resolveVariant(whole, 'a'), [
      { type: 'set-module', module: 'm1', fields: { columns: { desktop: 3, mobile: 1 } } },
      { type: 'swap-tiles', a: 't3', b: 't4', viewport: 'mobile' },
      { type: 'add-module', module: { id: 'm9', columns: { desktop: 4, mobile: 2 } }, index: 9 },
    ]);
    if (!edits.ok) throw new Error(edits.refusal.reason);
    const start = keptVariant(whole, 'a', edits.page);
    const page = applied(start, {
      type: 'set-viewports',
      viewports: [
        { id: 'wide', width: 1200 },
        { id: 'tablet', width: 1000 },
      ],
      renamed: { desktop: 'wide' },
    });
    const [first, , added] = resolveVariant(page, 'a').modules;
    expect(first?.columns).toEqual({ wide: 3, tablet: 4 });
    expect(first?.order ?? {}).toEqual({});
    expect(added?.columns).toEqual({ wide: 4, tablet: 4 });
  });
});
