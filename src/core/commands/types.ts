/**
 * Commands: everything that changes a page is a list of these, plain data that travels (fixes, the arranger's result, the
 * journal). `run` writes into the page it is given (an immer draft in the editor, a copy in `apply`), after it has checked
 * that it can: a refusal leaves the page untouched.
 */
import type { Page } from '../page';

export type RefusalReason =
  | 'no-module'
  | 'no-tile'
  | 'no-sku'
  | 'no-viewport'
  | 'no-rule'
  | 'no-variant'
  | 'not-a-grid'
  | 'locked'
  | 'id-taken'
  | 'bad-value'
  | 'not-a-permutation'
  | 'nothing-changes';

/** Why a command cannot apply; `subject` names the id or the value. */
export interface Refusal {
  reason: RefusalReason;
  subject: string;
}

export interface CommandSpec<C extends { type: string }> {
  type: C['type'];
  /** Changes the page, or answers why it cannot and has changed nothing. */
  run(page: Page, command: C): Refusal | undefined;
}
