/**
 * Selecting by drawing a frame on empty ground. While it is drawn nothing renders: one element is the frame, and one path per
 * page draws what it holds; the selection is set once, when the pointer lets go.
 */
import { useEffect } from 'react';
import { layoutPage, type PageLayout } from '@/core/page';
import type { EditorStore } from '@/editor';
import { announce } from '../shell';
import styles from './Marquee.module.css';

/** px that the pointer goes before a frame is drawn: less is a click. */
const FROM_PX = 4;
/** Distance from the canvas's edge in px within which it scrolls, and the most px it scrolls in a frame. */
const SCROLL_ZONE = 40;
const SCROLL_MAX = 18;
/** Where a press begins a frame: not on what can be taken up, pressed or read by itself. */
const TAKEN = '[data-tile], [data-module-title], [data-kind], button, a, input, [role="button"]';

interface Point {
  x: number;
  y: number;
}

/** A page on the canvas: its layout, and where it stands in the scrolled content, in px of the screen. */
interface Sheet {
  layout: PageLayout;
  zoom: number;
  left: number;
  top: number;
  marks: SVGPathElement;
  found: string;
}

class Marquee {
  private readonly frame = document.createElement('div');
  private readonly drawings: SVGElement[] = [];
  private sheets: Sheet[] = [];
  private chosen: { ids: string[]; viewport: string } | null = null;
  private point: Point;
  private frameId = 0;

  constructor(
    private readonly scroller: HTMLElement,
    private readonly store: EditorStore,
    /** In the scrolled content. */
    private readonly from: Point,
    private readonly adds: boolean,
  ) {
    this.point = from;
    this.frame.className = styles.frame ?? '';
    this.frame.dataset.marquee = '';
    this.sheets = this.readSheets();
    scroller.append(this.frame);
  }

  private readSheets(): Sheet[] {
    const { page } = this.store.getState();
    const canvas = this.scroller.getBoundingClientRect();
    return [...this.scroller.querySelectorAll<HTMLElement>('[data-viewport]')].map((element) => {
      const layout = layoutPage(page, element.dataset.viewport ?? '');
      const rect = element.getBoundingClientRect();
      const left = rect.left - canvas.left + this.scroller.scrollLeft;
      const top = rect.top - canvas.top + this.scroller.scrollTop;
      const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
      svg.setAttribute('class', styles.held ?? '');
      Object.assign(svg.style, { left: `${left}px`, top: `${top}px`, width: `${rect.width}px`, height: `${rect.height}px` });
      const marks = document.createElementNS('http://www.w3.org/2000/svg', 'path');
      svg.append(marks);
      this.scroller.append(svg);
      this.drawings.push(svg);
      return { layout, zoom: rect.width / layout.width, left, top, marks, found: '' };
    });
  }

  moveTo(client: Point): void {
    this.point = client;
    if (this.frameId === 0) this.frameId = requestAnimationFrame(this.draw);
  }

  private readonly draw = (): void => {
    this.frameId = 0;
    if (this.scrollAtEdge()) this.frameId = requestAnimationFrame(this.draw);
    const canvas = this.scroller.getBoundingClientRect();
    const to = {
      x: Math.max(0, Math.min(this.point.x - canvas.left, canvas.width) + this.scroller.scrollLeft),
      y: Math.max(0, Math.min(this.point.y - canvas.top, canvas.height) + this.scroller.scrollTop),
    };
    const x = Math.min(this.from.x, to.x);
    const y = Math.min(this.from.y, to.y);
    const width = Math.abs(this.from.x - to.x);
    const height = Math.abs(this.from.y - to.y);
    Object.assign(this.frame.style, { transform: `translate(${x}px, ${y}px)`, width: `${width}px`, height: `${height}px` });
    this.chosen = null;
    for (const sheet of this.sheets) this.hold(sheet, { x, y, width, height });
  };

  /** Draws what the frame holds of a page. The page with the most of it is the one that is meant. */
  private hold(sheet: Sheet, { x, y, width, height }: { x: number; y: number; width: number; height: number }): void {
    const { layout, zoom } = sheet;
    const left = (x - sheet.left) / zoom;
    const top = (y - sheet.top) / zoom;
    const right = left + width / zoom;
    const bottom = top + height / zoom;
    const ids: string[] = [];
    let path = '';
    for (const box of layout.modules) {
      if (box.y > bottom || box.y + box.height < top) continue;
      for (const tile of box.tiles) {
        if (tile.x > right || tile.x + tile.width < left || tile.y > bottom || tile.y + tile.height < top) continue;
        ids.push(tile.placed.tile.id);
        path += `M${tile.x * zoom} ${tile.y * zoom}h${tile.width * zoom}v${tile.height * zoom}h${-tile.width * zoom}z`;
      }
    }
    if (path !== sheet.found) sheet.marks.setAttribute('d', path);
    sheet.found = path;
    if (ids.length > (this.chosen?.ids.length ?? 0)) this.chosen = { ids, viewport: layout.viewport.id };
  }

