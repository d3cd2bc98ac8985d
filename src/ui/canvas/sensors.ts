/**
 * The drag library's sensors, told to whom their events go: starting, cancelling and telling a press from a drag is theirs,
 * but no move of the pointer reaches React. A drag starts where its source says that something can be taken up.
 */
import { type Activators, PointerSensor, type SensorProps, TouchSensor } from '@dnd-kit/core';
import type { PointerEvent as ReactPointerEvent, TouchEvent as ReactTouchEvent } from 'react';
import type { Sku } from '@/core/page';
import type { Point } from './drop-target';

/** What a press takes up: a tile of the canvas, or SKUs of the catalogue. */
export type Taken = { from: 'canvas'; tile: string; viewport: string } | { from: 'catalogue'; skus: readonly Sku[] };

/** What can be taken up at an element, if anything. */
export type PickUp = (target: Element) => Taken | undefined;

export interface DragEvents {
  start(taken: Taken, point: Point): void;
  move(point: Point): void;
  end(): void;
  cancel(): void;
}

export interface DelegatedOptions {
  events: DragEvents;
  activationConstraint: { distance: number } | { delay: number; tolerance: number };
}

type Props = SensorProps<DelegatedOptions>;

function takenAt({ target }: Event, data: { current?: Record<string, unknown> | undefined }): Taken | undefined {
  const pickUp = data.current?.pickUp as PickUp | undefined;
  return target instanceof Element ? pickUp?.(target) : undefined;
}

function withEvents(props: Props): Props {
  const { events } = props.options;
  let holding = false;
  // Where the pointer lets go counts, also where it has jumped there: the move before it may not have been told.
  const letGo = ({ clientX, clientY }: PointerEvent) => events.move({ x: clientX, y: clientY });
  const hold = (isHeld: boolean) => {
    holding = isHeld;
    if (isHeld) window.addEventListener('pointerup', letGo, { capture: true });
    else window.removeEventListener('pointerup', letGo, { capture: true });
  };
  return {
    ...props,
    onStart(point) {
      const taken = takenAt(props.event, props.activeNode.data);
      props.onStart(point);
      hold(taken !== undefined);
      if (taken) events.start(taken, point);
    },
    onMove: (point) => events.move(point),
    onEnd() {
      props.onEnd();
      const held = holding;
      hold(false);
      if (held) events.end();
    },
    onCancel() {
      props.onCancel();
      const held = holding;
      hold(false);
      if (held) events.cancel();
    },
  };
}

/** Mouse and pen. */
export class DelegatedPointerSensor {
  readonly autoScrollEnabled = false;
  readonly sensor: PointerSensor;

  constructor(props: Props) {
    this.sensor = new PointerSensor(withEvents(props));
  }

  static activators: Activators<DelegatedOptions> = [
    {
      eventName: 'onPointerDown',
      handler: ({ nativeEvent: event }: ReactPointerEvent, _options, { active }) =>
        event.isPrimary && event.button === 0 && event.pointerType !== 'touch' && takenAt(event, active.data) !== undefined,
    },
  ];
}

/** Fingers: a long press takes up, so that a swipe still scrolls. */
export class DelegatedTouchSensor {
  readonly autoScrollEnabled = false;
  readonly sensor: TouchSensor;

  constructor(props: Props) {
    this.sensor = new TouchSensor(withEvents(props));
  }

  static activators: Activators<DelegatedOptions> = [
    {
      eventName: 'onTouchStart',
      handler: ({ nativeEvent: event }: ReactTouchEvent, _options, { active }) =>
        event.touches.length === 1 && takenAt(event, active.data) !== undefined,
    },
  ];

  static setup = TouchSensor.setup;
}
