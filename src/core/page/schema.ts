/**
 * The page file, version 1: one page with everything needed to open, lint, arrange and export it elsewhere.
 *
 * The types are derived from the schema, so they cannot disagree with what is accepted. Objects are loose: fields this
 * version does not know are kept on reading and written back. Opening adds nothing, so there are no defaults here.
 * What a schema cannot say (unique ids, permutations) stands in `problems.ts`.
 */
import { z } from 'zod';

/** A loose object whose type names only the known fields, so that a misspelt one does not compile. */
function open<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}

const id = z.string().min(1);
/** A price in minor units of the page's currency: a whole number, 0 or more. */
const money = z.int().min(0);
const count = z.int().min(0);
/** A moment (ISO 8601) or a day; read as text, since a page must survive what a newer planner writes. */
const time = z.string();

export const viewportSchema = open({
  id,
  width: z.number().min(200).max(4000),
  fold: z.number().min(1).max(20000).optional(),
});

export const bannerSchema = open({
  headline: z.string().optional(),
  anchorPrice: money.optional(),
  skuId: z.string().optional(),
  image: z.string().optional(),
  claims: z.array(z.string()).optional(),
});

/** Columns and rows that a tile covers. */
const span = z.tuple([z.int().min(1).max(12), z.int().min(1).max(12)]);

export const tileSchema = open({
  id,
  skuId: z.string(),
  span: z.record(z.string(), span).optional(),
  locked: z.boolean().optional(),
  random: z.boolean().optional(),
});

export const bandSchema = open({ min: money.optional(), max: money.optional() });

export const MODULE_KINDS = ['grid', 'coupons', 'gift', 'video', 'reviews', 'note', 'navigation', 'picture'] as const;

export const moduleSchema = open({
  id,
  title: z.string().optional(),
  theme: z.string().optional(),
  kind: z.enum(MODULE_KINDS).optional(),
  columns: z.record(z.string(), z.int().min(1).max(12)).optional(),
  band: bandSchema.optional(),
  height: z.number().min(1).max(10000).optional(),
  image: z.string().optional(),
  text: z.string().optional(),
  tiles: z.array(tileSchema).optional(),
  order: z.record(z.string(), z.array(z.string())).optional(),
});

export const PROMOTION_KINDS = ['gift', 'cut', 'coupon', 'trial', 'bundle'] as const;

const promotionSchema = open({
  kind: z.enum(PROMOTION_KINDS),
  threshold: money.optional(),
  /** What a cut, a coupon or a bundle takes off. */
  amount: money.optional(),
  gift: open({ name: z.string().optional(), quantity: z.number().optional() }).optional(),
  partnerSkuId: z.string().optional(),
  from: time.optional(),
  to: time.optional(),
});

export const SKU_ROLES = ['hero', 'traffic', 'margin', 'push', 'star', 'gift'] as const;

export const skuSchema = open({
  id,
  title: z.string(),
  price: money,
  brand: z.string().optional(),
  category: z.array(z.string()).optional(),
  listPrice: money.optional(),
  lowestPrice30d: money.optional(),
  lowestPrice7d: money.optional(),
  offlinePrice: money.optional(),
  cost: money.optional(),
  stock: z.number().optional(),
  image: z.string().optional(),
  imageBytes: count.optional(),
  animated: z.boolean().optional(),
  stats: open({
    from: time.optional(),
    to: time.optional(),
    pageViews: z.number().optional(),
    clicks: z.number().optional(),
    orders: z.number().optional(),
    revenue: z.number().optional(),
    rank: z.number().optional(),
  }).optional(),
  frequency: z.number().optional(),
  roles: z.array(z.enum(SKU_ROLES)).optional(),
  tier: z.number().optional(),
  badges: z.array(z.string()).optional(),
  promotions: z.array(promotionSchema).optional(),
  priceHistory: z.array(open({ from: time, to: time.optional(), price: money })).optional(),
  listPriceBasis: z.string().optional(),
  evidence: z.string().optional(),
});

export const severitySchema = z.enum(['off', 'info', 'warning', 'error']);

export const ruleSettingsSchema = open({
  extends: z.array(z.string()).optional(),
  set: z
    .record(z.string(), z.union([severitySchema, z.tuple([severitySchema]), z.tuple([severitySchema, z.record(z.string(), z.unknown())])]))
    .optional(),
});

