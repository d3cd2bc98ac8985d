/** The price band that a module declares (rules.md section 2, `price-bands`). */
import type { Module } from '@/core/page';

export interface DeclaredBand {
  /** Minor units; 0 where the band has none. */
  min: number;
  /** Minor units; infinite where the band has none. */
  max: number;
}

/** The declared band; null without one (`{}` is none). */
export function declaredBand({ band }: Module): DeclaredBand | null {
  if (band?.min === undefined && band?.max === undefined) return null;
  return { min: band.min ?? 0, max: band.max ?? Number.POSITIVE_INFINITY };
}
