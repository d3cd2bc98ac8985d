/** What axe finds wrong on a screen (WCAG 2.2 A and AA). */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type Axe from 'axe-core';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];
/** Put into the page once and run there: the driver that axe offers opens a page of its own at every look. */
const SOURCE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/**
 * One line per place: rule, element, what is wrong. The page being planned has the shop's own look, which is not the tool's to
 * answer for.
 * @param also tags of rules beyond those of WCAG
 * @param within a selector: only what is inside is looked at
 */
export async function violations(page: Page, also: readonly string[] = [], within?: string): Promise<string[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(SOURCE);
  return page.evaluate(
    async ({ tags, within }) => {
      const { axe } = window as unknown as { axe: typeof Axe };
      // Colours on their way from one theme to the other are not what is looked at.
      const frame = () => new Promise((resolve) => requestAnimationFrame(resolve));
      await frame();
      await frame();
      const ending = document.getAnimations().filter(({ effect }) => effect?.getComputedTiming().endTime !== Number.POSITIVE_INFINITY);
      await Promise.allSettled(ending.map(({ finished }) => finished));
      const { violations: found } = await axe.run(
        { ...(within === undefined ? {} : { include: [within] }), exclude: ['article[data-viewport]'] },
        { runOnly: tags, resultTypes: ['violations'] },
      );
      return found.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')} ${failureSummary ?? ''}`),
      );
    },
    { tags: [...TAGS, ...also], within },
  );
}
