/**
 * What is copied: tiles or modules with the SKUs they show. A clip is a small page, so that reading one holds all that opening
 * a page file holds: bounds, schema, ids, orders, version. It comes from outside and is never trusted.
 */
import { type Page, type Sku, validatePage } from '../page';

export interface Clip {
  /** Tiles stand in one module of the page, in the order in which they were read; modules are the page's own. */
  of: 'tiles' | 'modules';
  page: Page;
}

const CLIP_FORMAT = 'endcap/clip';
const CLIP_VERSION = 1;
/** Characters of a clip; a page of 1,000 tiles is about 1,000,000. */
const MOST_CHARS = 32 * 2 ** 20;

export type ClipFailure = 'too-large' | 'not-a-clip' | 'too-new' | 'invalid';

/** Facts that stay with the planner: a clip that other applications see as text is written without them. */
const withoutCost = ({ cost: _cost, ...sku }: Sku): Sku => sku;

/** @param shown whether other applications may see it: costs are left out then */
export function writeClip({ of, page }: Clip, { shown = false } = {}): string {
  const kept = shown ? { ...page, skus: page.skus.map(withoutCost) } : page;
  return JSON.stringify({ format: CLIP_FORMAT, version: CLIP_VERSION, of, page: kept });
}

/** Reads a clip; nothing throws. */
export function readClip(text: string): { ok: true; clip: Clip } | { ok: false; reason: ClipFailure } {
  if (text.length > MOST_CHARS) return { ok: false, reason: 'too-large' };
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    return { ok: false, reason: 'not-a-clip' };
  }
  const { format, version, of, page } = (value ?? {}) as Record<string, unknown>;
  if (format !== CLIP_FORMAT) return { ok: false, reason: 'not-a-clip' };
  if (typeof version === 'number' && version > CLIP_VERSION) return { ok: false, reason: 'too-new' };
  if (version !== CLIP_VERSION || (of !== 'tiles' && of !== 'modules')) return { ok: false, reason: 'invalid' };
  const opened = validatePage(page);
  if (!opened.ok) return { ok: false, reason: opened.reason === 'too-new' ? 'too-new' : 'invalid' };
  if (of === 'tiles' && opened.page.modules.length !== 1) return { ok: false, reason: 'invalid' };
  return { ok: true, clip: { of, page: opened.page } };
}
