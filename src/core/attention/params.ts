/**
 * The parameters of the model of where people look (attention.md section 3). Each is [D] measured from published gaze
 * recordings, [S] stated by a source, or [J] judgement: a default, never to be shown as a fact.
 */
import { z } from 'zod';
import type { Page } from '../page';

const positive = z.number().positive().finite();
const finite = z.number().finite();

const paramsSchema = z.object({
  /** Depth decay `C(v) = 1 − (1 + v / b)^(−a)`, v in heights of the first screen. */
  a: positive,
  b: positive,
  /** Column bias `exp(−κ u² − λ u)`: κ > 0 favours the middle, λ > 0 the left. */
  kappa: finite,
  lambda: finite,
  /** Exponents of area and of pixel saliency in a tile's salience. */
  eta: finite,
  omega: finite,
  /** Examination by rows: chance to go on from item to item, and to skip a row. */
  alpha: z.number().min(0).max(1),
  gamma: z.number().min(0).max(1),
  /** What is added to ln s. */
  badge: finite,
  animated: finite,
  soldOut: finite,
});

export type AttentionParams = z.infer<typeof paramsSchema>;

/** The depth of content and promotion pages fits 57, 17, 7, 5, 3, 2 % of the time per screenful within 0.008 [D on S, NN/g 2018]. */
const PROMOTION: AttentionParams = {
  a: 1.32,
  b: 1.15,
  kappa: 0.6,
  lambda: 0.1,
  eta: 0.5,
  omega: 0.5,
  alpha: 0.95,
  gamma: 0.15,
  badge: 0.14,
  animated: 0.26,
  soldOut: -0.35,
};

/** By the kind of page: pages of image grids lean to the middle, labelled rows to the left (section 3.2). */
export const ATTENTION_PRESETS = {
  promotion: PROMOTION,
  grid: { ...PROMOTION, a: 1.3, b: 3 },
  list: { ...PROMOTION, kappa: 0, lambda: 0.45 },
} as const satisfies Record<string, AttentionParams>;

/** A phone's decay with depth, until a shop's own scroll figures replace it [J]. */
const PHONE_DEPTH = { a: 1, b: 1.5 };

const RIGHT_TO_LEFT = /^(ar|fa|he|iw|ur|yi|ps|dv|ug)\b/i;

/** What a page file may say of the model: a preset, and parameters fitted to the shop. */
const settingsSchema = z.looseObject({
  preset: z.enum(['promotion', 'grid', 'list']).optional().catch(undefined),
  params: z.record(z.string(), z.unknown()).optional().catch(undefined),
});

/**
 * The parameters for a page at a viewport: preset of its kind, phone or desktop depth, then what the page itself says.
 * Values that are no parameters of the model are passed over. A page in a right-to-left language mirrors λ.
 */
export function attentionParams(page: Pick<Page, 'kind' | 'locale' | 'attention'>, phone: boolean): AttentionParams {
  const { preset, params: own = {} } = settingsSchema.safeParse(page.attention ?? {}).data ?? {};
  const params: AttentionParams = { ...ATTENTION_PRESETS[preset ?? page.kind ?? 'promotion'], ...(phone ? PHONE_DEPTH : {}) };
  for (const name of Object.keys(params) as (keyof AttentionParams)[]) {
    if (own[name] === undefined) continue;
    const parsed = paramsSchema.shape[name].safeParse(own[name]);
    if (parsed.success) params[name] = parsed.data;
  }
  return RIGHT_TO_LEFT.test(page.locale ?? '') ? { ...params, lambda: -params.lambda } : params;
}
