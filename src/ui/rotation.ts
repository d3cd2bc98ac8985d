/** The next period of a page whose random places rotate. */
import { rotationCommands, rotationOf } from '@/core/calibration';
import type { Command } from '@/core/commands';
import type { Page } from '@/core/page';

/** Of a page that was not rotated yet: as good as any, and the same for everybody who opens it. */
const SEED = 1;

/** What the order of a page's rotation is drawn by. */
export const rotationSeed = (page: Page): number => rotationOf(page)?.seed ?? SEED;

/** Periods as people count them, from 1; `now` is null before the first. */
export function nextRotation(page: Page): { period: number; now: number | null; commands: Command[] } {
  const rotation = rotationOf(page);
  const period = rotation ? rotation.period + 1 : 0;
  const commands = rotationCommands(page, { seed: rotationSeed(page), period });
  return { period: period + 1, now: rotation ? rotation.period + 1 : null, commands };
}
