/**
 * What is held, where it would land, and how that is drawn, outside React: a move of the pointer costs one animation
 * frame with arithmetic and two transforms, whatever the number of tiles. Nothing on the page moves until the drop, which
 * is one command. The keyboard aims through the same session.
 */
import styles from './drag.module.css';
import { drawPlaces, element, place, showPartner, signMark, type Words } from './drag-marks';
import type { HeldItem } from './drop-commands';
import { type DropTarget, dropTargetAt, type Point } from './drop-target';
import { findPlace } from './navigate';
import { markRow, type OutlineAim, outlineAimAt, scrollOutline, springOpen } from './outline-target';
import { reflow } from './reflow';
import { type Scores, writeChip } from './score-chip';
import type { SheetSurface, Surface } from './surface';

export interface Aim {
  target: DropTarget;
  viewport: string;
}

export interface DragHost {
  surface(): Surface | null;
  /** Elements that follow the pointer. */
  ghost(): HTMLElement | null;
  chip(): HTMLElement | null;
  /** Scores of the page now and after the drop; undefined where the drop would be refused. */
  preview(held: HeldItem, aim: Aim): Scores | undefined;
  formatScore(score: number): string;
  /** What stands on a mark for a SKU: its name and its price. */
  words(skuId: string, held: HeldItem): Words;
  openOutline(): void;
  /** Nothing is aimed at any more. */
  forget(): void;
}

/** Distance from the canvas edge in px within which it scrolls, and the most px it scrolls in a frame. */
const SCROLL_ZONE = 56;
const SCROLL_MAX = 18;
/** The score is worked out once the target has held this long, in ms. */
const PREVIEW_DELAY = 60;
/** px that the score's chip keeps from the canvas's edge. */
const CHIP_MARGIN_PX = 8;

interface Frame {
  sheet: SheetSurface;
  left: number;
  top: number;
}

export class DragSession {
  private held: HeldItem | null = null;
  private aimed: Aim | null = null;
  private byPointer = false;
  /** The viewport that it was taken up at. */
  private home: string | undefined;
  private point: Point = { x: 0, y: 0 };
  private frames: Frame[] = [];
  private canvas = { left: 0, top: 0, right: 0, bottom: 0 };
  private scrolled = { x: 0, y: 0 };
  private frameId = 0;
  private previewTimer: ReturnType<typeof setTimeout> | undefined;
  private readonly mark = element(styles.mark);
  /** Lies over everything while the pointer holds something: its cursor is the whole screen's, at no cost per tile. */
  private readonly shield = element(styles.shield);
  private hollows: HTMLElement[] = [];
  /** Where the tiles of a module of mixed sizes will stand. */
  private readonly places = element(styles.places);
  private row: OutlineAim | null = null;

  constructor(private readonly host: DragHost) {
    this.mark.dataset.dropMark = '';
    this.shield.addEventListener('wheel', ({ deltaX, deltaY }) => this.host.surface()?.scroller.scrollBy(deltaX, deltaY), {
      passive: true,
    });
  }

  /** What is held, or null. */
  get holding(): HeldItem | null {
    return this.held;
  }

  get aim(): Aim | null {
    return this.aimed;
  }

  /** Whether it is held by the keyboard. */
  get carrying(): boolean {
    return this.held !== null && !this.byPointer;
  }

  /** Takes something up. `point` is the pointer in the window; without one the keyboard aims. */
  begin(held: HeldItem, viewport: string | undefined, point?: Point): boolean {
    const surface = this.host.surface();
    if (!surface || this.held) return false;
    this.held = held;
    this.byPointer = point !== undefined;
    this.readPlaces(surface);
    this.drawHollows(held, surface);
    this.home = viewport;
    surface.scroller.addEventListener('scroll', this.onScroll, { passive: true });
    if (point) {
      document.body.append(this.shield);
      this.moveTo(point);
    }
    return true;
  }

  moveTo(point: Point): void {
    if (!this.held) return;
    this.point = point;
    if (this.frameId === 0) this.frameId = requestAnimationFrame(this.onFrame);
  }

