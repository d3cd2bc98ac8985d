/** What an export will make, worked out before anything is drawn. */
import { layoutPage, type Page, type PageLayout } from '@/core/page';
import type { FlowView } from '@/editor';
import { type Cutting, canvasFits, cutPage, drawnAs, type PictureFormat, pictureSize, type Slice, sliceSize } from '@/export';
import { flowFrame } from '../flow';

/** What the dialog asks for. */
export interface Wanted {
  format: PictureFormat;
  cutting: Cutting;
  /** Device px per CSS px, of pages and modules. */
  scale: number;
  /** Width of slices in px, by viewport. */
  widths: Readonly<Record<string, number>>;
  /** Most height of slices in px, and most kB of each. */
  mostHeight: number;
  mostKb: number | null;
  /** How the visual flow is drawn over the page; undefined where it is not. */
  flow?: FlowView | undefined;
}

/** Whether pieces that have too many bytes are cut again, so that there may be more than planned. */
export const mayBeMore = ({ cutting, mostKb }: Wanted) => cutting === 'slices' && mostKb !== null;

export interface PicturePlan {
  viewport: string;
  layout: PageLayout;
  frame: { left: number; top: number; width: number; height: number };
  scale: number;
  slices: Slice[];
  widthPx: number;
  /** Of the whole picture, and of the highest piece. */
  heightPx: number;
  highestPx: number;
  way: 'whole' | 'strips' | 'never';
}

/** Heights in px that are tried for pieces; what is higher is cut once more. */
const HEIGHTS = [16_384, 8192, 4096, 2048];

const known = new Map<string, boolean>();
/** Asks the browser once per size. */
export function fitsHere(widthPx: number, heightPx: number): boolean {
  const key = `${widthPx}x${heightPx}`;
  const fits = known.get(key) ?? canvasFits(widthPx, heightPx);
  known.set(key, fits);
  return fits;
}

/** Most height of one piece in px: what the format and the browser can. */
function highest(widthPx: number, format: PictureFormat, wanted: number): number {
  const most = Math.min(wanted, format === 'webp' ? 16_383 : 16_384);
  if (format === 'svg' || fitsHere(widthPx, most)) return most;
  return HEIGHTS.find((height) => height < most && fitsHere(widthPx, height)) ?? 1024;
}

/** Cuts the picture of a viewport as asked for. */
export function planPictures(page: Page, viewport: string, wanted: Wanted): PicturePlan {
  const { format, cutting, widths, mostHeight, flow } = wanted;
  const layout = layoutPage(page, viewport);
  const frame = flow ? flowFrame(layout) : { left: 0, top: 0, width: layout.width, height: layout.height };
  const scale = cutting === 'slices' ? (widths[viewport] ?? layout.width) / frame.width : wanted.scale;
  const whole = pictureSize(frame, scale);
  const most = highest(whole.widthPx, format, cutting === 'slices' ? mostHeight : Number.POSITIVE_INFINITY);
  const slices = cutPage(layout, { cutting, mostHeight: most / scale, frame });
  const sizes = slices.map((slice) => sliceSize(frame.width, slice, scale));
  const ways = sizes.map((size) => drawnAs(size, format, fitsHere));
  return {
    viewport,
    layout,
    frame,
    scale,
    slices,
    ...whole,
    highestPx: Math.max(...sizes.map(({ heightPx }) => heightPx)),
    way: ways.includes('never') ? 'never' : ways.includes('strips') ? 'strips' : 'whole',
  };
}
