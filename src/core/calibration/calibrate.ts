/**
 * A shop's own figures to parameters of the model (attention.md section 6): where SKUs stood in several places, what a place does
 * is told from what the SKU in it does. Where they did not, only click rates by place are said, and nothing is fitted.
 */
import { type AttentionParams, attentionParams } from '../attention';
import type { FigureReject, FigureRow } from '../figures';
import { metricsAt, type Page, viewportOf } from '../page';
import { fitBernoulli, HIGH_RATE } from './bernoulli';
import { byPlace, type Counts, countsOf, type Observation } from './counts';
import { type DepthFit, fitDepth, reachesOf } from './depth';
import { conditionalLikelihood, type FreeFit, fitFree, mmTheta, referenceOf, SHRINK_CLICKS, shrunkTheta } from './free';
import { GATE, type Gate, gateOf } from './gate';
import { type HeldOut, heldOut } from './held-out';
import type { Matrix } from './linear';
import { fitParametric, type ParametricFit } from './parametric';
import { type ClickParams, locate, modelTheta, type Place, placesOf, viewportOfDevice } from './places';

export interface PlaceResult {
  place: Place;
  impressions: number;
  clicks: number;
  /** ln θ against the place of reference: by the model as it is, by its fitted parameters, and by the place's own clicks (drawn to the model). */
  model: number;
  parametric: number | null;
  free: number | null;
  /** `free` before it was drawn to the model. */
  mle: number | null;
  /** Of `mle`, from the Hessian; 0 for the place of reference. */
  error: number | null;
}

export interface Fit {
  /** `bernoulli` where people click often. */
  method: 'conditional' | 'bernoulli';
  defaults: ClickParams;
  parametric: ParametricFit;
  /** Null where there are too few days to leave some out. */
  heldOut: HeldOut | null;
  /** What tells days left out best; without such days the parameters, which say less. */
  chosen: 'parametric' | 'free';
  /** Position of the place of reference. */
  reference: number;
}

export interface Calibration {
  viewport: string;
  phone: boolean;
  skus: number;
  clicks: number;
  impressions: number;
  /** The first and the last, and how many. */
  days: { from: string; to: string; count: number } | null;
  /** Places with impressions, in reading order. */
  places: PlaceResult[];
  gate: Gate;
  /** Places that were left out for their few clicks. */
  leftOut: Place[];
  /** Null where the gate is closed. */
  fit: Fit | null;
  /** From how far visitors scrolled, where the table has that. */
  depth: DepthFit | null;
  rejected: FigureReject[];
}

/** Rows by the viewport that their device names; those that name none are of `fallback`. */
export function rowsByViewport(
  page: Page,
  rows: readonly FigureRow[],
  fallback: string,
): { rows: Map<string, FigureRow[]>; rejected: FigureReject[] } {
  const found = new Map<string, FigureRow[]>();
  const rejected: FigureReject[] = [];
  const known = new Map<string, string | undefined>();
  for (const row of rows) {
    const { device, line } = row;
    if (device !== undefined && !known.has(device)) known.set(device, viewportOfDevice(page.viewports, device));
    const viewport = device === undefined ? fallback : known.get(device);
    if (viewport === undefined) rejected.push({ line, column: '', value: device ?? '', reason: 'unknown-device' });
    else {
      const list = found.get(viewport);
      if (list) list.push(row);
      else found.set(viewport, [row]);
    }
  }
  return { rows: found, rejected };
}

interface Table {
  observations: Observation[];
  skus: number;
  places: Place[];
}

/** Rows with impressions and clicks as numbers of SKUs and places, in reading order. */
function tableOf(located: readonly { row: FigureRow; place: Place }[], order: readonly Place[]): Table {
  const skus = new Map<string, number>();
  const used = located.filter(({ row }) => row.sku !== undefined && (row.impressions ?? 0) > 0);
  const seen = new Set(used.map(({ place }) => place));
  const places = order.filter((place) => seen.has(place));
  const numbers = new Map(places.map((place, i) => [place, i]));
  const observations = used.map(({ row, place }): Observation => {
    const id = row.sku as string;
    if (!skus.has(id)) skus.set(id, skus.size);
    return {
      sku: skus.get(id) as number,
      place: numbers.get(place) as number,
      impressions: row.impressions as number,
      clicks: row.clicks ?? 0,
      day: row.day,
    };
  });
  return { observations, skus: skus.size, places };
}

/** The table without the places that have too few clicks, which may leave others with too few. */
function withoutThin(table: Table): { table: Table; leftOut: Place[] } {
  const leftOut: Place[] = [];
  let { observations, places } = table;
  for (;;) {
    const { clicks } = gateOf(countsOf(observations, table.skus), places.length);
    const thin = new Set(places.filter((_, i) => (clicks[i] as number) < GATE.clicks));
    if (thin.size === 0) return { table: { ...table, observations, places }, leftOut };
    leftOut.push(...thin);
    const kept = places.filter((place) => !thin.has(place));
    const numbers = new Map(kept.map((place, i) => [place, i]));
    observations = observations.flatMap((one) => {
      const place = numbers.get(places[one.place] as Place);
      return place === undefined ? [] : { ...one, place };
    });
    places = kept;
  }
}

/**
 * Fits the model to the figures of one viewport.
 * @param rows of this viewport alone (`rowsByViewport`)
 * @param options.skipThin leaves places with too few clicks out, in place of fitting nothing
 */
