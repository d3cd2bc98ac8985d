/** How large the pages are shown. Pure. */
import { metricsAt, type Viewport } from '@/core/page';

/** Space around the pages and between two of them, in px on the screen. */
export const CANVAS_PADDING = 48;
export const SHEET_GAP = 56;
/** Room above a page for its name. */
export const NAME_HEIGHT = 32;

export const ZOOM_MIN = 0.1;
export const ZOOM_MAX = 2;
const STEPS = [0.1, 0.15, 0.25, 0.33, 0.5, 0.67, 0.8, 1, 1.25, 1.5, 2];

const clampZoom = (zoom: number): number => Math.min(ZOOM_MAX, Math.max(ZOOM_MIN, zoom));

/**
 * The zoom at which the pages shown fit beside each other; a single phone page is shown so that its first screen fits in
 * height as well. Never above 1, so that fitting does not blur pictures, nor below the least zoom.
 */
export function fitZoom(viewports: readonly Viewport[], canvas: { width: number; height: number }): number {
  const pages = viewports.reduce((sum, { width }) => sum + width, 0);
  const room = canvas.width - 2 * CANVAS_PADDING - (viewports.length - 1) * SHEET_GAP;
  const only = viewports.length === 1 ? viewports[0] : undefined;
  const metrics = only && metricsAt(only);
  const byHeight = metrics?.phone ? (canvas.height - NAME_HEIGHT - CANVAS_PADDING) / metrics.fold : 1;
  return Math.min(1, clampZoom(Math.min(room / pages, byHeight)));
}

/** The next larger (1) or smaller (−1) of the usual zooms. */
export function zoomStep(zoom: number, direction: 1 | -1): number {
  const next = direction === 1 ? STEPS.find((step) => step > zoom + 0.005) : STEPS.findLast((step) => step < zoom - 0.005);
  return next ?? (direction === 1 ? ZOOM_MAX : ZOOM_MIN);
}

/** Zoom after turning a wheel (or pinching) by `delta` px. */
export function wheelZoom(zoom: number, delta: number): number {
  return clampZoom(zoom * Math.exp(-Math.max(-50, Math.min(50, delta)) * 0.008));
}
