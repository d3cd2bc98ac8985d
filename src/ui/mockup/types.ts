import type { HTMLAttributes } from 'react';
import type { ModuleBox, TileBox } from '@/core/page';

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
  tile?(box: TileBox): Attributes;
}

declare module 'react' {
  interface CSSProperties {
    [variable: `--${string}`]: string | number | undefined;
  }
}