/** A colour as `#rrggbb`. */
export const colorSchema = z.string().regex(/^#[0-9a-f]{6}$/i);

/** The colours of a page that a brand may set: prices and price cuts, badges, the ground of a banner without a picture. */
export const pageColorsSchema = open({ price: colorSchema.optional(), badge: colorSchema.optional(), banner: colorSchema.optional() });

/**
 * The policy of a brand that the page follows: whose, which state of the policy file, and of that what the page needs to be
 * linted and drawn alike on every machine. Its rules are in effect as the preset `policy`.
 */
const pagePolicySchema = open({
  brand: id,
  /** Of the canonical policy file. */
  sha256: z.string().optional(),
  rules: ruleSettingsSchema.optional(),
  colors: pageColorsSchema.optional(),
  fonts: z.array(id).max(8).optional(),
});

const placeSchema = open({
  module: z.string().optional(),
  tile: z.string().optional(),
  tiles: z.array(z.string()).optional(),
  viewport: z.string().optional(),
});

export const suppressionSchema = open({
  rule: z.string(),
  at: placeSchema.optional(),
  reason: z.string(),
  until: z.string().optional(),
});

const commentSchema = open({
  id,
  at: open({ module: z.string().optional(), tile: z.string().optional() }).optional(),
  author: z.string(),
  time,
  text: z.string(),
  resolved: z.boolean().optional(),
});

const approvalSchema = open({
  contentSha256: z.string(),
  decision: z.enum(['approved', 'rejected']),
  name: z.string().optional(),
  reason: z.string().optional(),
  time: time.optional(),
  greenChannel: z.unknown().optional(),
  key: z.unknown().optional(),
  signature: z.unknown().optional(),
});

/**
 * The same fields, each as it is to be, or null where it is to be absent; those of the group `nested` by themselves.
 * What is not said stays as it is elsewhere.
 */
function changesOf<Shape extends z.ZodRawShape, More extends z.ZodRawShape>(
  { shape }: z.ZodObject<Shape>,
  more: More,
): z.ZodObject<
  { [K in Exclude<keyof Shape, keyof More>]: z.ZodOptional<z.ZodNullable<Shape[K] extends z.ZodType ? Shape[K] : never>> } & More
> {
  const fields = Object.entries(shape).map(([name, field]) => [name, (field as z.ZodType).nullable().optional()]);
  return z.looseObject({ ...Object.fromEntries(fields), ...more }) as never;
}

const skuChangesSchema = changesOf(skuSchema, { id });
const tileChangesSchema = changesOf(tileSchema, { id, span: z.record(z.string(), span.nullable()).nullable().optional() });
const moduleChangesSchema = changesOf(moduleSchema, {
  id,
  columns: z.record(z.string(), z.int().min(1).max(12).nullable()).nullable().optional(),
  /** The ids of the tiles that stand in it, in their order. */
  tiles: z.array(z.string()).optional(),
  /** By viewport; null where that follows `tiles`. */
  order: z.record(z.string(), z.array(z.string()).nullable()).nullable().optional(),
});

export const PAGE_FORMAT = 'endcap/page';
export const PAGE_VERSION = 1;

export const PAGE_KINDS = ['promotion', 'grid', 'list'] as const;
export const CHANNEL_TIERS = ['platinum', 'gold', 'silver', 'random'] as const;

const channelsSchema = z.array(
  open({
    name: z.string(),
    tier: z.enum(CHANNEL_TIERS).optional(),
    weight: z.number().optional(),
    target: open({ sku: z.string().optional() }).optional(),
  }),
);

/** A version of the page, said by what differs from it (`variants.ts`); with days it is a phase of the event. */
export const variantSchema = open({
  id,
  name: z.string().optional(),
  /** First and last day of a phase. */
  from: time.optional(),
  to: time.optional(),
  banner: changesOf(bannerSchema, {}).nullable().optional(),
  path: z.array(z.string()).nullable().optional(),
  channels: channelsSchema.nullable().optional(),
  suppressions: z.array(suppressionSchema).nullable().optional(),
  skus: z.array(skuChangesSchema).optional(),
  tiles: z.array(tileChangesSchema).optional(),
  modules: z.array(moduleChangesSchema).optional(),
  /** The ids of the modules in their order. */
  sequence: z.array(z.string()).optional(),
  /** What only this version has; modules without their tiles, which `modules` name. */
  added: open({
    skus: z.array(skuSchema).optional(),
    tiles: z.array(tileSchema).optional(),
    modules: z.array(moduleSchema).optional(),
  }).optional(),
  /** Ids of what this version does not have. */
  removed: open({
    skus: z.array(z.string()).optional(),
    tiles: z.array(z.string()).optional(),
    modules: z.array(z.string()).optional(),
  }).optional(),
});

export const pageSchema = open({
  format: z.literal(PAGE_FORMAT),
  version: z.literal(PAGE_VERSION),
  id: z.string().optional(),
  title: z.string().optional(),
  kind: z.enum(PAGE_KINDS).optional(),
  locale: z.string().optional(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  event: open({ start: time.optional(), end: time.optional() }).optional(),
  viewports: z.array(viewportSchema).min(1),
  banner: bannerSchema.optional(),
  modules: z.array(moduleSchema),
  skus: z.array(skuSchema),
  brands: z.array(open({ name: z.string(), roles: z.array(z.string()).optional() })).optional(),
  path: z.array(z.string()).optional(),
  channels: channelsSchema.optional(),
  rules: ruleSettingsSchema.optional(),
  policy: pagePolicySchema.optional(),
  suppressions: z.array(suppressionSchema).optional(),
  comments: z.array(commentSchema).optional(),
  approvals: z.array(approvalSchema).optional(),
  attention: z.unknown().optional(),
  variants: z.array(variantSchema).optional(),
});

export type Viewport = z.infer<typeof viewportSchema>;
export type Banner = z.infer<typeof bannerSchema>;
export type Tile = z.infer<typeof tileSchema>;
export type Band = z.infer<typeof bandSchema>;
export type Module = z.infer<typeof moduleSchema>;
export type ModuleKind = (typeof MODULE_KINDS)[number];
export type Sku = z.infer<typeof skuSchema>;
export type Promotion = z.infer<typeof promotionSchema>;
export type SkuRole = (typeof SKU_ROLES)[number];
export type PagePolicy = z.infer<typeof pagePolicySchema>;
export type RuleSettings = z.infer<typeof ruleSettingsSchema>;
export type Suppression = z.infer<typeof suppressionSchema>;
export type PageComment = z.infer<typeof commentSchema>;
export type Variant = z.infer<typeof variantSchema>;
export type Page = z.infer<typeof pageSchema>;
/** Columns and rows that a tile covers, before cutting to the module's columns. */
export type Span = [number, number];
