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
  /** Exponents of area in a tile's salience, with a picture and of text alone; and of pixel saliency. */
  eta: finite,
  etaText: finite,
  omega: finite,
  /** Examination by rows: chance to go on from item to item, and to skip a row. */
  alpha: z.number().min(0).max(1),
  gamma: z.number().min(0).max(1),
  /** What is added to ln s: a price in figures, a badge, a picture that moves, nothing left in stock. */
  price: finite,
  badge: finite,
  animated: finite,
  soldOut: finite,
  /** How much the first looks are drawn to a point of the window, 0 not at all; and the point, 0 to 1 across and down. */
  focus: finite,
  focusX: finite,
  focusY: finite,
});

export type AttentionParams = z.infer<typeof paramsSchema>;

/** The depth of content and promotion pages fits 57, 17, 7, 5, 3, 2 % of the time per screenful within 0.008 [D on S, NN/g 2018]. */
const PROMOTION: AttentionParams = {
  a: 1.32,
  b: 1.15,
  kappa: 0.6,
  lambda: 0.1,
  eta: 0.5,
  etaText: 0.9,
  omega: 0.5,
  alpha: 0.95,
  gamma: 0.15,
  price: 0.22,
  badge: 0.14,
  animated: 0.26,
  soldOut: -0.35,
  focus: 1,
  focusX: 0.37,
  focusY: 0.28,
};

/**
 * By the kind of page: pages of image grids lean to the middle, labelled rows to the left, and text more so (section 3.2).
 * First looks go to the upper left, but for a plain grid of products (section 3.6).
 */
export const ATTENTION_PRESETS = {
  promotion: PROMOTION,
  grid: { ...PROMOTION, a: 1.3, b: 3, focus: 0 },
  list: { ...PROMOTION, kappa: 0, lambda: 0.45 },
  content: { ...PROMOTION, kappa: 0, lambda: 0.83 },
} as const satisfies Record<string, AttentionParams>;

/** A phone's decay with depth, until a shop's own scroll figures replace it [J]. */
const PHONE_DEPTH = { a: 1, b: 1.5 };

const RIGHT_TO_LEFT = /^(ar|fa|he|iw|ur|yi|ps|dv|ug)\b/i;

/** Whether a page's language is read from right to left: then λ and the point of the first looks are mirrored. */
export const isMirrored = ({ locale }: Pick<Page, 'locale'>): boolean => RIGHT_TO_LEFT.test(locale ?? '');

const ownSchema = z.record(z.string(), z.unknown()).optional().catch(undefined);
const deviceSchema = z.looseObject({ params: ownSchema }).optional().catch(undefined);

/** What a page file may say of the model: a preset, parameters for every viewport, and those fitted to a kind of device. */
const settingsSchema = z.looseObject({
  preset: z.enum(['promotion', 'grid', 'list', 'content']).optional().catch(undefined),
  params: ownSchema,
  devices: z.looseObject({ desktop: deviceSchema, phone: deviceSchema }).optional().catch(undefined),
});

const settingsOf = ({ attention }: Pick<Page, 'attention'>) => settingsSchema.safeParse(attention ?? {}).data ?? {};

/** The preset that a page's parameters begin with: the one that it names, else that of its kind. */
export function presetOf(page: Pick<Page, 'kind' | 'attention'>): keyof typeof ATTENTION_PRESETS {
  return settingsOf(page).preset ?? page.kind ?? 'promotion';
}

/**
 * The parameters for a page at a viewport: preset of its kind, phone or desktop depth, then what the page itself says.
 * Values that are no parameters of the model are passed over. A page in a right-to-left language mirrors λ and the point of the first looks.
 */
export function attentionParams(page: Pick<Page, 'kind' | 'locale' | 'attention'>, phone: boolean): AttentionParams {
  const { params: all, devices } = settingsOf(page);
  const own: Record<string, unknown> = { ...all, ...devices?.[phone ? 'phone' : 'desktop']?.params };
  const params: AttentionParams = { ...ATTENTION_PRESETS[presetOf(page)], ...(phone ? PHONE_DEPTH : {}) };
  for (const name of Object.keys(params) as (keyof AttentionParams)[]) {
    if (own[name] === undefined) continue;
    const parsed = paramsSchema.shape[name].safeParse(own[name]);
    if (parsed.success) params[name] = parsed.data;
  }
  return isMirrored(page) ? { ...params, lambda: -params.lambda, focusX: 1 - params.focusX } : params;
}
