import { describe, expect, it } from 'vitest';
import { apply } from '@/core/commands';
import { keptVariant, type Page, resolveVariant, type Viewport } from '@/core/page';
import { applied, orderOf, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';
import { withTwo } from '../../helpers/two-variants';

const desktop: Viewport = { id: 'desktop', width: 1200, fold: 800 };
const mobile: Viewport = { id: 'mobile', width: 750, fold: 1334 };
const set = (viewports: Viewport[], renamed?: Record<string, string>) => ({
  type: 'set-viewports' as const,
  viewports,
  ...(renamed && { renamed }),
});

/** The first tile twice as wide at both viewports, and a block without columns. */
function spanned(): Page {
  const page = twoModules();
  Object.assign(page.modules[0]?.tiles?.[0] ?? {}, { span: { desktop: [2, 1], mobile: [2, 2] } });
  page.modules.push({ id: 'm3', kind: 'note', text: 'Terms' });
  page.suppressions = [{ rule: 'price-steps', at: { module: 'm1', viewport: 'mobile' }, reason: 'agreed' }];
  return page;
}

describe('set-viewports', () => {
  it('changes width and fold and leaves columns, orders and spans alone', () => {
    const page = applied(
      spanned(),
      set([
        { ...desktop, width: 1440 },
        { id: 'mobile', width: 750 },
      ]),
    );
    expect(page.viewports).toEqual([
      { id: 'desktop', width: 1440, fold: 800 },
      { id: 'mobile', width: 750 },
    ]);
    expect(page.modules).toEqual(spanned().modules);
  });

  it('gives grids the columns of a viewport of the same kind where one is added, and blocks none', () => {
    const start = applied(spanned(), { type: 'set-module', module: 'm1', fields: { columns: { desktop: 5, mobile: 3 } } });
    const page = applied(start, set([desktop, mobile, { id: 'tablet', width: 1024 }, { id: 'small', width: 375 }]));
    expect(page.modules.map(({ columns }) => columns)).toEqual([
      { desktop: 5, mobile: 3, tablet: 5, small: 3 },
      { desktop: 4, mobile: 2, tablet: 4, small: 2 },
      undefined,
    ]);
  });

  it('takes away what belonged to a viewport that goes, and the usual columns come where no other is of its kind', () => {
    const page = applied(spanned(), set([desktop]));
    expect(page.modules[0]?.columns).toEqual({ desktop: 4 });
    expect(page.modules[0]).not.toHaveProperty('order');
    expect(page.modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [2, 1] });
    expect(applied(page, set([desktop, mobile])).modules[0]?.columns).toEqual({ desktop: 4, mobile: 2 });
  });

  it('keeps the order of the viewport that becomes the first', () => {
    expect(orderOf(applied(twoModules(), set([mobile])), 'm1', 'mobile')).toBe('t4 t3 t2 t1');
  });

  it('carries columns, orders, spans and suppressions over to a new name', () => {
    const page = applied(spanned(), set([desktop, { ...mobile, id: 'app' }], { mobile: 'app' }));
    expect(page.modules[0]?.columns).toEqual({ desktop: 4, app: 2 });
    expect(orderOf(page, 'm1', 'app')).toBe('t4 t3 t2 t1');
    expect(page.modules[0]?.tiles?.[0]?.span).toEqual({ desktop: [2, 1], app: [2, 2] });
    expect(page.suppressions?.[0]?.at?.viewport).toBe('app');
  });

  it.each([
    ['none at all', [], undefined, 'bad-value', 'viewports'],
    ['one too narrow', [{ id: 'watch', width: 100 }], undefined, 'bad-value', 'viewports.0.width'],
    ['two of one name', [desktop, { ...mobile, id: 'desktop' }], undefined, 'id-taken', 'desktop'],
    ['a new name for one that is not there', [desktop], { tablet: 'desktop' }, 'no-viewport', 'tablet'],
    ['a new name that no viewport has', [desktop], { mobile: 'app' }, 'bad-value', 'app'],
  ] as const)('refuses %s', (_, viewports, renamed, reason, subject) => {
    expect(refused(spanned(), set([...viewports], renamed))).toEqual({ reason, subject });
  });

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
