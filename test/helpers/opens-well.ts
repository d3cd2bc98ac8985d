/** What the application does with every page that it opens. */
import { expect } from 'vitest';
import { canonicalJson, layoutPage, openPage, type Page, writePage } from '@/core/page';
import { check } from '@/core/rules';

/** Throws where an accepted page cannot be written and read back, laid out at its viewports, or checked. */
export function opensWell(page: Page): void {
  const text = writePage(page);
  expect(openPage(text)).toMatchObject({ ok: true });
  expect(canonicalJson(JSON.parse(text))).toBe(text);
  for (const { id } of page.viewports) {
    const { height } = layoutPage(page, id);
    expect(height).toBeGreaterThan(0);
  }
  const { score } = check(page);
  expect(score === null || (score >= 0 && score <= 100)).toBe(true);
}
