/**
 * The green channel: what a brand lets change after its approval without being asked again. The limits are part of the decision
 * that approves, so they are signed with it; a policy holds those that a brand offers, a packet shows them.
 */
import { z } from 'zod';

/** How long a quota lasts: a calendar day, a week from Monday to Sunday, a calendar month, or the whole channel. */
export const PERIODS = ['day', 'week', 'month', 'whole'] as const;
export type Period = (typeof PERIODS)[number];

const fields = {
  /** Of the money below; a page of another currency has no green channel. */
  currency: z.string().regex(/^[A-Z]{3}$/),
  /** The most by which a price may differ from the one approved, in percent of that. */
  pricePercent: z.number().min(0).max(100),
  /** Tiles that may show another SKU, per period. */
  replacements: z.int().min(0).max(10_000),
  /** What prices may change by together, up or down, per period: minor units. */
  money: z.int().min(0),
  per: z.enum(PERIODS),
  /** The last day, `YYYY-MM-DD` in the page's time zone. */
  until: z.iso.date(),
};

/** Loose, as all of the file; its type names the known fields only. */
export const greenChannelSchema = z.looseObject(fields) as unknown as z.ZodObject<typeof fields>;

export type GreenChannel = z.infer<typeof greenChannelSchema>;

/** The limits that a log entry or a decision holds; undefined where it holds none that can be read. */
export function limitsOf(value: unknown): GreenChannel | undefined {
  const read = greenChannelSchema.safeParse(value);
  return read.success ? read.data : undefined;
}
