import { expect, test } from 'vitest';
import { Collector } from '@/core/rules/collect';
import { Recorded } from '@/core/rules/recorded';

test('checks that were recorded are told as they were made, as often as one asks, of the same places and numbers', () => {
  const checks = new Recorded<{ a: { n: number }; b: { n: number } }>();
  const place = { module: 'm1' };
  const evidence = { n: 1 };
  checks.hold('a');
  checks.hold('a', 2);
  checks.hold('b');
  checks.fail('b', place, evidence, 0.5);
  checks.fail('a', {}, { n: 2 });
  for (let time = 0; time < 2; time++) {
    const { tally } = told(checks);
    expect(tally.held).toEqual({ a: 3, b: 1 });
    expect(tally.failures).toEqual([
      { kind: 'b', place, evidence, off: 0.5, suppressed: false },
      { kind: 'a', place: {}, evidence: { n: 2 }, off: 0, suppressed: false },
    ]);
    expect(tally.failures[0]?.place).toBe(place);
    expect(tally.failures[0]?.evidence).toBe(evidence);
  }
});

function told(checks: Recorded<{ a: { n: number }; b: { n: number } }>): Collector {
  const collector = new Collector([], () => []);
  checks.tell(collector);
  return collector;
}
