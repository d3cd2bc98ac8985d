/** What a page shows besides its grids, and that nothing on it is cut or leaves its place, however long. */
import { cleanup, render } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { layoutPage, type Module, type Page } from '@/core/page';
import { MockupPage } from '@/ui/mockup';
import { plainPicture } from '@/ui/shell';
import { everything } from '../helpers/everything';

afterEach(cleanup);

const LONG = {
  'zh-CN': '青禾无线光学鼠标静音办公款人体工学设计二点四赫兹与蓝牙双模可充电送收纳袋',
  'en-GB': 'A remarkably long description of noise-cancelling headphones with everything one could wish for and more besides',
  'de-DE': 'Donaudampfschifffahrtsgesellschaftskapitänsmützenhalterungsverpackungsverordnung für Geräuschunterdrückungskopfhörer',
};
type Locale = keyof typeof LONG;

const DOT = 'data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///ywAAAAAAQABAAACAUwAOw==';
const LENGTH = { short: 60, usual: 160, tall: 400 };

function draw(page: Page, viewport: string): HTMLElement {
  const { container } = render(<MockupPage page={page} viewport={viewport} images={plainPicture} />);
  return container.querySelector('article') as HTMLElement;
}

/** The page in a language with texts that are all too long, without pictures. */
function overlong(locale: Locale, height: number): Page {
  const text = LONG[locale];
  const page = everything();
  page.skus.forEach((sku, i) => {
    Object.assign(sku, {
      title: text,
      price: i % 2 ? 9900 : 999_999_999,
      listPrice: 1_099_999_999,
      badges: [text, text],
      image: undefined,
    });
    Object.assign(sku, {
      stock: i === 0 ? 0 : 5,
      promotions: [
        { kind: 'gift', threshold: 19900, gift: { name: text } },
        { kind: 'coupon', amount: 999_999_999 },
      ],
    });
  });
  Object.assign(page.modules[0] ?? {}, { columns: { desktop: 8, mobile: 4 } });
  const modules = page.modules.map((module): Module => {
    const { image: _image, ...rest } = module;
    return { ...rest, title: text, text: `${text}\n${text}\n${text}\n${text}`, height };
  });
  return JSON.parse(
    JSON.stringify({ ...page, locale, modules, banner: { headline: text, anchorPrice: 999_999_999, claims: [text] } }),
  ) as Page;
}

