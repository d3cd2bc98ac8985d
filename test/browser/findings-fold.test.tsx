/** Many findings of one kind stand folded; one that is opened from the canvas lets go when something else is selected. */
import { act, cleanup, render, screen } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { rowPicture } from '@/core/report';
import { check } from '@/core/rules';
import { countFindings, FindingsPanel, useFindingKeys } from '@/ui/findings';
import { Words } from '@/ui/findings/Words';
import { closePictures, incoming } from '@/ui/incoming-pictures';
import { open, priced } from '../helpers/panel-page';

afterEach(() => {
  cleanup();
  closePictures();
});

const only = (rule: string): Page['rules'] => ({ extends: [], set: { [rule]: 'error' } });
const rows = () => [...document.querySelectorAll<HTMLElement>('[data-finding]')];
const current = () => document.querySelector<HTMLElement>('[data-finding][aria-current]');

/** Eight SKUs without a picture, one of them on two tiles. */
function bare(): Page {
  const page = priced({ A: [100, 150, 110, 160, 120, 170, 130, 180, 140] }, { rules: only('missing-data') });
  const skus = page.skus.map(({ image: _image, ...sku }) => sku);
  const modules = page.modules.map((module) => ({
    ...module,
    tiles: module.tiles?.map((tile, i) => (i === 8 ? { ...tile, skuId: 's1' } : tile)) ?? [],
  }));
  return { ...page, skus, modules };
}

/** Rows of two on a phone in which all prices are too close. */
const close = () => priced({ A: Array.from({ length: 24 }, (_, i) => 100 + i * 0.1) }, { rules: only('price-alternation-row') });

function Keys() {
  useFindingKeys();
  return <FindingsPanel />;
}

describe('many findings of one kind', () => {
  it('about pictures are one row that says how many SKUs, unfolds, and leads to adding them', async () => {
    const { user, store } = open(bare(), <FindingsPanel />);
    expect(store.getState().report.findings).toHaveLength(9);
    expect(countFindings(store.getState().report)).toMatchObject({ error: 1, total: 1 });
    expect(rows()).toHaveLength(0);
    const fold = screen.getByRole('button', { name: '8 SKUs without a picture' });
    await user.click(screen.getByRole('button', { name: 'Add pictures…' }));
    expect(incoming.getState().sources).toEqual([]);
    await user.click(fold);
    expect(rows()).toHaveLength(9);
    await user.click(fold);
    expect(rows()).toHaveLength(0);
  });

  it('about pictures have the same row where they are few, and stand under it', async () => {
    const page = bare();
    const image = 'data:image/png;base64,AA';
    const few = { ...page, skus: page.skus.map((sku, i) => (i < 6 ? { ...sku, image } : sku)) };
    const { user } = open(few, <FindingsPanel />);
    expect(screen.getByText('2 SKUs without a picture')).toBeTruthy();
    expect(rows()).toHaveLength(2);
    expect(screen.queryByRole('button', { name: /^Fix:/ })).toBeNull();
    await user.click(screen.getByRole('button', { name: 'Add pictures…' }));
    expect(incoming.getState().sources).toEqual([]);
  });

  it('show the first three and how many more, and take the focus to the next on demand', async () => {
    const { user, store } = open(close(), <FindingsPanel />);
    const all = store.getState().report.findings.length;
    expect(all).toBeGreaterThan(10);
    expect(rows()).toHaveLength(3);
    await user.click(screen.getByRole('button', { name: `Show ${all - 3} more` }));
    expect(rows()).toHaveLength(all);
    expect(document.activeElement).toBe(rows()[3]);
    await user.click(screen.getByRole('button', { name: 'Show fewer' }));
    expect(rows()).toHaveLength(3);
  });

  it('are unfolded by F8 when it comes to one of them', async () => {
    const { user } = open(close(), <Keys />);
    for (let i = 0; i < 3; i++) await user.keyboard('{F8}');
    expect(rows()).toHaveLength(3);
    await user.keyboard('{F8}');
    expect(rows().indexOf(current() as HTMLElement)).toBe(3);
  });

  it('of up to five are all listed', () => {
    open(priced({ A: [100, 101, 150, 160] }, { rules: only('price-alternation-row') }), <FindingsPanel />);
    expect(rows().length).toBeGreaterThan(0);
    expect(screen.queryByRole('button', { name: /^Show/ })).toBeNull();
  });
});

describe('the finding one is at', () => {
  it('is marked until a tile is selected that it is not about; F8 goes on from it', async () => {
    const { store, user } = open(priced({ A: [100, 101, 150, 200], B: [300, 301, 420, 600] }), <Keys />);
    await user.keyboard('{F8}');
    const first = current()?.dataset.finding;
    const [own] = store.getState().selection;
    act(() => store.actions.select([own as string]));
    expect(current()?.dataset.finding).toBe(first);
    act(() => store.actions.select([own === 't8' ? 't1' : 't8']));
    expect(current()).toBeNull();
    await user.keyboard('{F8}');
    expect(current()).toBe(rows()[1]);
  });
});

describe('the picture of a step', () => {
  it('marks the tiles that decided it in whichever of its rows, after the step before it', () => {
    const page = priced({ A: [100, 120, 130, 160] }, { rules: only('price-steps') });
    const wide = { desktop: [4, 1], mobile: [2, 1] } satisfies Record<string, [number, number]>;
    const modules = page.modules.map((module) => ({
      ...module,
      tiles: module.tiles?.map((tile, i) => (i === 2 ? { ...tile, span: wide } : tile)) ?? [],
    }));
    const skus = page.skus.map((sku) => (sku.id === 's4' ? { ...sku, price: 90_000 } : sku));
    const stepped: Page = { ...page, modules, skus };
    const finding = check(stepped).findings.find(({ viewport, evidence }) => viewport === 'mobile' && evidence.step === 1);
    if (!finding) throw new Error('the page has no such finding');
    const { bars } = rowPicture(stepped, finding);
    expect(bars.map(({ price, offends }) => [price, offends])).toEqual([
      [10000, false],
      [12000, false],
      [13000, false],
      [90000, true],
    ]);
  });
});

describe('the words of a finding', () => {
  it.each([
    [
      'en',
      'highest £85; at most £79.98, after £39.99 above it · and 1 more outside the band £42–£99',
      ['highest £85;', 'at most £79.98,', 'after £39.99 above', 'and 1 more', 'band £42–£99'],
    ],
    ['zh', '被看到的机会 14.8%（至少要 35%）；差一样就不合格', ['会 14.8%', '要 35%）；']],
    ['zh', '第 2 行 ¥429 与 ¥409 太接近 · 同一行另有 1 项', ['第 2 行', '¥429 与', '¥409 太', '有 1 项']],
  ] as const)('hold their numbers together with what belongs to them: %s', (lang, text, together) => {
    const { container } = render(<Words text={text} lang={lang} />);
    expect(container.textContent).toBe(text);
    const held = [...container.querySelectorAll('span')];
    expect(held.map(({ textContent }) => textContent)).toEqual(together);
    for (const span of held) expect(getComputedStyle(span).whiteSpace).toBe('nowrap');
  });
});
