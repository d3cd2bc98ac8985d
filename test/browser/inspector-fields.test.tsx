/** Every field of the page file is seen in the inspector: a new one that nobody shows fails here. */
import { act, cleanup, screen } from '@testing-library/react';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { type Page, PROMOTION_KINDS, pageSchema } from '@/core/page';
import { Inspector } from '@/ui/inspector';
import { memory } from '@/ui/inspector/memory';
import { everything } from '../helpers/everything';
import { open } from '../helpers/panel-page';

beforeEach(() => memory.setState({ open: {}, author: '' }));
afterEach(cleanup);

type Place = 'page' | 'grid' | 'block' | 'tile' | 'findings' | 'rule settings' | 'policies';

/** Where each field is seen, by its path without indices; a field of a record counts as the record. */
const WHERE: Record<Place, string> = {
  page: `format version id title kind locale currency event.start event.end viewports.id viewports.width viewports.fold
    banner.headline banner.anchorPrice banner.skuId banner.image banner.claims brands.name brands.roles path
    channels.name channels.tier channels.weight channels.target.sku
    comments.id comments.at.module comments.at.tile comments.author comments.time comments.text comments.resolved
    approvals.contentSha256 approvals.decision approvals.name approvals.reason approvals.time
    approvals.greenChannel approvals.key approvals.signature attention variants`,
  grid: 'modules.id modules.title modules.theme modules.kind modules.columns modules.band.min modules.band.max modules.order',
  block: 'modules.height modules.image modules.text',
  tile: `modules.tiles.id modules.tiles.skuId modules.tiles.span modules.tiles.locked modules.tiles.random
    skus.id skus.title skus.price skus.brand skus.category skus.listPrice skus.lowestPrice30d skus.lowestPrice7d skus.offlinePrice
    skus.cost skus.stock skus.image skus.imageBytes skus.animated skus.stats.from skus.stats.to skus.stats.pageViews
    skus.stats.clicks skus.stats.orders skus.stats.revenue skus.stats.rank skus.frequency skus.roles skus.tier skus.badges
    skus.promotions.kind skus.promotions.threshold skus.promotions.amount skus.promotions.gift.name
    skus.promotions.gift.quantity skus.promotions.partnerSkuId skus.promotions.from skus.promotions.to
    skus.priceHistory.from skus.priceHistory.to skus.priceHistory.price skus.listPriceBasis skus.evidence`,
  findings: `suppressions.rule suppressions.at.module suppressions.at.tile suppressions.at.tiles suppressions.at.viewport
    suppressions.reason suppressions.until`,
  'rule settings': 'rules.extends rules.set',
  policies: `policy.brand policy.sha256 policy.rules.extends policy.rules.set policy.colors.banner policy.colors.price
    policy.colors.badge policy.fonts`,
};

/** Fields that are told by another one: an entry's line, its place, a signature kept with its approval. */
const TOLD_BY: Record<string, string> = {
  'comments.id': 'comments.text',
  'comments.time': 'comments.text',
  'comments.at.module': 'comments.at',
  'comments.at.tile': 'comments.at',
  'modules.id': 'modules.title',
  ...Object.fromEntries(
    ['contentSha256', 'decision', 'name', 'reason', 'time', 'greenChannel', 'key', 'signature'].map((name) => [
      `approvals.${name}`,
      'approvals',
    ]),
  ),
};

/** Fields that are read and not edited. */
const READ_ONLY = /^(format|version|id|attention|variants|approvals|comments\.at|modules\.tiles\.id|skus\.id)$/;

/** The paths of all fields of a schema, without indices. */
function pathsOf(schema: z.core.$ZodType, path = ''): string[] {
  const { def } = schema._zod as { def: { type: string; innerType?: z.core.$ZodType; element?: z.core.$ZodType; shape?: object } };
  const inner = def.innerType ?? def.element;
  if (inner) return pathsOf(inner, path);
  if (def.type !== 'object') return [path];
  return Object.entries(def.shape ?? {}).flatMap(([name, field]) => pathsOf(field, path === '' ? name : `${path}.${name}`));
}

const words = (text: string) => text.split(/\s+/).filter(Boolean);
const button = (selector: string) => [...document.querySelectorAll<HTMLElement>(selector)];

/** Opens the inspector at a place with every fold open, and each entry of every list in turn; answers what was shown. */
function seenAt(page: Page, subject: { tile?: string; module?: string }): Map<string, Element> {
  const { store } = open(page, <Inspector />);
  act(() => {
    if (subject.tile) store.actions.select([subject.tile]);
    if (subject.module) store.actions.selectModule(subject.module);
  });
  const folds = button('[data-fold]').map(({ dataset }) => dataset.fold ?? '');
  act(() => memory.setState({ open: Object.fromEntries(folds.map((name) => [name, true])) }));
  const seen = new Map<string, Element>();
  const collect = () => {
    for (const element of document.querySelectorAll('[data-field]'))
      seen.set((element as HTMLElement).dataset.field ?? '', element.cloneNode(true) as Element);
  };
  collect();
  for (const row of button('[data-entry][aria-expanded]')) {
    act(() => row.click());
    collect();
  }
  return seen;
}

describe('the fields of the page file', () => {
  it('are each in the table of where they are seen, and nothing else is', () => {
    const declared = Object.values(WHERE).flatMap(words);
    // What a variant says otherwise are these same fields once more.
    const paths = pathsOf(pageSchema).map((path) => path.replace(/^variants\..*/, 'variants'));
    expect([...declared].sort()).toEqual([...new Set(paths)].sort());
  });

  const SUBJECTS = { page: {}, grid: { module: 'm1' }, block: { module: 'm2' }, tile: { tile: 't1' } } as const;
  it.each(['page', 'grid', 'block', 'tile'] as const)(
    'that belong to %s are shown by the inspector, each by a control or as what it is',
    (place) => {
      const seen = seenAt(everything(), SUBJECTS[place]);
      const missing: string[] = [];
      for (const path of words(WHERE[place])) {
        const field = TOLD_BY[path] ?? path;
        const shown = seen.get(field);
        const control = shown?.querySelector('input, textarea, button, [role="combobox"]');
        if (!shown || (!control && !READ_ONLY.test(field)) || (!control && shown.textContent?.trim() === '')) missing.push(path);
      }
      expect(missing).toEqual([]);
    },
  );

  it('that this version does not know are counted, shown and kept', () => {
    const page = { ...everything(), campaign: { wave: 3 }, owner: 'Ana', slot: 1 };
    open(page, <Inspector />);
    act(() => button('[data-fold="kept-page"]')[0]?.click());
    expect(screen.getByText('3 further fields of this file are kept as they are.')).toBeTruthy();
    expect(document.querySelector('[data-inspector]')?.textContent).toContain('"wave": 3');
  });

  it.each(PROMOTION_KINDS)('of a promotion are those of its kind: %s', (kind) => {
    const page = everything();
    Object.assign(page.skus[0] ?? {}, { promotions: [{ kind }] });
    const seen = [...seenAt(page, { tile: 't1' }).keys()]
      .filter((path) => path.startsWith('skus.promotions'))
      .map((path) => path.slice(16));
    const days = ['from', 'kind', 'to'];
    const expected = {
      gift: ['gift.name', 'gift.quantity', 'partnerSkuId', 'threshold'],
      cut: ['amount', 'threshold'],
      coupon: ['amount', 'threshold'],
      trial: [],
      bundle: ['amount', 'partnerSkuId', 'threshold'],
    }[kind];
    expect(seen.sort()).toEqual([...days, ...expected].sort());
  });
});
