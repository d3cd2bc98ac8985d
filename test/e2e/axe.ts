/** What axe finds wrong on a screen (WCAG 2.2 A and AA). */
import AxeBuilder from '@axe-core/playwright';
import type { Page } from '@playwright/test';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/**
 * One line per place: rule, element, what is wrong. The page being planned has the shop's own look, which is not the tool's to
 * answer for.
 * @param also tags of rules beyond those of WCAG
 * @param within a selector: only what is inside is looked at
 */
export async function violations(page: Page, also: readonly string[] = [], within?: string): Promise<string[]> {
  const axe = new AxeBuilder({ page }).options({ resultTypes: ['violations'] }).withTags([...TAGS, ...also]);
  if (within !== undefined) axe.include(within);
  const { violations: found } = await axe.exclude('article[data-viewport]').analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`));
}
