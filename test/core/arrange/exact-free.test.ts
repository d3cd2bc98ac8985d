import { describe, expect, it } from 'vitest';
import { smallPage } from './exhaustive';
import { FREE_KINDS, viewsTriedAndProven } from './exhaustive-free';

const CASES = 8;

describe('the proof with SKUs free to change module', () => {
  for (const [name, kind] of Object.entries(FREE_KINDS))
    it(`finds of each viewport and of all together what trying every arrangement finds, from the top and from the end: ${name}`, () => {
      let tried = 0;
      for (let seed = 1; seed <= CASES; seed++) tried += viewsTriedAndProven(smallPage(seed, kind));
      expect(tried).toBeGreaterThan(CASES / 3);
    });
});
