/**
 * A brand's policy, version 1: one file, `<brand>.policy.json`, that a brand or its agency shares. Presets and options of rules,
 * the widths that its shops take pictures in, its colours and typefaces, the public keys of those who sign for it, and the limits
 * of its green channel. As in the page file, only what names it is required, unknown fields are kept, and writing is canonical.
 */
import { z } from 'zod';
import { pageColorsSchema, ruleSettingsSchema } from '../page';
import { fromBase64url, greenChannelSchema, KEY_ALGORITHMS } from '../review';

export const POLICY_FORMAT = 'endcap/policy';
export const POLICY_VERSION = 1;

/** A loose object whose type names only the known fields, as those of a page are. */
function open<Shape extends z.ZodRawShape>(shape: Shape): z.ZodObject<Shape> {
  return z.looseObject(shape) as unknown as z.ZodObject<Shape>;
}

/** Bytes of a public key as it is written: raw, for P-256 the uncompressed point. */
const KEY_BYTES = { Ed25519: 32, 'ECDSA-P256': 65 } as const;

const keySchema = open({ algorithm: z.enum(KEY_ALGORITHMS), public: z.string() }).refine(
  ({ algorithm, public: text }) => fromBase64url(text)?.length === KEY_BYTES[algorithm],
  { path: ['public'], params: { code: 'key' } },
);

export const policySchema = open({
  format: z.literal(POLICY_FORMAT),
  version: z.literal(POLICY_VERSION),
  brand: z.string().trim().min(1).max(120),
  rules: ruleSettingsSchema.optional(),
  /** Of pictures, in px. */
  widths: z.array(z.int().min(200).max(4096)).max(24).optional(),
  colors: pageColorsSchema.optional(),
  /** Families, the first that a machine has is used. */
  fonts: z.array(z.string().trim().min(1).max(120)).max(8).optional(),
  signers: z
    .array(open({ name: z.string().trim().min(1).max(200), key: keySchema }))
    .max(200)
    .optional(),
  greenChannel: greenChannelSchema.optional(),
});

export type Policy = z.infer<typeof policySchema>;

/** The file as JSON Schema, made from the code: what `public/schema/policy-v1.schema.json` holds. */
export function policyJsonSchema(): object {
  const { $schema, ...body } = z.toJSONSchema(policySchema, { io: 'input' });
  return { $schema, title: 'Endcap brand policy, version 1', ...body };
}
