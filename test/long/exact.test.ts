/** The proof and the bounds of the arranger against every arrangement of thousands of small pages. */
import { describe, expect, it } from 'vitest';
import { LARGER_KINDS, leastByExchanges, SMALL_KINDS, smallPage, triedAndProven } from '../core/arrange/exhaustive';
import { FREE_KINDS, viewsTriedAndProven } from '../core/arrange/exhaustive-free';

const CASES = 250;
const CASES_FREE = 200;
const MOST = 1_500;
const MOST_LARGER = 400_000;

describe('the proof, on many more pages', () => {
  for (const [name, kind] of Object.entries(SMALL_KINDS))
    it(`agrees with trying every arrangement of pages ${name}`, () => {
      let tried = 0;
      for (let seed = 1001; seed <= 1000 + CASES; seed++) if (triedAndProven(smallPage(seed, kind), MOST) !== undefined) tried++;
      expect(tried).toBeGreaterThan(CASES / 2);
    });

  for (const [name, kind] of Object.entries(LARGER_KINDS))
    it(`agrees with trying every order of larger pages ${name}`, () => {
      let tried = 0;
      for (let seed = 1001; seed <= 1000 + CASES; seed++) if (triedAndProven(smallPage(seed, kind), MOST_LARGER, leastByExchanges)) tried++;
      expect(tried).toBeGreaterThan(CASES / 2);
    });

  for (const [name, kind] of Object.entries(FREE_KINDS))
    it(`agrees with every arrangement of SKUs free to change module, of pages ${name}`, () => {
      let tried = 0;
      for (let seed = 1; seed <= CASES_FREE; seed++) tried += viewsTriedAndProven(smallPage(seed, kind), seed);
      expect(tried).toBeGreaterThan(CASES_FREE / 3);
    });
});