export function calibrate(page: Page, viewport: string, rows: readonly FigureRow[], options: { skipThin?: boolean } = {}): Calibration {
  const placed = placesOf(page, viewport);
  const { phone } = metricsAt(viewportOf(page, viewport));
  const params = defaultParams(page, phone);
  const depth = fitDepth(reachesOf(rows, placed), params);
  const { located, rejected } = locate(
    page,
    placed,
    rows.filter(({ depth: deep, reached, sku }) => sku !== undefined || deep === undefined || reached === undefined),
  );
  const whole = tableOf(located, placed.places);
  const { table, leftOut } = options.skipThin ? withoutThin(whole) : { table: whole, leftOut: [] };
  const { observations, places, skus } = table;
  const counts = countsOf(observations, skus);
  const gate = gateOf(counts, places.length);
  const modelAll = modelTheta(placed, params);
  const numbers = places.map((place) => placed.places.indexOf(place));
  const thetaBy = (one: ClickParams) => {
    const all = modelTheta(placed, one);
    return numbers.map((i) => all[i] as number);
  };
  const model = numbers.map((i) => modelAll[i] as number);
  const days = [...new Set(observations.flatMap(({ day }) => day ?? []))].sort();
  const impressions = byPlace(counts, places.length, (cell) => cell.impressions);
  const clicks = byPlace(counts, places.length, (cell) => cell.clicks);
  const isOpen = gate.problems.length === 0;
  const fitted = isOpen ? fitAll(observations, counts, skus, model, thetaBy, clickParams(params)) : null;
  const reference = fitted?.fit.reference ?? (places.length > 0 ? referenceOf(counts, places.length) : 0);
  const against = (values: ArrayLike<number>, i: number) => (values[i] as number) - (values[reference] as number);
  return {
    viewport,
    phone,
    skus,
    clicks: clicks.reduce((sum, count) => sum + count, 0),
    impressions: impressions.reduce((sum, count) => sum + count, 0),
    days: days.length > 0 ? { from: days[0] as string, to: days.at(-1) as string, count: days.length } : null,
    places: places.map((place, i) => ({
      place,
      impressions: impressions[i] as number,
      clicks: clicks[i] as number,
      model: against(model, i),
      parametric: fitted && against(fitted.parametric, i),
      free: fitted && against(fitted.free, i),
      mle: fitted && against(fitted.mle, i),
      error: fitted ? (fitted.errors[i] as number) : null,
    })),
    gate,
    leftOut,
    fit: fitted?.fit ?? null,
    depth,
    rejected,
  };
}

/** The model of the page's kind and language without what was fitted before. */
function defaultParams(page: Page, phone: boolean): AttentionParams {
  const { preset } = (page.attention ?? {}) as { preset?: unknown };
  return attentionParams({ ...page, attention: { preset } }, phone);
}

const clickParams = ({ alpha, gamma, kappa, lambda }: ClickParams): ClickParams => ({ alpha, gamma, kappa, lambda });

interface Fitted {
  fit: Fit;
  free: ArrayLike<number>;
  mle: ArrayLike<number>;
  errors: Float64Array;
  parametric: readonly number[];
}

function fitAll(
  observations: readonly Observation[],
  counts: Counts,
  skus: number,
  model: readonly number[],
  thetaBy: (params: ClickParams) => number[],
  defaults: ClickParams,
): Fitted | null {
  const cells = counts.flat();
  const rate = cells.reduce((sum, { clicks }) => sum + clicks, 0) / cells.reduce((sum, { impressions }) => sum + impressions, 0);
  const method = rate > HIGH_RATE ? 'bernoulli' : 'conditional';
  const own = method === 'bernoulli' ? fitBernoulli(counts, model) : fitFree(counts, model);
  if (!own.errors) return null;
  const parametricOf = (some: Counts, free: FreeFit | null) =>
    fitParametric((params) => (free ? distance(thetaBy(params), free) : -conditionalLikelihood(some, thetaBy(params))), defaults);
  const parametric = parametricOf(counts, method === 'bernoulli' ? own : null);
  const score = heldOut(observations, skus, (seen) => {
    const part = method === 'bernoulli' ? fitBernoulli(seen, model) : null;
    return {
      model,
      parametric: thetaBy(parametricOf(seen, part).params),
      free: part ? leaning(part, model) : drawn(seen, mmTheta(seen, model, 200), model, own.reference),
    };
  });
  return {
    fit: {
      method,
      defaults,
      parametric,
      heldOut: score,
      chosen: score && score.free > score.parametric ? 'free' : 'parametric',
      reference: own.reference,
    },
    free: method === 'bernoulli' ? leaning(own, model) : drawn(counts, own.logTheta.map(Math.exp), model, own.reference),
    mle: own.logTheta,
    errors: own.errors,
    parametric: thetaBy(parametric.params),
  };
}

/** ln θ drawn to the model by K clicks. */
const drawn = (counts: Counts, theta: ArrayLike<number>, model: readonly number[], reference: number) =>
  shrunkTheta(counts, theta, model, reference).map((value) => Math.log(Math.max(value, 1e-12)));

/** As `drawn`, for clicks that are not rare: what each place's error is worth in clicks is weighed against K. */
function leaning({ logTheta, errors, reference }: FreeFit, model: readonly number[]): Float64Array {
  return logTheta.map((value, s) => {
    const home = (model[s] as number) - (model[reference] as number);
    const error = errors?.[s];
    if (error === undefined) return home;
    return error === 0 ? value : (value / error ** 2 + SHRINK_CLICKS * home) / (1 / error ** 2 + SHRINK_CLICKS);
  });
}

/** Half the squared distance from the free fit, measured by its information: what is left of the likelihood near its top. */
function distance(logTheta: readonly number[], { logTheta: best, information }: { logTheta: Float64Array; information: Matrix }): number {
  const off = logTheta.map((value, s) => value - (best[s] as number));
  let sum = 0;
  for (const [s, row] of information.entries())
    for (const [r, weight] of row.entries()) sum += weight * (off[s] as number) * (off[r] as number);
  return sum / 2;
}
