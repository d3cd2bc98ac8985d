import { readAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import type { FlowView } from '@/editor';
import { type FlowPicture, flowPicture, rareBelow } from './flow-picture';
import { densitiesOf } from './use-densities';

/** What a picture of a page shows of its visual flow: the whole page, with its pictures where they count and can be read. */
export async function readFlow(
  page: Page,
  viewport: string,
  { pixels, spread }: Pick<FlowView, 'pixels' | 'spread'>,
): Promise<{ picture: FlowPicture; rare: number; title: string; at: Date }> {
  const pictures = pixels ? await densitiesOf(page) : undefined;
  const rare = rareBelow(page);
  const picture = flowPicture(readAttention(page, viewport, { pictures }), { window: null, spread, declared: page.path ?? [], rare });
  return { picture, rare, title: page.title?.trim() ?? '', at: new Date() };
}
