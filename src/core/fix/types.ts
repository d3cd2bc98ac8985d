/** What a fix is, and why there may be none. */
import type { Command } from '../commands';
import type { Sku } from '../page';
import type { CheckOptions, Finding, FixKind, Report } from '../rules';

export interface FixOptions extends CheckOptions {
  /** SKUs that may come onto the page besides those of the page's bench. */
  catalogue?: readonly Sku[];
  /** A report of this page or of an earlier state of it: saves checking it again. */
  report?: Report;
}

/** Score and cost J of a page. */
export interface Standing {
  score: number | null;
  cost: number;
}

/** Commands that mend a finding, to be applied in one go. */
export interface Fix {
  ok: true;
  kind: FixKind;
  commands: Command[];
  before: Standing;
  after: Standing;
  /** Failed checks fewer of the finding's rule. */
  mended: number;
  /** The tiles that move or change; those that come onto the page are not there yet. */
  touches: string[];
  /** Where only the order at one viewport changes: that viewport. */
  viewport?: string;
}

/**
 * `needs-a-person`: no command could mend it; `locked`: what would have to move is locked; `no-sku`: no other SKU is at hand;
 * `breaks-others`: what mends it breaks a rule that is an error (named in `rule`); `costs-more`: what mends it costs more
 * elsewhere; `no-better`: nothing tried mends it; `holes`: what mends it leaves cells empty above a last row; `strangers`: what mends
 * it brings a SKU of another price or category into a module; `suppressed`: it is accepted as it is.
 */
export type NoFixWhy =
  | 'needs-a-person'
  | 'suppressed'
  | 'locked'
  | 'no-sku'
  | 'breaks-others'
  | 'costs-more'
  | 'holes'
  | 'strangers'
  | 'no-better';

export interface NoFix {
  ok: false;
  why: NoFixWhy;
  /** The rule that would be broken. */
  rule?: string;
  /** Whether arranging might do what no small change can. */
  arrange?: true;
}

/** A way to mend a finding that has not been tried yet. */
export interface Candidate {
  commands: Command[];
  /** Of several that are equally good, the least is taken: cells moved over, or how far apart two prices are. */
  distance: number;
  touches: string[];
  viewport?: string;
}

/** The same for the same rule at the same place, whatever its numbers. */
export function placeKey({ rule, viewport, at }: Finding): string {
  const line = at.row !== undefined ? `r${at.row}` : at.column !== undefined ? `c${at.column}` : (at.tiles ?? []).join(' ');
  return JSON.stringify([rule, viewport, at.modules ?? at.module, line]);
}
