import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type OpenResult, openPage, problemText, validatePage, writePage } from '@/core/page';
import { nearlyFile, nearlyPage } from '../../helpers/arbitrary-file';
import { arbitraryPage } from '../../helpers/arbitrary-page';
import { opensWell } from '../../helpers/opens-well';

test('a page is written and opened again as it was', () => {
  fc.assert(
    fc.property(arbitraryPage, (page) => {
      const text = writePage(page);
      const opened = openPage(text);
      expect(opened).toEqual({ ok: true, page });
      expect(opened.ok && writePage(opened.page)).toBe(text);
    }),
    { seed: 618, numRuns: 60 },
  );
});

/** What is said of a refused file is a sentence in both languages. */
function tells(opened: OpenResult): void {
  if (opened.ok) return;
  expect(opened.problems.length).toBeGreaterThan(0);
  for (const problem of opened.problems.slice(0, 20)) {
    expect(problemText(problem, 'en')).toMatch(/[a-z]{2}/);
    expect(problemText(problem, 'zh')).toMatch(/[\u4e00-\u9fff]{2}/);
  }
}

test('a page with values changed anywhere is refused with reasons, or can be laid out, checked and written', () => {
  let accepted = 0;
  fc.assert(
    fc.property(nearlyPage, (value) => {
      const opened = validatePage(value);
      tells(opened);
      if (!opened.ok) return;
      accepted++;
      opensWell(opened.page);
    }),
    { seed: 618, numRuns: 150 },
  );
  expect(accepted).toBeGreaterThan(20);
});

test('a file with characters changed anywhere is refused with reasons, or can be laid out, checked and written', () => {
  fc.assert(
    fc.property(nearlyFile, (text) => {
      const opened = openPage(text);
      tells(opened);
      if (opened.ok) opensWell(opened.page);
    }),
    { seed: 618, numRuns: 150 },
  );
});

test('any JSON and any text at all give an answer', () => {
  fc.assert(
    fc.property(fc.oneof(fc.json(), fc.string()), (text) => tells(openPage(text))),
    { seed: 618, numRuns: 100 },
  );
});
