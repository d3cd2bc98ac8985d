import type { HTMLAttributes } from 'react';
import type { ModuleBox, Page, TileBox } from '@/core/page';

/** Attributes of an element that carry no behaviour of their own, flat, so that two sets compare field by field. */
export type Attributes = Pick<
  HTMLAttributes<HTMLElement>,
  'role' | 'tabIndex' | 'id' | (`aria-${string}` & keyof HTMLAttributes<HTMLElement>)
> & {
  'data-locked'?: boolean | undefined;
};

/** What the editor adds to a page so that it can be worked with; a picture has none of it. */
export interface Handles {
  module?(box: ModuleBox): Attributes;
  title?(box: ModuleBox): Attributes;
  /** The element around a module's tiles. */
  grid?(box: ModuleBox): Attributes;
  tile?(box: TileBox, module: ModuleBox): Attributes;
  /** Whether a tile is drawn: not all are where the page is long and most of it out of sight. */
  shows?(box: TileBox): boolean;
  /** All that these handles make of a module besides its box, to be compared one by one: a module is not drawn again while they are the same. */
  marks?(box: ModuleBox): readonly unknown[];
}

/** What the body of a block draws from; `room` is its height in u. */
export interface BodyProps {
  page: Page;
  box: ModuleBox;
  /** px per unit u. */
  unit: number;
  phone: boolean;
  locale: string;
  /** The lines of its text. */
  lines: readonly string[];
  room: number;
}

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
