/**
 * Windows: what of a page is on the screen at once (attention.md section 3.7). A window is one screen high; the next one
 * begins half a screen further down, and the last one ends where the page ends. In each, shares are told anew among what
 * it shows; what its edges cut counts with the part that is seen.
 */
import { join } from '../join';
import { once } from '../once';
import type { Rect } from '../page';
import type { AttentionParams } from './params';
import { type Frame, isUpwards, shownPath, type Target } from './path';
import type { ModuleAttention, PageAttention, TileAttention } from './read';
import { depthShare, type Stretch } from './shares';

/** Windows begin this far apart, in heights of the screen. */
const WINDOW_STEP = 0.5;

/** The id of the banner among what a window shows; modules and tiles may have it, which is why `kind` is told. */
const BANNER_ID = 'banner';

/** A tile, the banner or a block without SKUs: the part of it that a window shows. Its weight is its share in the window. */
export interface Sight extends Target {
  kind: 'tile' | 'banner' | 'block';
  tile: TileAttention | undefined;
}

export interface AttentionWindow extends Frame {
  /** From 0 down the page. */
  index: number;
  /** In reading order. */
  sights: readonly Sight[];
  /** The strongest of them first, as positions. */
  ranked: readonly number[];
  /** F: the largest share over the next; infinite where there is no other, 0 where there is none. */
  focus: number;
  /** 1 / Σ p²: as many would share evenly. */
  effective: number;
  /** Chance that the strongest is looked at before the next. */
  topFirst: number;
  params: AttentionParams;
}

/**
 * Windows that begin with the same module, one under the other. As long as the modules that they show are the same objects,
 * so are the group and its windows: what rules work out of them is kept by group.
 */
export interface WindowGroup {
  windows: readonly AttentionWindow[];
}

/** The windows of a page in groups, from the top; worked out once, and taken over where an edit left all that they show. */
export const windowGroups: (attention: PageAttention) => readonly WindowGroup[] = once((attention: PageAttention) => {
  const { layout, modules } = attention;
  const { fold } = layout.metrics;
  const count = layout.height <= fold ? 1 : Math.ceil((layout.height - fold) / (WINDOW_STEP * fold) - 1e-9) + 1;
  const topOf = (index: number) => Math.max(0, Math.min(index * WINDOW_STEP * fold, layout.height - fold));
  const groups: WindowGroup[] = [];
  let first = 0;
  let from = 0;
  while (from < count) {
    while (first < modules.length && bottomOf((modules[first] as ModuleAttention).box) <= topOf(from)) first++;
    const bottom = first < modules.length ? bottomOf((modules[first] as ModuleAttention).box) : Number.POSITIVE_INFINITY;
    let to = from + 1;
    while (to < count && bottom > topOf(to)) to++;
    let end = first;
    while (end < modules.length && (modules[end] as ModuleAttention).box.y < topOf(to - 1) + fold) end++;
    groups.push(groupAt(attention, [from, to], topOf, modules.slice(first, end)));
    from = to;
  }
  return groups;
});

/** The windows of a page, from the top; one at least. */
export const windowsOf: (attention: PageAttention) => readonly AttentionWindow[] = once((attention: PageAttention) =>
  join(windowGroups(attention).map(({ windows }) => windows)),
);

interface Known {
  from: number;
  modules: readonly ModuleAttention[];
  group: WindowGroup;
}

/** The group that begins with a module, as it was read last. */
const knownBy = new WeakMap<ModuleAttention, Known>();

/** The group of the windows `from` to before `to`, which show these modules. */
function groupAt(
  attention: PageAttention,
  [from, to]: readonly [number, number],
  topOf: (index: number) => number,
  modules: readonly ModuleAttention[],
): WindowGroup {
  const [first] = modules;
  const old = first && knownBy.get(first);
  const known = old?.from === from ? old : undefined;
  if (known && known.group.windows.length === to - from && sameList(known.modules, modules)) return known.group;
  const fold = attention.layout.metrics.fold;
  const windows: AttentionWindow[] = [];
  for (let index = from; index < to; index++) {
    const frame = { top: topOf(index), width: attention.layout.width, height: fold };
    let end = 0;
    while (end < modules.length && (modules[end] as ModuleAttention).box.y < frame.top + fold) end++;
    const before = known?.group.windows[index - from];
    const isSame = before?.top === frame.top && sameList(known?.modules.slice(0, end) ?? [], modules.slice(0, end));
    windows.push(before && isSame ? before : readWindow(attention, index, frame, modules.slice(0, end)));
  }
  const group = { windows };
  if (first) knownBy.set(first, { from, modules, group });
  return group;
}

function sameList<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((item, i) => item === b[i]);
}

const bottomOf = ({ y, height }: Rect) => y + height;

