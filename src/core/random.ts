/** Seeded random numbers: the same seed, the same numbers on every machine. */

export interface Random {
  /** A whole number from 0 up to, not with, `below`. */
  int(below: number): number;
  /** From 0 up to, not with, 1. */
  unit(): number;
}

/** mulberry32 (Tommy Ettinger): 32 bits of state, enough for choosing moves and looks. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let t = state;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return (t ^ (t >>> 14)) >>> 0;
  };
  return { int: (below) => Math.floor((next() / 4294967296) * below), unit: () => next() / 4294967296 };
}
