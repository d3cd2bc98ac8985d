/** What a page, or the shop's preset, keeps of a calibration: parameters by kind of device, and what they were fitted on. */
import { z } from 'zod';
import { type AttentionParams, isMirrored } from '../attention';
import type { Page } from '../page';
import type { Calibration } from './calibrate';

const fittedSchema = z.looseObject({
  /** When, ISO 8601, and from which file. */
  at: z.string(),
  source: z.string(),
  clicks: z.number().optional(),
  impressions: z.number().optional(),
  skus: z.number().optional(),
  places: z.number().optional(),
  from: z.string().optional(),
  to: z.string().optional(),
  /** Standard errors of the parameters. */
  errors: z.record(z.string(), z.number()).optional(),
});

const deviceSchema = z.looseObject({ params: z.record(z.string(), z.number()), fitted: fittedSchema });
const presetSchema = z.looseObject({ desktop: deviceSchema.optional().catch(undefined), phone: deviceSchema.optional().catch(undefined) });

export type FittedDevice = z.infer<typeof deviceSchema>;
/** Parameters fitted to a shop, by kind of device. */
export type ShopAttention = z.infer<typeof presetSchema>;

const kindOf = (phone: boolean) => (phone ? 'phone' : 'desktop');

/** What is kept as fitted, of whatever stands there. */
export const shopAttention = (value: unknown): ShopAttention => presetSchema.safeParse(value).data ?? {};

/** What a page keeps as fitted. */
export const fittedOf = ({ attention }: Pick<Page, 'attention'>): ShopAttention =>
  shopAttention((attention as { devices?: unknown } | undefined)?.devices);

/** Whether a calibration found anything to keep. */
export const hasResult = ({ fit, depth }: Calibration): boolean => fit !== null || depth !== null;

/** A calibration as it is kept. Parameters that the data leave open are not among them; λ is kept as for a page read from the left. */
export function fittedDevice(page: Page, calibration: Calibration, { at, source }: { at: string; source: string }): FittedDevice {
  const { fit, depth, days } = calibration;
  const sign = { alpha: 1, gamma: 1, kappa: 1, lambda: isMirrored(page) ? -1 : 1 };
  const params: Partial<AttentionParams> = {};
  const errors: Record<string, number> = {};
  if (fit) {
    const { parametric } = fit;
    for (const name of ['alpha', 'gamma', 'kappa', 'lambda'] as const) {
      if (parametric.open.includes(name)) continue;
      params[name] = parametric.params[name] * sign[name];
      errors[name] = parametric.errors[name];
    }
  }
  if (depth) Object.assign(params, { a: depth.a, b: depth.b });
  return {
    params: rounded(params),
    fitted: {
      at,
      source,
      ...(fit && {
        clicks: calibration.clicks,
        impressions: calibration.impressions,
        skus: calibration.skus,
        places: calibration.places.length,
        method: fit.method,
        errors: rounded(errors),
      }),
      ...(days && { from: days.from, to: days.to }),
    },
  };
}

const rounded = (values: Partial<Record<string, number>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, Number((value as number).toPrecision(6))]));

/** A page's `attention` with what was fitted to devices, in place of what was fitted to the same before. */
export function withFitted({ attention }: Pick<Page, 'attention'>, fitted: ShopAttention): Record<string, unknown> {
  const own = attention !== null && typeof attention === 'object' ? (attention as Record<string, unknown>) : {};
  return { ...own, devices: { ...(own.devices as object | undefined), ...fitted } };
}

/** A page's `attention` without anything fitted; null where nothing is left. */
export function withoutFitted({ attention }: Pick<Page, 'attention'>): Record<string, unknown> | null {
  const { devices: _, ...rest } = (attention ?? {}) as Record<string, unknown>;
  return Object.keys(rest).length > 0 ? rest : null;
}

/** The name under which a device's parameters are kept. */
export const keptAs = (phone: boolean, fitted: FittedDevice): ShopAttention => ({ [kindOf(phone)]: fitted });