function readWindow({ layout, params }: PageAttention, index: number, frame: Frame, modules: readonly ModuleAttention[]): AttentionWindow {
  // Shares within a window do not depend on the page's height.
  const time = (top: number, bottom: number) => depthShare(bottom / frame.height, params) - depthShare(top / frame.height, params);
  const sights: Sight[] = [];
  addAlone(sights, sightOf('banner', BANNER_ID, layout.banner, undefined, frame), time);
  for (const module of modules) {
    const { box, share } = module;
    if (share === null) addTiles(sights, module, time, frame);
    else addAlone(sights, sightOf('block', box.module.id, box, undefined, frame), time);
  }

  const sum = sights.reduce((total, { weight }) => total + weight, 0);
  let squares = 0;
  for (const sight of sights) {
    sight.weight = sum > 0 ? sight.weight / sum : 0;
    squares += sight.weight ** 2;
  }
  const shareOf = (i: number | undefined) => sights[i ?? -1]?.weight ?? 0;
  const ranked = sights.map((_, i) => i).sort((a, b) => shareOf(b) - shareOf(a) || a - b);
  const [most, next] = [shareOf(ranked[0]), shareOf(ranked[1])];
  return {
    index,
    top: frame.top,
    width: frame.width,
    height: frame.height,
    sights,
    ranked,
    focus: next > 0 ? most / next : most > 0 ? Number.POSITIVE_INFINITY : 0,
    effective: squares > 0 ? 1 / squares : 0,
    topFirst: most > 0 ? most / (most + next) : 0,
    params,
  };
}

/** The part of a block that a window shows; undefined where that is nothing. */
function sightOf(kind: Sight['kind'], id: string, block: Rect, tile: TileAttention | undefined, frame: Frame): Sight | undefined {
  const y = Math.max(block.y, frame.top);
  const height = Math.min(block.y + block.height, frame.top + frame.height) - y;
  return height > 0 ? { id, kind, tile, x: block.x, y, width: block.width, height, weight: 0 } : undefined;
}

/** Share of the time between two heights, for the shares of a window. */
type Time = (top: number, bottom: number) => number;

/** Adds what stands alone in its stretch of the page. */
function addAlone(sights: Sight[], sight: Sight | undefined, time: Time): void {
  if (!sight) return;
  sight.weight = time(sight.y, sight.y + sight.height);
  sights.push(sight);
}

function addTiles(sights: Sight[], { tiles, stretches }: ModuleAttention, time: Time, frame: Frame): void {
  const bottom = frame.top + frame.height;
  const start = sights.length;
  for (let s = firstBelow(stretches, frame.top); s < stretches.length; s++) {
    const stretch = stretches[s] as Stretch;
    if (stretch.top >= bottom) break;
    if (stretch.crossing.length === 0) continue;
    const each = time(Math.max(stretch.top, frame.top), Math.min(stretch.bottom, bottom)) / stretch.weight;
    for (const i of stretch.crossing) {
      const tile = tiles[i] as TileAttention;
      // Few cross more than one stretch, and those stand close by.
      let known = sights.length - 1;
      while (known >= start && sights[known]?.tile !== tile) known--;
      const sight = known >= start ? sights[known] : sightOf('tile', tile.tile, tile.box, tile, frame);
      if (!sight) continue;
      sight.weight += each * tile.weight;
      if (known < start) sights.push(sight);
    }
  }
}

/** The first stretch that reaches below a height: they stand one under the other. */
function firstBelow(stretches: readonly Stretch[], top: number): number {
  let low = 0;
  let high = stretches.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((stretches[middle] as Stretch).bottom <= top) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** The typical path over a window, look by look; worked out once. */
export const looksOf: (view: AttentionWindow) => readonly Sight[] = once((view: AttentionWindow) =>
  shownPath(view.sights, view, view.params).map((i) => view.sights[i] as Sight),
);

/** What it visits, in the order of first visits; worked out once. */
export const visitsOf: (view: AttentionWindow) => readonly Sight[] = once((view: AttentionWindow) => [...new Set(looksOf(view))]);

/** A stretch of the path down the page: what a group of windows adds to it. */
export interface PathPiece {
  sights: readonly Sight[];
  /** Steps within it that go up. */
  up: number;
  /** What the last window shows and the path has visited by then. */
  met: readonly Thing[];
}

/** A thing on the page, whichever part of it a window shows. */
type Thing = TileAttention | string;

const thingOf = ({ tile, kind, id }: Sight): Thing => tile ?? `${kind} ${id}`;

/**
 * The typical path down the whole page, piece by piece: of each screen in turn what is visited first in it, each thing once.
 * Screens follow each other by half a height, as people scroll, so what one cut off the next shows whole; what neither visits
 * is passed over.
 */
export const pathPieces: (attention: PageAttention) => readonly PathPiece[] = once((attention: PageAttention) => {
  const pieces: PathPiece[] = [];
  // What was met further up and is not in the last window is not further down either.
  let met: readonly Thing[] = [];
  for (const group of windowGroups(attention)) {
    const piece = pieceOf(group, met);
    pieces.push(piece);
    met = piece.met;
  }
  return pieces;
});

const pieces = new WeakMap<WindowGroup, { before: readonly Thing[]; piece: PathPiece }>();

function pieceOf(group: WindowGroup, before: readonly Thing[]): PathPiece {
  const known = pieces.get(group);
  if (known && sameList(known.before, before)) return known.piece;
  const met = new Set<Thing>(before);
  const sights: Sight[] = [];
  let up = 0;
  for (const view of group.windows)
    for (const sight of visitsOf(view)) {
      const thing = thingOf(sight);
      if (met.has(thing)) continue;
      met.add(thing);
      const last = sights.at(-1);
      if (last && isUpwards(last, sight)) up++;
      sights.push(sight);
    }
  const shown = group.windows.at(-1)?.sights ?? [];
  const piece = { sights, up, met: shown.map(thingOf).filter((thing) => met.has(thing)) };
  pieces.set(group, { before, piece });
  return piece;
}

/** The path of `pathPieces` as one. */
export const pagePath: (attention: PageAttention) => readonly Sight[] = once((attention: PageAttention) =>
  join(pathPieces(attention).map(({ sights }) => sights)),
);