  /** Aims at a target, or at nothing. */
  aimAt(aim: Aim | null): void {
    if (aim?.viewport === this.aimed?.viewport && sameTarget(aim?.target, this.aimed?.target)) return;
    this.aimed = aim;
    this.shield.toggleAttribute('data-refused', aim?.target.kind === 'locked');
    this.drawMark();
    markRow(this.row);
    this.schedulePreview();
  }

  /** Lets go. Answers what was held and where it lands; null where it lands nowhere. */
  drop(): { held: HeldItem; aim: Aim } | null {
    const { held } = this;
    if (held && this.byPointer) this.aimed = this.aimUnder(this.point);
    const result = held && this.aimed ? { held, aim: this.aimed } : null;
    this.cancel();
    return result;
  }

  /** Forgets what is held and takes every mark away. Answers whether something was held. */
  cancel(): boolean {
    if (!this.held) return false;
    this.held = null;
    this.aimed = null;
    cancelAnimationFrame(this.frameId);
    this.frameId = 0;
    clearTimeout(this.previewTimer);
    this.host.forget();
    this.mark.remove();
    this.places.remove();
    this.row = null;
    markRow(null);
    springOpen(null, this.host.openOutline);
    for (const hollow of this.hollows) hollow.remove();
    this.hollows = [];
    this.host.surface()?.scroller.removeEventListener('scroll', this.onScroll);
    this.shield.remove();
    this.shield.removeAttribute('data-refused');
    const chip = this.host.chip();
    if (chip) chip.hidden = true;
    return true;
  }

  private readonly onScroll = (): void => {
    if (this.byPointer) this.moveTo(this.point);
  };

  private readonly onFrame = (): void => {
    this.frameId = 0;
    if (!this.held) return;
    const { x, y } = this.point;
    const ghost = this.host.ghost();
    if (ghost) ghost.style.transform = `translate3d(${x}px, ${y}px, 0)`;
    const chip = this.host.chip();
    if (chip) chip.style.transform = `translate3d(${x}px, ${y}px, 0)`;
    if (this.scrollAtEdge() || scrollOutline(this.point)) this.frameId = requestAnimationFrame(this.onFrame);
    this.aimAt(this.aimUnder(this.point));
  };

  /** Rectangles of the canvas and its pages, read once; scrolling is followed by its offsets. */
  private readPlaces({ scroller, sheets }: Surface): void {
    const { left, top, right, bottom } = scroller.getBoundingClientRect();
    this.canvas = { left, top, right, bottom };
    this.scrolled = { x: scroller.scrollLeft, y: scroller.scrollTop };
    this.frames = sheets().map((sheet) => {
      const rect = sheet.element.getBoundingClientRect();
      return { sheet, left: rect.left + this.scrolled.x, top: rect.top + this.scrolled.y };
    });
  }

  private aimUnder({ x, y }: Point): Aim | null {
    const surface = this.host.surface();
    const { left, top, right, bottom } = this.canvas;
    this.row = null;
    if (!surface || !this.held) return null;
    if (x < left || x > right || y < top || y > bottom) return this.aimBeside({ x, y }, surface);
    const { scrollLeft, scrollTop } = surface.scroller;
    const zoom = surface.zoom();
    for (const frame of this.frames) {
      const { layout } = frame.sheet;
      const point = { x: (x + scrollLeft - frame.left) / zoom, y: (y + scrollTop - frame.top) / zoom };
      if (point.x < 0 || point.x > layout.width) continue;
      const target = dropTargetAt(point, layout, this.held);
      return target && { target, viewport: layout.viewport.id };
    }
    return null;
  }

  /** A place in the outline: at the viewport that it was taken up at, else at the first one shown. */
  private aimBeside(point: Point, surface: Surface): Aim | null {
    springOpen(point, this.host.openOutline);
    const sheets = surface.sheets();
    const { layout } = sheets.find((sheet) => sheet.layout.viewport.id === this.home) ?? sheets[0] ?? {};
    this.row = layout && this.held ? outlineAimAt(point, layout, this.held) : null;
    return layout && this.row ? { target: this.row.target, viewport: layout.viewport.id } : null;
  }

