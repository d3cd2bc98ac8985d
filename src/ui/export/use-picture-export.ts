import { toCanvas } from 'html-to-image';
import { useRef, useState } from 'react';
import type { Page } from '@/core/page';
import type { FlowView } from '@/editor';
import { exportPng, type PictureResult, pictureFileName, saveBlob } from '@/export';
import { readFlow } from '../flow';
import { mountMockup } from './mount';

export interface Progress {
  viewport: string;
  /** From 1. */
  number: number;
  total: number;
}

export type Outcome = { ok: true; count: number } | { ok: false; viewport: string; result: Extract<PictureResult, { ok: false }> };

export interface Wanted {
  scale: number;
  /** Addresses by reference. */
  images: ReadonlyMap<string, string>;
  /** How the visual flow is drawn over it; undefined where it is not. */
  flow?: FlowView | undefined;
}

/**
 * Draws mock-ups one after the other, and saves them when all are there: all of them or none.
 * @param version what the variant is called that they show; the files' names have it
 */
export function usePictureExport(page: Page, version?: string) {
  const [progress, setProgress] = useState<Progress | null>(null);
  const control = useRef<AbortController | null>(null);

  const draw = async (viewport: string, { scale, images, flow }: Wanted, signal: AbortSignal) => {
    const drawn = flow && (await readFlow(page, viewport, flow));
    const mockup = mountMockup(page, viewport, images, drawn);
    try {
      const { element, width, height } = mockup;
      return await exportPng({ element, width, height, scale, rasterise: toCanvas, signal });
    } finally {
      mockup.remove();
    }
  };

  const title = [page.title, version].filter(Boolean).join(' - ');
  const start = async (viewports: readonly string[], wanted: Wanted): Promise<Outcome> => {
    const abort = new AbortController();
    control.current = abort;
    const { signal } = abort;
    const files: { blob: Blob; name: string }[] = [];
    try {
      for (const [i, viewport] of viewports.entries()) {
        setProgress({ viewport, number: i + 1, total: viewports.length });
        const result = await draw(viewport, wanted, signal);
        if (!result.ok) return { ok: false, viewport, result };
        files.push({ blob: result.blob, name: pictureFileName(title, wanted.flow ? `${viewport} flow` : viewport, wanted.scale) });
      }
      for (const { blob, name } of files) saveBlob(blob, name);
      return { ok: true, count: files.length };
    } finally {
      setProgress(null);
    }
  };

  return { progress, start, cancel: () => control.current?.abort() };
}
