/** Makes the pictures of an export: all of them or none. */
import type { Page } from '@/core/page';
import {
  type Drawing,
  drawPicture,
  type Link,
  linksCsv,
  linksJson,
  linksOf,
  type MadePicture,
  type PictureResult,
  pictureFileName,
  picturesZipName,
  prepareDrawing,
  type Slice,
  sliceFileName,
  splitSlice,
} from '@/export';
import { openEncoder } from '@/workers';
import { readFlow } from '../flow';
import { mountMockup } from './mount';
import { fitsHere, type PicturePlan, planPictures, type Wanted } from './plan-pictures';

export interface Progress {
  viewport: string;
  /** Of the picture that is drawn, from 1. */
  number: number;
  total: number;
  /** How much of everything is done, 0 to 1. */
  share: number;
}

export interface MadeFile {
  name: string;
  blob: Blob;
}

type Failure = Extract<PictureResult, { ok: false }>;
export type Made = { ok: true; file: MadeFile; pictures: number } | { ok: false; viewport: string; result: Failure };

export interface Making {
  page: Page;
  /** The page's title, and the variant's. */
  title: string;
  wanted: Wanted;
  viewports: readonly string[];
  /** Addresses by reference. */
  images: ReadonlyMap<string, string>;
  /** What is done to a single PNG before it is saved. */
  finish?: ((blob: Blob) => Promise<Blob>) | undefined;
  signal: AbortSignal;
  onProgress: (progress: Progress) => void;
}

type Piece = { slice: Slice; blob: Blob; widthPx: number; heightPx: number };
type Encoding = ReturnType<typeof openEncoder>;

/** Draws the pieces of one viewport, each cut again where it has too many bytes. */
async function drawPieces(
  drawing: Drawing,
  plan: PicturePlan,
  encoder: Encoding,
  making: Making,
  tell: (done: number) => void,
): Promise<Piece[] | Failure> {
  const { format, cutting, mostKb } = making.wanted;
  const { layout, frame, scale } = plan;
  const mostBytes = cutting === 'slices' && mostKb !== null ? mostKb * 1000 : undefined;
  const waiting = [...plan.slices];
  const pieces: Piece[] = [];
  for (let slice = waiting.shift(); slice; slice = waiting.shift()) {
    const done = plan.slices.length - Math.min(waiting.length + 1, plan.slices.length);
    tell(done);
    const onProgress = (share: number) => tell(done + share);
    const result = await drawPicture(drawing, slice, {
      format,
      scale,
      encoder,
      mostBytes,
      signal: making.signal,
      onProgress,
      fits: fitsHere,
    });
    if (result.ok) {
      const { blob, widthPx, heightPx } = result;
      pieces.push({ slice, blob, widthPx, heightPx });
      continue;
    }
    const halves = result.reason === 'too-heavy' ? splitSlice(layout, slice, frame.top) : undefined;
    if (!halves) return result;
    waiting.unshift(...halves);
  }
  return pieces;
}

async function drawViewport(
  plan: PicturePlan,
  encoder: Encoding,
  making: Making,
  tell: (done: number) => void,
): Promise<Piece[] | Failure> {
  const { page, wanted, images, signal } = making;
  const drawn = wanted.flow && (await readFlow(page, plan.viewport, wanted.flow));
  const mockup = mountMockup(page, plan.viewport, images, drawn);
  try {
    const prepared = await prepareDrawing(mockup.element, mockup, signal);
    return prepared.ok ? await drawPieces(prepared.drawing, plan, encoder, making, tell) : prepared;
  } finally {
    mockup.remove();
  }
}

function named(pieces: readonly Piece[], plan: PicturePlan, { page, title, wanted }: Making): MadePicture[] {
  const { cutting, format } = wanted;
  const folder = wanted.flow ? `${plan.viewport} flow` : plan.viewport;
  return pieces.map(({ slice, widthPx, heightPx }, i) => {
    const label =
      cutting === 'modules'
        ? (page.modules.find(({ id }) => id === slice.moduleId)?.title ?? (slice.moduleId === null ? 'banner' : ''))
        : undefined;
    const file =
      cutting === 'page' ? pictureFileName(title, folder, plan.scale, format) : sliceFileName(folder, i, pieces.length, format, label);
    return { file, slice, widthPx, heightPx };
  });
}

/** Draws everything that was asked for; one picture is a file of its own, several are one ZIP with a contact sheet and a link map. */
export async function makePictures(making: Making): Promise<Made> {
  const { page, title, wanted, viewports, signal, onProgress } = making;
  const plans = viewports.map((viewport) => planPictures(page, viewport, wanted));
  const total = plans.reduce((sum, { slices }) => sum + slices.length, 0);
  const encoder = openEncoder(signal);
  const pictures: (MadePicture & { blob: Blob })[] = [];
  const links: Link[] = [];
  let before = 0;
  try {
    for (const plan of plans) {
      const start = before;
      const tell = (done: number) =>
        onProgress({
          viewport: plan.viewport,
          number: Math.min(Math.floor(start + done) + 1, total),
          total,
          share: (start + done) / total,
        });
      const pieces = await drawViewport(plan, encoder, making, tell);
      if (!Array.isArray(pieces)) return { ok: false, viewport: plan.viewport, result: pieces };
      const made = named(pieces, plan, making);
      pictures.push(...made.map((one, i) => ({ ...one, blob: pieces[i]?.blob ?? new Blob() })));
      links.push(...linksOf(plan.layout, made, plan.scale, plan.frame, page.banner?.skuId));
      before += plan.slices.length;
    }
    const [only] = pictures;
    if (only && pictures.length === 1) {
      const blob = making.finish ? await making.finish(only.blob) : only.blob;
      return { ok: true, file: { name: only.file.replace(/^.*\//, ''), blob }, pictures: 1 };
    }
    const sheet = wanted.format === 'svg' ? [] : [{ name: 'contact-sheet.jpg', input: await encoder.sheet(sheetItems(pictures), title) }];
    const { downloadZip } = await import('client-zip');
    const zip = downloadZip([
      ...pictures.map(({ file, blob }) => ({ name: file, input: blob })),
      ...sheet,
      { name: 'links.csv', input: linksCsv(links) },
      { name: 'links.json', input: linksJson(pictures, links) },
    ]);
    const blob = new Blob([await zip.blob()], { type: 'application/zip' });
    return { ok: true, file: { name: picturesZipName(title), blob }, pictures: pictures.length };
  } catch (error) {
    if (signal.aborted) return { ok: false, viewport: viewports[0] ?? '', result: { ok: false, reason: 'cancelled' } };
    const message = error instanceof Error ? error.message : String(error);
    return { ok: false, viewport: viewports[0] ?? '', result: { ok: false, reason: 'failed', message } };
  } finally {
    encoder.close();
  }
}

const sheetItems = (pictures: readonly (MadePicture & { blob: Blob })[]) =>
  pictures.map(({ file, blob, widthPx, heightPx }) => ({ name: file, blob, widthPx, heightPx }));