  private scrollAtEdge(): boolean {
    const { left, top, right, bottom } = this.scroller.getBoundingClientRect();
    const speed = (before: number, behind: number) =>
      Math.round(SCROLL_MAX * (Math.min(1, Math.max(0, 1 - behind / SCROLL_ZONE)) - Math.min(1, Math.max(0, 1 - before / SCROLL_ZONE))));
    const was = [this.scroller.scrollLeft, this.scroller.scrollTop];
    this.scroller.scrollBy(speed(this.point.x - left, right - this.point.x), speed(this.point.y - top, bottom - this.point.y));
    return this.scroller.scrollLeft !== was[0] || this.scroller.scrollTop !== was[1];
  }

  /** Lets go; answers what was held, in reading order, or null where nothing was. */
  end(): { ids: string[]; viewport: string } | null {
    if (this.frameId !== 0) {
      cancelAnimationFrame(this.frameId);
      this.draw();
    }
    cancelAnimationFrame(this.frameId);
    this.frame.remove();
    for (const drawing of this.drawings) drawing.remove();
    if (!this.chosen) return this.adds ? { ids: [...this.store.getState().selection], viewport: this.store.getState().viewport } : null;
    const { ids, viewport } = this.chosen;
    const { selection } = this.store.getState();
    return { ids: this.adds ? [...selection.filter((id) => !ids.includes(id)), ...ids] : ids, viewport };
  }
}

/** Hears presses on the canvas's empty ground. */
export function useMarquee(store: EditorStore, sayCount: (count: number) => string): void {
  useEffect(() => {
    const stop = new AbortController();
    const { signal } = stop;
    let pressed: { scroller: HTMLElement; client: Point; from: Point; adds: boolean } | null = null;
    let marquee: Marquee | null = null;
    const leave = () => {
      pressed = null;
      marquee = null;
    };
    const onDown = (event: PointerEvent) => {
      const target = event.target instanceof Element ? event.target : null;
      const scroller = target?.closest<HTMLElement>('[data-canvas]');
      if (!scroller || !event.isPrimary || event.button !== 0 || event.pointerType === 'touch' || target?.closest(TAKEN)) return;
      const rect = scroller.getBoundingClientRect();
      // The scroll bars are beside the client area.
      if (event.clientX - rect.left >= scroller.clientWidth || event.clientY - rect.top >= scroller.clientHeight) return;
      // A frame is no selection of the page's text.
      if (document.activeElement instanceof HTMLElement && !scroller.contains(document.activeElement)) document.activeElement.blur();
      const from = { x: event.clientX - rect.left + scroller.scrollLeft, y: event.clientY - rect.top + scroller.scrollTop };
      pressed = { scroller, client: { x: event.clientX, y: event.clientY }, from, adds: event.shiftKey || event.ctrlKey || event.metaKey };
    };
    const onMove = (event: PointerEvent) => {
      if (!pressed) return;
      const { client, scroller, from, adds } = pressed;
      if (!marquee && Math.hypot(event.clientX - client.x, event.clientY - client.y) < FROM_PX) return;
      if (!marquee) {
        marquee = new Marquee(scroller, store, from, adds);
        getSelection()?.removeAllRanges();
      }
      marquee.moveTo({ x: event.clientX, y: event.clientY });
    };
    const onUp = () => {
      const drawn = marquee;
      leave();
      if (!drawn) return;
      const result = drawn.end();
      if (result && result.viewport !== store.getState().viewport) store.actions.show({ viewport: result.viewport });
      store.actions.select(result?.ids ?? []);
      announce(sayCount(result?.ids.length ?? 0));
      // The click that follows would select what lies under the pointer.
      const swallow = (click: Event) => click.stopPropagation();
      window.addEventListener('click', swallow, { capture: true, once: true });
      setTimeout(() => window.removeEventListener('click', swallow, { capture: true }));
    };
    const onCancel = () => {
      marquee?.end();
      leave();
    };
    document.addEventListener('pointerdown', onDown, { signal });
    document.addEventListener('pointermove', onMove, { signal });
    document.addEventListener('pointerup', onUp, { signal });
    document.addEventListener('pointercancel', onCancel, { signal });
    // No text is selected and no picture dragged while a frame is drawn.
    document.addEventListener('selectstart', (event) => pressed && event.preventDefault(), { signal });
    document.addEventListener('dragstart', (event) => pressed && event.preventDefault(), { signal });
    document.addEventListener(
      'keydown',
      (event) => {
        if (event.key !== 'Escape' || !marquee) return;
        event.stopPropagation();
        onCancel();
      },
      { capture: true, signal },
    );
    return () => {
      onCancel();
      stop.abort();
    };
  }, [store, sayCount]);
}
