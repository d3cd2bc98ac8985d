import { describe, expect, it } from 'vitest';
import { applied, refused } from '../../helpers/command-tester';
import { twoModules } from '../../helpers/two-modules';

const approval = { contentSha256: 'ab', decision: 'approved' as const, name: 'Ana', previous: '', hash: 'h1' };
const comment = { id: 'c1', at: { tile: 't1' }, author: 'Ana', time: '2026-06-01', text: 'Too dark' };

describe('add-approval', () => {
  it('puts the entry at the end of the log, and its comments after those that are there', () => {
    const once = applied(twoModules(), { type: 'add-approval', approval, comments: [comment] });
    expect(once).toMatchObject({ approvals: [approval], comments: [comment] });
    const next = { ...approval, previous: 'h1', hash: 'h2' };
    const twice = applied(once, { type: 'add-approval', approval: next, comments: [] });
    expect(twice).toMatchObject({ approvals: [approval, next], comments: [comment] });
  });

  it('refuses an entry that does not follow the last one, comments that are there, and what the file would not take', () => {
    const page = applied(twoModules(), { type: 'add-approval', approval, comments: [comment] });
    expect(refused(page, { type: 'add-approval', approval, comments: [] })).toEqual({ reason: 'bad-value', subject: 'previous' });
    const next = { ...approval, previous: 'h1', hash: 'h2' };
    expect(refused(page, { type: 'add-approval', approval: next, comments: [comment] })).toEqual({ reason: 'id-taken', subject: 'c1' });
    const odd = { ...next, decision: 'maybe' as 'approved' };
    expect(refused(page, { type: 'add-approval', approval: odd, comments: [] })).toEqual({ reason: 'bad-value', subject: 'approval' });
    const bare = { ...comment, id: '' };
    expect(refused(page, { type: 'add-approval', approval: next, comments: [bare] })).toEqual({ reason: 'bad-value', subject: 'comments' });
  });
});
