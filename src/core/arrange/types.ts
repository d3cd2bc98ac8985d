/** What arranging is asked for and what it answers. */
import type { Command } from '../commands';
import type { Bound } from './exact/types';
import type { Remaining } from './remaining/types';

/**
 * What may move. `keep`: all tiles, SKUs stay in their modules; `free`: SKUs may change places with SKUs of other modules; a
 * module by itself; or one row of a module at one viewport (the page's first, unless said), which then has its own order.
 */
export type Scope = 'keep' | 'free' | { type: 'module'; module: string } | { type: 'row'; module: string; row: number; viewport?: string };

/** Cost J and score of a page by all rules that are on. */
export interface Outcome {
  cost: number;
  score: number | null;
}

export interface ArrangeProgress {
  /** Steps done. */
  steps: number;
  /** Least cost so far by sections 2 and 3. */
  cost: number;
  /** What would make the page look like the best so far; worked out when asked for. */
  preview: () => Command[];
}

export interface SearchOptions {
  scope: Scope;
  /** 1. */
  seed?: number;
  /** Steps of the search over all viewports; 0 is the weave alone. */
  steps?: number;
  /** Asked now and then; the best found so far is the answer. */
  shouldStop?: () => boolean;
  /** Called after each round of the search: often. */
  onProgress?: (progress: ArrangeProgress) => void;
  /** `YYYY-MM-DD`, for suppressions with a last day. */
  today?: string;
  /** Holds kernel and engine together after every accepted move, at the engine's price; throws where they differ. */
  debug?: boolean;
}

export interface ArrangeOptions extends SearchOptions {
  /** States that may be tried to prove the result the least, or to find a better one; 0 is no proof. */
  proof?: number;
}

export interface ArrangeResult {
  /** To be applied in one go; empty where nothing better was found. */
  commands: Command[];
  before: Outcome;
  after: Outcome;
  /** The part of `after.cost` that comes from sections 2 and 3; bounds and proofs speak of it. */
  kernelCost: number;
  /** Steps done. */
  steps: number;
  bound: Bound;
  /** Whether nothing in the scope costs less by sections 2 and 3. */
  proven: boolean;
  /** The checks of sections 2 and 3 that still fail, with what is known of why. */
  remaining: Remaining[];
}
