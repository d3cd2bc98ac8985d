/** Differences between pages and their catalogues that were dismissed on this machine, as they were then. */
import { persist } from 'zustand/middleware';
import { createStore } from 'zustand/vanilla';
import type { SkuChange } from '@/core/catalogue';

/** Pages beyond this number are forgotten, those first that were dismissed longest ago. */
const REMEMBERED = 50;

interface Dismissed {
  pages: readonly (readonly [id: string, difference: string])[];
}

export const dismissed = createStore<Dismissed>()(persist((): Dismissed => ({ pages: [] }), { name: 'endcap-drift' }));

export function dismiss(pageId: string, difference: string): void {
  const others = dismissed.getState().pages.filter(([id]) => id !== pageId);
  dismissed.setState({ pages: [[pageId, difference] as const, ...others].slice(0, REMEMBERED) });
}

/** A short text that is another one as soon as anything differs otherwise: 53 bits of its values. */
export function fingerprint(changes: readonly SkuChange[]): string {
  const values = changes.map(({ id, before, after }) => [
    id,
    ...[before, after].map((sku) => sku && [sku.price, sku.listPrice, sku.stock, sku.title]),
  ]);
  let [a, b] = [0x811c9dc5, 0x9e3779b9];
  for (const sign of JSON.stringify(values)) {
    const code = sign.codePointAt(0) ?? 0;
    a = Math.imul(a ^ code, 0x01000193);
    b = Math.imul(b ^ code, 0x85ebca6b);
  }
  return `${changes.length} ${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
