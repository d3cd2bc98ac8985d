/** The kinds of options that rules have: a zod schema each, so that types, checks, forms and documents come from one line. */
import { z } from 'zod';
import type { Lang, Texts } from '../text';

export type OptionUnit = 'ratio' | 'times' | 'count' | 'switch' | 'days' | 'seconds' | 'speed' | 'words';

interface OptionMeta {
  unit: OptionUnit;
  label: Texts;
}

function described<S extends z.ZodType>(schema: S, meta: OptionMeta): S {
  return schema.meta({ ...meta });
}

/** A share or relative difference: 0.1 is 10 %. */
export function ratio(value: number, title: Texts, max = 1) {
  return described(z.number().min(0).max(max).default(value), { unit: 'ratio', label: title });
}

/** A factor of at least 1: 2 is twice as much. */
export function times(value: number, title: Texts, max = 100) {
  return described(z.number().min(1).max(max).default(value), { unit: 'times', label: title });
}

/** A whole number, 0 or more. */
export function count(value: number, title: Texts, max = 100) {
  return described(z.int().min(0).max(max).default(value), { unit: 'count', label: title });
}

export function toggle(value: boolean, title: Texts) {
  return described(z.boolean().default(value), { unit: 'switch', label: title });
}

/** Whole days. */
export function days(value: number, title: Texts, max = 365) {
  return described(z.int().min(0).max(max).default(value), { unit: 'days', label: title });
}

export function seconds(value: number, title: Texts, max = 60) {
  return described(z.number().min(0.1).max(max).default(value), { unit: 'seconds', label: title });
}

/** Megabytes (10⁶ bytes) per second. */
export function speed(value: number, title: Texts, max = 1000) {
  return described(z.number().min(0.01).max(max).default(value), { unit: 'speed', label: title });
}

/** Words and phrases, none at first. */
export function words(title: Texts) {
  return described(z.array(z.string().trim().min(1).max(40)).max(200).default([]), { unit: 'words', label: title });
}

/** One option as a form or a document shows it. */
export interface OptionField {
  name: string;
  title: string;
  unit: OptionUnit;
  default: unknown;
  min?: number;
  max?: number;
}

/** The options of a rule for a form, in their order. */
export function optionFields(options: z.ZodObject, lang: Lang): OptionField[] {
  return Object.entries(options.shape).map(([name, schema]) => {
    const field = schema as z.ZodDefault<z.ZodType>;
    const meta = field.meta() as unknown as OptionMeta;
    const inner = field.def.innerType as { minValue?: number | null; maxValue?: number | null };
    const range = { ...(inner.minValue != null && { min: inner.minValue }), ...(inner.maxValue != null && { max: inner.maxValue }) };
    return { name, title: meta.label[lang], unit: meta.unit, default: field.def.defaultValue, ...range };
  });
}