  /** Scrolls the canvas while the pointer is near its edge; answers whether it did. */
  private scrollAtEdge(): boolean {
    const scroller = this.host.surface()?.scroller;
    const { left, top, right, bottom } = this.canvas;
    const { x, y } = this.point;
    if (!scroller || x < left || x > right) return false;
    const speed = (near: number, far: number) =>
      Math.round(SCROLL_MAX * (Math.max(0, 1 - Math.max(far, 0) / SCROLL_ZONE) - Math.max(0, 1 - Math.max(near, 0) / SCROLL_ZONE)));
    const dy = y > top - SCROLL_ZONE && y < bottom + SCROLL_ZONE ? speed(y - top, bottom - y) : 0;
    const dx = speed(x - left, right - x);
    if (dx === 0 && dy === 0) return false;
    const before = scroller.scrollTop + scroller.scrollLeft;
    scroller.scrollBy(dx, dy);
    return scroller.scrollTop + scroller.scrollLeft !== before;
  }

  /** Where the held tiles stand, at every viewport shown: it is dropped on any of them. */
  private drawHollows(held: HeldItem, surface: Surface): void {
    if (held.from !== 'canvas') return;
    for (const { layout, marks } of surface.sheets())
      for (const id of held.tiles) {
        const tile = findPlace(layout, id)?.tile;
        if (!tile) continue;
        const hollow = element(styles.hollow);
        place(hollow, tile, surface.zoom());
        marks.append(hollow);
        this.hollows.push(hollow);
      }
  }

  private drawMark(): void {
    const surface = this.host.surface();
    const sheet = surface?.sheets().find(({ layout }) => layout.viewport.id === this.aimed?.viewport);
    this.places.remove();
    for (const hollow of this.hollows) showPartner(hollow, this.aimed?.target.kind === 'swap' && hollow.parentElement === sheet?.marks);
    if (!surface || !sheet || !this.held || !this.aimed) {
      this.mark.remove();
      return;
    }
    const { target } = this.aimed;
    const coming = this.held.from === 'catalogue' ? this.held.tiles[0]?.sku : undefined;
    signMark(this.mark, target, coming && this.host.words(coming.id, this.held));
    place(this.mark, target.mark, surface.zoom());
    if (this.mark.parentElement !== sheet.marks) sheet.marks.append(this.mark);
    if (!this.byPointer) this.mark.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  }

  /** The module as it would be packed, where its tiles are of several sizes. */
  private drawPlaces(held: HeldItem, { target, viewport }: Aim): void {
    const surface = this.host.surface();
    const sheet = surface?.sheets().find(({ layout }) => layout.viewport.id === viewport);
    const places = sheet && reflow(held, target, sheet.layout);
    if (!surface || !places) return;
    drawPlaces(this.places, places, surface.zoom(), (skuId) => this.host.words(skuId, held));
    sheet.marks.prepend(this.places);
  }

  private schedulePreview(): void {
    const chip = this.host.chip();
    clearTimeout(this.previewTimer);
    if (!chip) return;
    chip.hidden = true;
    const { held, aimed } = this;
    if (!aimed) this.host.forget();
    if (!held || !aimed) return;
    this.previewTimer = setTimeout(() => {
      this.drawPlaces(held, aimed);
      const scores = this.host.preview(held, aimed);
      if (!scores || this.aimed !== aimed) return;
      writeChip(chip, scores, (score) => this.host.formatScore(score));
      if (this.byPointer) return;
      // Beside the mark's corner, but on the canvas: at the last column it would lie on the panel.
      const { right, top } = this.mark.getBoundingClientRect();
      const canvas = this.host.surface()?.scroller.getBoundingClientRect();
      const room = (canvas?.right ?? Number.POSITIVE_INFINITY) - CHIP_MARGIN_PX - chip.offsetWidth - chip.offsetLeft;
      chip.style.transform = `translate3d(${Math.min(right - 24, room)}px, ${top - 12}px, 0)`;
    }, PREVIEW_DELAY);
  }
}

function sameTarget(a: DropTarget | undefined, b: DropTarget | undefined): boolean {
  return a?.kind === b?.kind && a?.module === b?.module && a?.index === b?.index && a?.tile === b?.tile;
}
