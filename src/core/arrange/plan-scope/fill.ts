/**
 * A first choice of SKUs that meets the wishes: those on the page stay where they may, the rest comes evenly from what is left.
 * Where a module runs short, one that holds what it needs gives it away and takes another, along the shortest such chain; where
 * there is none, the modules that compete are named.
 */
import type { Sku } from '../../page';
import type { Unmet } from './types';
import type { Target } from './wishes';

export type Filled = { ok: true; chosen: Sku[][] } | { ok: false; unmet: Unmet[] };

/** @param present SKUs that stand in each module and may leave it; @param taken ids that locked tiles hold */
export function fill(
  targets: readonly Target[],
  skus: readonly Sku[],
  present: readonly (readonly Sku[])[],
  taken: ReadonlySet<string>,
): Filled {
  const free = skus.filter(({ id, price }) => price > 0 && !taken.has(id)).sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1));
  const takers = new Map(free.map((sku) => [sku, targets.map(({ takes }) => takes(sku))]));
  const takes = (t: number, sku: Sku) => takers.get(sku)?.[t] === true;
  const unmet = targets.flatMap(({ module, open, wish }, t): Unmet[] => {
    const available = free.filter((sku) => takes(t, sku)).length;
    return available < open ? [{ kind: 'too-few', module: module.id, count: wish.count ?? open, available }] : [];
  });
  if (unmet.length > 0) return { ok: false, unmet };

  const home = new Map<Sku, number>();
  const chosen: Set<Sku>[] = targets.map(() => new Set());
  const put = (t: number, sku: Sku) => {
    const before = home.get(sku);
    if (before !== undefined) chosen[before]?.delete(sku);
    home.set(sku, t);
    chosen[t]?.add(sku);
  };
  const room = (t: number) => (targets[t]?.open ?? 0) - (chosen[t]?.size ?? 0);
  targets.forEach(({ wish }, t) => {
    const musts = new Set(wish.must);
    for (const sku of free) if (musts.has(sku.id) && room(t) > 0) put(t, sku);
  });
  const byId = new Map(free.map((sku) => [sku.id, sku]));
  present.forEach((list, t) => {
    for (const { id } of list) {
      const sku = byId.get(id);
      if (sku && !home.has(sku) && room(t) > 0 && takes(t, sku)) put(t, sku);
    }
  });
  for (let t = 0; t < targets.length; t++) {
    const rest = free.filter((sku) => !home.has(sku) && takes(t, sku));
    const need = Math.min(room(t), rest.length);
    for (let i = 0; i < need; i++) put(t, rest[Math.floor(((i + 0.5) * rest.length) / need)] as Sku);
    while (room(t) > 0) {
      const stuck = pull(t, targets, free, home, takes, put);
      if (stuck) return { ok: false, unmet: [stuck] };
    }
  }
  return { ok: true, chosen: chosen.map((set) => [...set].sort((a, b) => a.price - b.price || (a.id < b.id ? -1 : 1))) };
}

/** Brings one SKU into a module along the shortest chain of modules; answers what is short where there is none. */
function pull(
  t: number,
  targets: readonly Target[],
  free: readonly Sku[],
  home: ReadonlyMap<Sku, number>,
  takes: (t: number, sku: Sku) => boolean,
  put: (t: number, sku: Sku) => void,
): Unmet | undefined {
  const from = new Map<number, { to: number; sku: Sku } | undefined>([[t, undefined]]);
  const queue = [t];
  const musts = targets.map(({ wish }) => new Set(wish.must));
  for (let at = queue.shift(); at !== undefined; at = queue.shift()) {
    const spare = free.find((sku) => !home.has(sku) && takes(at as number, sku));
    if (spare) {
      let sku = spare;
      let here: number = at;
      for (let link = from.get(here); link; link = from.get(here)) {
        put(here, sku);
        sku = link.sku;
        here = link.to;
      }
      put(here, sku);
      return undefined;
    }
    for (const [sku, owner] of home) {
      if (from.has(owner) || !takes(at, sku) || musts[owner]?.has(sku.id)) continue;
      from.set(owner, { to: at, sku });
      queue.push(owner);
    }
  }
  const short = [...from.keys()].sort((a, b) => a - b);
  return {
    kind: 'too-few-together',
    modules: short.map((i) => targets[i]?.module.id ?? ''),
    count: short.reduce((sum, i) => sum + (targets[i]?.open ?? 0), 0),
    available: free.filter((sku) => short.some((i) => takes(i, sku))).length,
  };
}
