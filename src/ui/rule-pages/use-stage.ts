import {
  type KeyboardEvent,
  type MouseEvent,
  type PointerEvent,
  type RefObject,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { useTranslation } from 'react-i18next';
import { announce } from '../shell';
import { type Direction, nearestSpot } from './nearest-spot';

/** Further than this, in px, a press is a drag. */
const DRAG_FROM = 4;

const DIRECTIONS: Record<string, Direction> = { ArrowLeft: 'left', ArrowRight: 'right', ArrowUp: 'up', ArrowDown: 'down' };

const spotOf = (target: EventTarget | null) => (target instanceof Element ? target.closest<HTMLElement>('[data-spot]') : null);
const isMovable = (spot: string) => spot.startsWith('tile:') || spot.startsWith('spare:');

export interface StageControl {
  /** The place whose SKU is taken up by click or key. */
  taken: string | null;
  dragging: string | null;
  /** The place that the pointer holds it over. */
  over: string | null;
  /** The place that Tab stops at, as far as one was chosen. */
  stop: string | null;
  handlers: {
    onPointerDown: (event: PointerEvent) => void;
    onClick: (event: MouseEvent) => void;
    onKeyDown: (event: KeyboardEvent) => void;
    onFocus: (event: { target: EventTarget }) => void;
  };
}

/**
 * What moves the SKUs of an example: the mouse drags, a click (a tap, Space, Enter) takes one up and a second one puts it down,
 * arrows go from place to place and with Alt take the SKU along. Places are elements with `data-spot`.
 */
export function useStage(root: RefObject<HTMLElement | null>, onMove: (from: string, to: string) => string | null): StageControl {
  const { t } = useTranslation('guide');
  const [taken, setTaken] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ spot: string; over: string | null } | null>(null);
  const [stop, setStop] = useState<string | null>(null);
  const wanted = useRef<string | null>(null);
  const wasDragged = useRef(false);
  const endDrag = useRef<(() => void) | null>(null);
  const latest = useRef(onMove);
  latest.current = onMove;

  const spots = () => [...(root.current?.querySelectorAll<HTMLElement>('[data-spot]') ?? [])];
  const nameOf = (spot: string) =>
    spots()
      .find(({ dataset }) => dataset.spot === spot)
      ?.getAttribute('aria-label') ?? '';

  // A tile that has changed places keeps the focus.
  useLayoutEffect(() => {
    const { current } = wanted;
    if (current === null) return;
    wanted.current = null;
    spots()
      .find(({ dataset }) => dataset.spot === current)
      ?.focus({ preventScroll: true });
  });
  useEffect(() => () => endDrag.current?.(), []);

  const move = (from: string, to: string) => {
    setTaken(null);
    const at = latest.current(from, to);
    if (at === null) return;
    wanted.current = at;
    setStop(at);
  };
  const putBack = (spot: string) => {
    setTaken(null);
    announce(t('put-back', { title: nameOf(spot) }));
  };

  const onPointerDown = (event: PointerEvent) => {
    wasDragged.current = false;
    const element = spotOf(event.target);
    const spot = element?.dataset.spot;
    if (!element || !spot || !isMovable(spot) || event.button !== 0 || event.pointerType !== 'mouse') return;
    const piece = element.closest<HTMLElement>('[data-piece]') ?? element;
    const from = { x: event.clientX, y: event.clientY };
    let over: string | null = null;
    const follow = ({ clientX: x, clientY: y }: globalThis.PointerEvent) => {
      if (!wasDragged.current && Math.hypot(x - from.x, y - from.y) < DRAG_FROM) return;
      wasDragged.current = true;
      piece.style.transform = `translate(${x - from.x}px, ${y - from.y}px)`;
      const found = spots().find((one) => {
        const box = one.getBoundingClientRect();
        return one.dataset.spot !== spot && x >= box.left && x <= box.right && y >= box.top && y <= box.bottom;
      });
      over = found?.dataset.spot ?? null;
      setDrag((now) => (now?.spot === spot && now.over === over ? now : { spot, over }));
    };
    const end = (target: string | null) => {
      endDrag.current?.();
      if (target !== null) move(spot, target);
    };
    const drop = () => end(wasDragged.current ? over : null);
    const cancel = () => end(null);
    const onKey = (key: globalThis.KeyboardEvent) => key.key === 'Escape' && cancel();
    const listeners = [
      ['pointermove', follow],
      ['pointerup', drop],
      ['pointercancel', cancel],
      ['keydown', onKey],
    ] as [string, (event: Event) => void][];
    endDrag.current = () => {
      endDrag.current = null;
      for (const [name, listener] of listeners) window.removeEventListener(name, listener);
      piece.style.transform = '';
      setDrag(null);
    };
    for (const [name, listener] of listeners) window.addEventListener(name, listener);
  };

  const onClick = (event: MouseEvent) => {
    const spot = spotOf(event.target)?.dataset.spot;
    // The click that ends a drag is none; one made by key has no detail.
    if (!spot || (wasDragged.current && event.detail > 0)) return;
    if (taken !== null && taken !== spot) move(taken, spot);
    else if (taken === spot) putBack(spot);
    else if (isMovable(spot)) {
      setTaken(spot);
      announce(t('taken-up', { title: nameOf(spot) }));
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const element = spotOf(event.target);
    const spot = element?.dataset.spot;
    if (!element || !spot || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && taken !== null) {
      event.stopPropagation();
      putBack(taken);
      return;
    }
    const direction = DIRECTIONS[event.key];
    if (!direction) return;
    event.preventDefault();
    const reachable = spots().filter((one) => event.altKey || !(one as HTMLButtonElement).disabled);
    const next = nearestSpot(element, reachable, direction);
    if (!next?.dataset.spot) return;
    if (event.altKey && isMovable(spot)) move(spot, next.dataset.spot);
    else next.focus();
  };

  return {
    taken,
    dragging: drag?.spot ?? null,
    over: drag?.over ?? null,
    stop,
    handlers: { onPointerDown, onClick, onKeyDown, onFocus: ({ target }) => setStop(spotOf(target)?.dataset.spot ?? null) },
  };
}
