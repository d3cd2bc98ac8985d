/**
 * The workspace archive, version 1: everything that is kept on one machine as one ZIP file.
 *
 *     workspace.json            what is in it: this schema
 *     pages/<id>.page.json      each page, canonical, as it would be saved alone
 *     catalogues/<id>.json      each catalogue with its SKUs
 *     assets/<sha-256>.<ext>    each picture as it was brought
 *     figures/<id>.json         daily figures of each catalogue, or of a page that has none
 *
 * Objects are loose, as in the page file: what a newer version adds is kept. Moments are ISO 8601.
 */
import { z } from 'zod';
import { skuSchema } from '@/core/page';

export const WORKSPACE_FORMAT = 'endcap/workspace';
export const WORKSPACE_VERSION = 1;
export const MANIFEST = 'workspace.json';

const id = z.string().min(1).max(200);
const time = z.iso.datetime({ offset: true });

export const pageEntry = z.looseObject({ id, title: z.string(), createdAt: time, updatedAt: time, catalogueId: z.string().optional() });
export const catalogueEntry = z.looseObject({
  id,
  name: z.string(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  count: z.int().min(0),
  importedAt: time,
});
export const assetEntry = z.looseObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  type: z.string().regex(/^image\/[\w.+-]{1,40}$/),
  width: z.number().min(0),
  height: z.number().min(0),
  animated: z.boolean(),
  addedAt: time,
});

/** Daily figures of a catalogue or of a page that has none. */
export const figuresEntry = z.looseObject({ of: id, days: z.int().min(0) });

const figure = z.looseObject({
  sku: id,
  orders: z.number().optional(),
  revenue: z.number().optional(),
  rank: z.number().optional(),
  conversion: z.number().optional(),
  favourites: z.number().optional(),
  promotion: z.string().optional(),
  spend: z.number().optional(),
  impressions: z.number().optional(),
  clicks: z.number().optional(),
  position: z.number().optional(),
});
export const figuresFileSchema = z.looseObject({
  days: z.array(z.looseObject({ day: z.string().regex(/^\d{4}-\d{2}-\d{2}$/), figures: z.array(figure) })),
});

/** The list of contents; its entries are checked one by one, so that a bad one does not lose the others. */
export const manifestSchema = z.looseObject({
  format: z.literal(WORKSPACE_FORMAT),
  version: z.literal(WORKSPACE_VERSION),
  exportedAt: time,
  pages: z.array(z.unknown()),
  catalogues: z.array(z.unknown()),
  assets: z.array(z.unknown()),
  figures: z.array(z.unknown()).optional(),
  /** Templates that somebody saved, each whole: they are small. */
  templates: z.array(z.unknown()).optional(),
  /** Policies of brands, each whole. */
  policies: z.array(z.unknown()).optional(),
  /** Parameters fitted to the shop's figures, with which new pages begin. */
  shopAttention: z.unknown().optional(),
});

export const catalogueFileSchema = z.looseObject({ skus: z.array(skuSchema) });

export type Manifest = z.infer<typeof manifestSchema>;
export type PageEntry = z.infer<typeof pageEntry>;
export type CatalogueEntry = z.infer<typeof catalogueEntry>;
export type FiguresEntry = z.infer<typeof figuresEntry>;
export type AssetEntry = z.infer<typeof assetEntry>;

/** Endings by media type; the type that counts is the one in the manifest. */
const ENDINGS: Record<string, string> = {
  'image/png': 'png',
  'image/jpeg': 'jpg',
  'image/webp': 'webp',
  'image/gif': 'gif',
  'image/avif': 'avif',
  'image/svg+xml': 'svg',
};

export const pagePath = (pageId: string) => `pages/${encodeURIComponent(pageId)}.page.json`;
export const cataloguePath = (catalogueId: string) => `catalogues/${encodeURIComponent(catalogueId)}.json`;
export const figuresPath = (of: string) => `figures/${encodeURIComponent(of)}.json`;
export const assetPath = ({ sha256, type }: Pick<AssetEntry, 'sha256' | 'type'>) => `assets/${sha256}.${ENDINGS[type] ?? 'bin'}`;
