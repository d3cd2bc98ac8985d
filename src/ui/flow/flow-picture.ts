/** What is drawn of the visual flow, as numbers: shares by place, the path, folds. Lengths are in CSS px of the page. Pure. */
import {
  type AttentionWindow,
  depthShare,
  type PageAttention,
  pagePath,
  type Sight,
  samplePath,
  visitsOf,
  windowsOf,
} from '@/core/attention';
import { bareStretches, type Page, type Rect, type Stretch } from '@/core/page';
import { seededRandom } from '@/core/random';
import { resolveSettings } from '@/core/rules';
import type { RealShares } from '@/editor';

/** Something that is looked at, with its share of the page, or of the window. */
export interface Spot extends Rect {
  key: string;
  kind: Sight['kind'];
  /** Id of the tile, or of the module that is a block. */
  id: string;
  share: number;
  /** Strength of its tint, 0 to 1: its share over the greatest that a tile has. */
  level: number;
  /** Whether its row is one that most people never get to. */
  rare: boolean;
  /** The share that it had, of a tile that is about to move. */
  from?: number;
  /** Of an event's tile: what was foreseen, and what it got. */
  real?: { predicted: number; real: number };
}

export interface Point {
  x: number;
  y: number;
}

export interface Fold {
  y: number;
  /** Screens above it. */
  screens: number;
  /** Share of the attention above it. */
  above: number;
  /** Where its line lies on bare ground. */
  bare: readonly Stretch[];
}

export interface FlowPicture {
  width: number;
  height: number;
  spots: readonly Spot[];
  /** First visits in their order; the first ones are numbered. */
  path: readonly Point[];
  /** Paths of single visitors, as drawn by chance. */
  samples: readonly (readonly Point[])[];
  /** The declared order, as far as this viewport shows it. */
  declared: readonly (Point & { key: string })[];
  folds: readonly Fold[];
  /** The part that is looked at; null is the whole page. */
  window: Rect | null;
}

/** Numbers on a path: more cannot be read. */
export const MOST_NUMBERS = 12;
/** Single visitors drawn for each screen. */
const SAMPLES = 14;
/** How far from the middle of a thing a single look may land, as a share of its size. */
const JITTER = 0.36;

export interface FlowChoice {
  window: AttentionWindow | null;
  spread: boolean;
  declared: readonly string[];
  /** Least chance that a row is examined (flow-dead-zone). */
  rare: number;
  /** Tiles that are about to move, and the reading before that. */
  moving?: { tiles: readonly string[]; before: PageAttention } | undefined;
  /** What tiles of an event got, by tile. */
  real?: RealShares['tiles'] | undefined;
}

/** The least chance that the rule of dead zones allows a row, as the page sets it. */
export function rareBelow(page: Pick<Page, 'rules'>): number {
  return Number(resolveSettings(page).rules.get('flow-dead-zone')?.options.examined ?? 0);
}

/** The window that is looked at: the chosen one, or the last where the page has become shorter. */
export function windowAt(attention: PageAttention, index: number | null): AttentionWindow | null {
  if (index === null) return null;
  const windows = windowsOf(attention);
  return windows[Math.min(index, windows.length - 1)] ?? null;
}

/** Everything that is looked at with its share, in reading order: of the page, or anew within a window. */
export function spotsOf(
  attention: PageAttention,
  { window, rare, moving, real }: Pick<FlowChoice, 'window' | 'rare' | 'moving' | 'real'>,
): Spot[] {
  const found = window ? window.sights.map((sight) => ({ ...sight, share: sight.weight })) : wholeSights(attention);
  const most = Math.max(...found.flatMap(({ kind, share }) => (kind === 'tile' ? share : [])), 0) || 1;
  return found.map(({ kind, id, tile, share, x, y, width, height }) => {
    const spot: Spot = {
      key: `${kind} ${id}`,
      kind,
      id,
      share,
      level: Math.min(1, share / most),
      rare: tile !== undefined && tile.rowExamined < rare,
      x,
      y,
      width,
      height,
    };
    const got = kind === 'tile' ? real?.[id] : undefined;
    if (got) spot.real = got;
    const from = moving?.tiles.includes(id) ? moving.before.tiles.find((one) => one.tile === id)?.share : undefined;
    return from === undefined ? spot : { ...spot, from };
  });
}

type Found = Omit<Sight, 'weight'> & { share: number };

function wholeSights({ layout, banner, blocks, modules }: PageAttention): Found[] {
  const found: Found[] = [{ kind: 'banner', id: 'banner', tile: undefined, share: banner, ...layout.banner }];
  for (const { box, tiles } of modules) {
    const { x, y, width, height, module } = box;
    const share = blocks.get(module.id);
    if (share !== undefined) found.push({ kind: 'block', id: module.id, tile: undefined, share, x, y, width, height });
    for (const tile of tiles) {
      const { x, y, width, height } = tile.box;
      found.push({ kind: 'tile', id: tile.tile, tile, share: tile.share, x, y, width, height });
    }
  }
  return found;
}

/** Where a look at a thing is drawn: the middle of its picture, or of what is seen of it. */
function lookAt(sight: Sight, window: AttentionWindow | null): Point {
  const box = sight.tile?.box;
  const x = sight.x + sight.width / 2;
  if (!box) return { x, y: sight.y + sight.height / 2 };
  const top = window ? Math.max(box.y, window.top) : box.y;
  const bottom = window ? Math.min(box.y + box.pictureHeight, window.top + window.height) : box.y + box.pictureHeight;
  return { x, y: bottom > top ? (top + bottom) / 2 : sight.y + sight.height / 2 };
}

function samplesOf(views: readonly AttentionWindow[]): Point[][] {
  return views.flatMap((view) =>
    Array.from({ length: SAMPLES }, (_, i) => {
      const seed = 1000 * view.index + i;
      const random = seededRandom(seed);
      return samplePath(view.sights, view, view.params, seed).map((at) => {
        const { x, y, width, height } = view.sights[at] as Sight;
        return { x: x + width * (0.5 + JITTER * (random.unit() - 0.5)), y: y + height * (0.5 + JITTER * (random.unit() - 0.5)) };
      });
    }),
  );
}

function foldsOf({ layout, params }: PageAttention): Fold[] {
  const { height, metrics } = layout;
  const whole = depthShare(height / metrics.fold, params);
  const folds: Fold[] = [];
  for (let screens = 1; screens * metrics.fold < height; screens++) {
    const y = screens * metrics.fold;
    folds.push({ y, screens, above: depthShare(screens, params) / whole, bare: bareStretches(layout, y) });
  }
  return folds;
}

/** What is drawn of a reading. Linear in what stands on the page. */
export function flowPicture(attention: PageAttention, choice: FlowChoice): FlowPicture {
  const { window, spread, declared } = choice;
  const { layout } = attention;
  const windows = windowsOf(attention);
  const boxes = new Map(attention.tiles.map(({ tile, box }) => [tile, box]));
  return {
    width: layout.width,
    height: layout.height,
    spots: spotsOf(attention, choice),
    path: (window ? visitsOf(window) : pagePath(attention)).map((sight) => lookAt(sight, window)),
    samples: spread ? samplesOf(window ? [window] : windows.filter(({ index }) => index % 2 === 0)) : [],
    declared: declared.flatMap((key) => {
      const box = boxes.get(key);
      return box ? { key, x: box.x, y: box.y + box.pictureHeight } : [];
    }),
    folds: foldsOf(attention),
    window: window && { x: 0, y: window.top, width: window.width, height: window.height },
  };
}
