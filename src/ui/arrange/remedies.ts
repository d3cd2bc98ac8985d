/** What can be done about a check that still fails. */
import type { Help, Remaining } from '@/core/arrange';
import type { Fact } from './ask';

export interface Remedies {
  unlock: (tile: string) => void;
  free: () => void;
  replace: (tile: string) => void;
  /** Opens the catalogue, at prices between these (minor units) where they are given. */
  add: (low?: number, high?: number) => void;
  goTo: (remaining: Remaining) => void;
}

/** What does what a help says; undefined where nothing here can. */
export function remedyFor(
  help: Help,
  remaining: Remaining,
  facts: ReadonlyMap<string, Fact>,
  remedies: Remedies,
): (() => void) | undefined {
  switch (help.do) {
    case 'unlock':
      return () => remedies.unlock(help.tile);
    case 'free':
      return remedies.free;
    case 'replace': {
      const tile = replaceable(help, remaining, facts);
      return tile === undefined ? undefined : () => remedies.replace(tile);
    }
    case 'bridge':
      return () => remedies.add(help.low, help.high);
    case 'add-promised':
      return () => remedies.add(undefined, help.anchor);
    case 'fill':
      return () => remedies.add();
  }
}

/** A tile at the price in question that may be given another SKU: one of the finding's own before others of its module. */
function replaceable(
  { module, price }: Extract<Help, { do: 'replace' }>,
  { finding }: Remaining,
  facts: ReadonlyMap<string, Fact>,
): string | undefined {
  const fits = (tile: string) => facts.get(tile)?.price === price && facts.get(tile)?.locked === false;
  const own = finding.at.tiles?.find(fits);
  return own ?? [...facts].find(([tile, fact]) => fits(tile) && (module === null || fact.module === module))?.[0];
}
