/** Puts a page on a canvas in a real browser and speaks as a user does: press, drag over, drop, cancel, press a key. */
import '@/ui/shell/base.css';
import { act, cleanup, fireEvent, render } from '@testing-library/react';
import type { Page, Sku } from '@/core/page';
import { createEditor, type EditorState, type EditorStore, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Canvas, CanvasDnd, usePlaceSkus, useSkuDragSource } from '@/ui/canvas';
import { EditorProvider, plainPicture } from '@/ui/shell';

export interface Spot {
  x: number;
  y: number;
}

export interface CanvasDriver {
  store: EditorStore;
  /** Tile ids of each module in their order at the first viewport. */
  order(): string[];
  tile(id: string, viewport?: string): HTMLElement;
  /** A spot on an element, by share of its width and height. */
  spot(element: Element, x?: number, y?: number): Spot;
  pickUp(element: Element): Promise<void>;
  over(spot: Spot): Promise<void>;
  drop(): Promise<void>;
  key(key: string, modifiers?: { altKey?: boolean; shiftKey?: boolean; ctrlKey?: boolean }): Promise<void>;
  focus(element: HTMLElement): void;
  said(): string;
  find(selector: string): HTMLElement | null;
}

/** SKUs of the list beside the canvas, as a catalogue would offer them. */
function List({ skus }: { skus: readonly Sku[] }) {
  const place = usePlaceSkus();
  // From the second on, each is dragged with those before it.
  const source = useSkuDragSource((element) => {
    const at = skus.findIndex(({ id }) => id === element.closest<HTMLElement>('[data-sku]')?.dataset.sku);
    return skus.slice(0, at + 1);
  });
  return (
    <div {...source} style={{ width: 120, flex: 'none' }}>
      {skus.map((sku) => (
        <button type="button" key={sku.id} data-sku={sku.id} onKeyDown={({ key }) => key === 'Enter' && place([sku])}>
          {sku.title}
        </button>
      ))}
    </div>
  );
}

const frame = () => new Promise<void>((resolve) => requestAnimationFrame(() => resolve()));
const pointer = { isPrimary: true, pointerId: 1, pointerType: 'mouse', button: 0, bubbles: true, cancelable: true };

/** Draws the canvas 1100 × 800 px at the window's top left corner, at 40 % so that the whole page is in sight, in Chinese unless said otherwise. */
export function draw(
  page: Page,
  { skus = [], view = {}, language = 'zh' }: { skus?: readonly Sku[]; view?: Partial<EditorState>; language?: 'zh' | 'en' } = {},
): CanvasDriver {
  cleanup();
  settings.setState({ language });
  startI18n(language);
  const store = createEditor({ page });
  store.actions.show({ zoom: 0.4, ...view });
  render(
    <EditorProvider store={store}>
      <CanvasDnd images={plainPicture}>
        <div style={{ display: 'flex', width: 1100, height: 800, position: 'fixed', inset: 0 }}>
          <List skus={skus} />
          <div style={{ flex: 1, minWidth: 0 }}>
            <Canvas images={plainPicture} />
          </div>
        </div>
      </CanvasDnd>
    </EditorProvider>,
  );
  let at: Spot = { x: 0, y: 0 };
  const find = (selector: string) => document.querySelector<HTMLElement>(selector);
  const move = async (spot: Spot) => {
    at = spot;
    await act(async () => {
      document.dispatchEvent(new PointerEvent('pointermove', { ...pointer, clientX: spot.x, clientY: spot.y }));
      await frame();
      await frame();
    });
  };
  const spot = (element: Element, x = 0.5, y = 0.5): Spot => {
    const rect = element.getBoundingClientRect();
    return { x: rect.left + rect.width * x, y: rect.top + rect.height * y };
  };
  return {
    store,
    order: () => store.getState().page.modules.map(({ tiles }) => (tiles ?? []).map(({ id }) => id).join(' ')),
    tile(id, viewport) {
      const tile = find(`${viewport ? `[data-viewport="${viewport}"] ` : '[data-viewport] '}[data-tile="${id}"]`);
      if (!tile) throw new Error(`no tile ${id} on the canvas`);
      return tile;
    },
    spot,
    async pickUp(element) {
      at = spot(element);
      await act(async () => {
        element.dispatchEvent(new PointerEvent('pointerdown', { ...pointer, clientX: at.x, clientY: at.y }));
      });
      await move({ x: at.x + 6, y: at.y });
    },
    over: move,
    async drop() {
      await act(async () => {
        document.dispatchEvent(new PointerEvent('pointerup', { ...pointer, clientX: at.x, clientY: at.y }));
      });
    },
    async key(key, modifiers = {}) {
      await act(async () => {
        fireEvent.keyDown(document.activeElement ?? document.body, { key, code: key, ...modifiers });
      });
    },
    focus: (element) => act(() => element.focus()),
    said: () => find('[data-announcements]')?.textContent ?? '',
    find,
  };
}