interface Edges {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** What of an element can be seen, inside everything that clips it. */
function seenPart(element: Element, root: Element): Edges {
  let { left, top, right, bottom }: Edges = root.getBoundingClientRect();
  for (let at: Element | null = element; at && at !== root; at = at.parentElement) {
    if (getComputedStyle(at).overflow === 'visible') continue;
    const box = at.getBoundingClientRect();
    left = Math.max(left, box.left);
    top = Math.max(top, box.top);
    right = Math.min(right, box.right);
    bottom = Math.min(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** Texts of which a line is cut through, or that end at an edge without saying so by an ellipsis. */
function cutTexts(root: HTMLElement): string[] {
  const cut: string[] = [];
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const element = node.parentElement;
    if (!element || !node.textContent?.trim()) continue;
    const style = getComputedStyle(element);
    const around = getComputedStyle(element.parentElement as Element);
    const told = [style, around].some(({ textOverflow, webkitLineClamp }) => textOverflow === 'ellipsis' || webkitLineClamp !== 'none');
    const seen = seenPart(element, root);
    const range = document.createRange();
    range.selectNodeContents(node);
    // The box of a line is as high as the typeface says; its letters are in the middle of it.
    const half = Number.parseFloat(style.fontSize) * 0.36;
    for (const { left, top, right, bottom } of range.getClientRects()) {
      const middle = (top + bottom) / 2;
      const upright = style.writingMode === 'horizontal-tb';
      const [high, low] = upright ? [middle - half, middle + half] : [top, bottom];
      if (low <= seen.top + 1 || high >= seen.bottom - 1) continue;
      const through = high < seen.top - 1 || low > seen.bottom + 1;
      const beyond = !told && (left < seen.left - 1 || right > seen.right + 1);
      if (through || beyond)
        cut.push(`${element.closest('[data-kind],[data-tile],[data-banner]')?.outerHTML.slice(0, 60)}: ${node.textContent.slice(0, 30)}`);
    }
  }
  return cut;
}

describe.each(['desktop', 'mobile'])('at %s', (viewport) => {
  it.each(Object.keys(LONG).flatMap((locale) => Object.keys(LENGTH).map((length) => [locale, length] as [Locale, keyof typeof LENGTH])))(
    'no text is cut through, in %s, in %s blocks',
    (locale, length) => {
      expect(cutTexts(draw(overlong(locale, LENGTH[length]), viewport))).toEqual([]);
    },
  );

  it('blocks stand where core/page says, whatever is in them', () => {
    const page = overlong('de-DE', 90);
    const root = draw(page, viewport);
    const origin = root.getBoundingClientRect();
    for (const box of layoutPage(page, viewport).modules) {
      const { x, y, width, height } = (root.querySelector(`[data-module="${box.module.id}"]`) as Element).getBoundingClientRect();
      for (const [seen, expected] of [
        [x - origin.x, box.x],
        [y - origin.y, box.y],
        [width, box.width],
        [height, box.height],
      ] as const)
        expect(Math.abs(seen - expected), box.module.id).toBeLessThanOrEqual(0.5);
    }
  });
});

describe('a block', () => {
  /** The page's other modules and SKUs as they are, and one block of a kind with these fields. */
  const block = (kind: Module['kind'], fields: Partial<Module> = {}, locale = 'en-GB'): HTMLElement => {
    const page = everything();
    const modules = [...page.modules.slice(0, 1), { id: 'b', ...(kind && { kind }), ...fields }];
    return draw({ ...page, locale, modules }, 'desktop').querySelector('[data-module="b"]') as HTMLElement;
  };
  const texts = (root: Element, selector: string) => [...root.querySelectorAll(selector)].map(({ textContent }) => textContent);

  it('of coupons shows those of the page’s promotions, else the lines of its text, else places for them', () => {
    expect(texts(block('coupons'), 'strong')).toEqual(['¥30']);
    expect(block('coupons').textContent).toContain('over ¥199');
    expect(texts(block('coupons', { text: 'Spend 99, save 10\n\n£5 off' }), 'strong')).toEqual(['Spend 99, save 10', '£5 off']);
    const empty = everything();
    for (const sku of empty.skus) delete sku.promotions;
    const root = draw({ ...empty, locale: 'zh-CN', modules: [{ id: 'b', kind: 'coupons' }] }, 'mobile');
    expect(texts(root, 'strong').slice(-3)).toEqual(['优惠券', '优惠券', '优惠券']);
  });

  it('of gifts names those of the promotions with what they ask for', () => {
    expect(block('gift').textContent).toBe('GiftLens cloth ×2Over ¥199');
    expect(block('gift', {}, 'zh-CN').textContent).toContain('满199');
    expect(texts(block('gift', { text: 'A pouch' }), 'strong')).toEqual(['A pouch']);
  });

  it('of reviews quotes its text, and without any claims nothing', () => {
    expect(texts(block('reviews', { text: 'Quiet.\nSturdy.' }), 'p')).toEqual(['Quiet.', 'Sturdy.']);
    expect(block('reviews').textContent).toBe('Reviews');
  });

  it('of navigation names the other modules', () => {
    expect(texts(block('navigation'), 'li')).toEqual(['Start']);
  });

  it('of text keeps its paragraphs', () => {
    expect(block('note', { title: 'Terms', text: 'One.\nTwo.' }).querySelector('p')?.textContent).toBe('One.\nTwo.');
    expect(block('note', { title: 'Terms' }).textContent).toBe('Terms');
  });

  it('of a picture tells its size until it has one, and then says nothing of itself', () => {
    expect(block('picture', { height: 120 }).textContent).toContain('1152 × 120 px');
    const drawn = block('picture', { image: DOT });
    expect(drawn.querySelector('img')?.getAttribute('src')).toBe(DOT);
    expect(drawn.textContent).toBe('');
    expect(block('picture', { image: DOT, title: 'Summer' }).textContent).toBe('Summer');
  });

  it('of a film has a poster and its title', () => {
    const film = block('video', { image: DOT, title: 'See it in use' });
    expect(film.querySelector('svg')).toBeTruthy();
    expect(film.textContent).toBe('See it in use');
  });

  it('whose picture does not load is drawn without', async () => {
    const drawn = block('picture', { image: 'data:image/png;base64,AAAA', height: 120 });
    await expect.poll(() => drawn.querySelector('img')).toBeNull();
    expect(drawn.textContent).toContain('1152 × 120 px');
  });
});

describe('a tile', () => {
  const tile = (fields: object, locale = 'en-GB'): HTMLElement => {
    const page = everything();
    Object.assign(page.skus[1] ?? {}, fields);
    return draw({ ...page, locale }, 'desktop').querySelector('[data-tile="t2"]') as HTMLElement;
  };

  it('says that it is sold out, and that of no stock that is not known', () => {
    expect(tile({ stock: 0 }).textContent).toContain('Sold out');
    expect(tile({ stock: 0 }, 'zh-CN').textContent).toContain('已售罄');
    expect(tile({}).textContent).not.toContain('Sold out');
  });

  it('shows list price and percentage where the list price is higher, and neither where it is not', () => {
    expect(tile({ listPrice: 15900 }).textContent).toContain('¥119¥159−25%');
    expect(tile({ listPrice: 11900 }).querySelector('s')).toBeNull();
  });

  it('shows its promotions of the event, and no others', () => {
    const promotions = [
      { kind: 'cut', threshold: 19900, amount: 3000 },
      { kind: 'trial', to: '2026-05-01' },
    ];
    expect(tile({ promotions }).textContent).toContain('¥30 off ¥199');
    expect(tile({ promotions }).textContent).not.toContain('Trial');
  });
});
