/** How well each parameter of the model is known (attention.md section 3): shown wherever its shares are. */
import type { Page } from '../page';
import { type AttentionParams, attentionParams, presetOf } from './params';

/**
 * `stated` by a source, `measured` from published gaze recordings, `judged`: a default that nobody has measured, or `own`: set
 * in the page file, as a shop's own figures gave it.
 */
export type Basis = 'stated' | 'measured' | 'judged' | 'own';

export interface KnownParam {
  name: keyof AttentionParams;
  value: number;
  basis: Basis;
}

const PROMOTION: Readonly<Record<keyof AttentionParams, Basis>> = {
  a: 'stated',
  b: 'stated',
  kappa: 'measured',
  lambda: 'measured',
  eta: 'judged',
  etaText: 'judged',
  omega: 'judged',
  alpha: 'judged',
  gamma: 'judged',
  price: 'judged',
  badge: 'judged',
  animated: 'judged',
  soldOut: 'judged',
  focus: 'measured',
  focusX: 'measured',
  focusY: 'measured',
};

const BY_PRESET: Record<ReturnType<typeof presetOf>, Readonly<Record<keyof AttentionParams, Basis>>> = {
  promotion: PROMOTION,
  // Its depth is a judgement on the ratio of two measured rows.
  grid: { ...PROMOTION, a: 'judged', b: 'judged' },
  list: PROMOTION,
  content: { ...PROMOTION, kappa: 'stated', lambda: 'stated' },
};

const PHONE: Partial<Record<keyof AttentionParams, Basis>> = { a: 'judged', b: 'judged' };

/** The parameters for a page at a viewport, in the order of the model, each with what it rests on. */
export function knownParams(page: Pick<Page, 'kind' | 'locale' | 'attention'>, phone: boolean): KnownParam[] {
  const params = attentionParams(page, phone);
  const usual = attentionParams({ ...page, attention: { preset: presetOf(page) } }, phone);
  const basis = { ...BY_PRESET[presetOf(page)], ...(phone ? PHONE : {}) };
  return (Object.keys(params) as (keyof AttentionParams)[]).map((name) => ({
    name,
    value: params[name],
    basis: params[name] === usual[name] ? basis[name] : 'own',
  }));
}
