/** Takes a decision in: its entry at the end of the log, and the comments that came with it. */
import { type Page, type PageComment, pageSchema } from '../page';
import { refuse } from './find';
import type { CommandSpec } from './types';

type Approval = NonNullable<Page['approvals']>[number];

export interface AddApproval {
  type: 'add-approval';
  /** Linked to the last entry of the log by whoever has hashed it. */
  approval: Approval;
  comments: readonly PageComment[];
}

const hashOf = (approval: Approval | undefined) => (approval as { hash?: unknown } | undefined)?.hash ?? '';

export const addApproval: CommandSpec<AddApproval> = {
  type: 'add-approval',
  run(page, { approval, comments }) {
    if (!pageSchema.shape.approvals.safeParse([approval]).success) return refuse('bad-value', 'approval');
    const { previous } = approval as { previous?: unknown };
    if (previous !== hashOf(page.approvals?.at(-1))) return refuse('bad-value', 'previous');
    if (!pageSchema.shape.comments.safeParse(comments).success) return refuse('bad-value', 'comments');
    const taken = new Set((page.comments ?? []).map(({ id }) => id));
    const twice = comments.find(({ id }) => taken.has(id));
    if (twice) return refuse('id-taken', twice.id);
    page.approvals = [...(page.approvals ?? []), approval];
    if (comments.length > 0) page.comments = [...(page.comments ?? []), ...comments];
    return undefined;
  },
};
