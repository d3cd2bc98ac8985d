/** What people paste into titles, by accident or not, and a page that says it in every field that takes text. */
import type { Page } from '@/core/page';
import { build } from './page';

/** By what it is; the first would run, the second is a formula to a spreadsheet. */
export const HOSTILE = {
  'a picture that would run': '<img src=x onerror="globalThis.wasHit=1">',
  'a formula': '=1+1',
  'a formula that calls a program': "@SUM(1)*cmd|' /C calc'!A0",
  '10,000 characters': '长'.repeat(10_000),
  'marks of direction': '\u202e\u2067reversed\u200f',
  emoji: '😀👩‍👩‍👧🇨🇳',
  'half an emoji': 'cut \ud83d',
  'the end of a script': '</script></style></title><script>globalThis.wasHit=1</script>',
  'a way out of its folder': '../../..\\C:\\CON\u0000.png',
  'quotes and lines': `"a'b\`,;\r\n\tc`,
} as const;

export const HOSTILE_CASES = Object.entries(HOSTILE);

/** Every text of the page is this one; its SKUs have costs that nothing may show unasked. */
export function hostilePage(text: string): Page {
  const sku = {
    title: text,
    brand: text,
    category: [text, text],
    badges: [text],
    listPrice: 99_900,
    cost: 4321,
    promotions: [{ kind: 'gift' as const, threshold: 100, gift: { name: text } }],
    evidence: text,
    listPriceBasis: text,
  };
  const page = build({
    anchor: 79,
    banner: { headline: text, claims: [text] },
    viewports: ['desktop', 'mobile'],
    modules: [{ title: text, rows: '79 119 89 139', columns: 2, sku }],
    suppressions: [{ rule: 'price-steps', reason: text }],
  });
  const skus = page.skus.map(({ image: _none, ...one }) => one);
  return { ...page, title: text, skus, comments: [{ id: 'c1', author: text, time: '2026-06-01T10:00:00Z', text }] };
}
