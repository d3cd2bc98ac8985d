import type { Page } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

/** Channels by weight: platinum, gold, silver, random. */
const channels = (...weights: number[]): Pick<Page, 'channels'> => ({
  channels: weights.map((weight, i) => ({ name: `c${i}`, tier: (['platinum', 'gold', 'silver', 'random'] as const)[i], weight })),
});
/** Rows of one tile each. */
const plain = (tiles: number, random: number) => [...Array(tiles - random).fill('1'), ...Array(random).fill('1~')].join(' / ');

testRule('resource-tiers', {
  pass: [
    { name: '4321, and a tenth of the tiles random', modules: [{ rows: plain(10, 1) }], page: channels(4, 3, 2, 1), checks: 5 },
    { name: 'silver a tenth off, exactly', modules: [], page: channels(0.5, 0.3, 0.1, 0.1), checks: 4 },
    {
      name: 'the only share that is allowed',
      modules: [{ rows: plain(10, 1) }],
      page: channels(4, 3, 2, 1),
      options: { min: 0.1, max: 0.1 },
      checks: 5,
    },
    {
      name: 'three tiles, of which no number is within',
      modules: [{ rows: plain(3, 1) }],
      page: channels(4, 3, 2, 1),
      options: { min: 0.34, max: 0.5 },
      checks: 4,
    },
    { name: 'each a tenth off, exactly', modules: [{ rows: plain(20, 1) }], page: channels(0.5, 0.2, 0.3, 0), checks: 5 },
    { name: '15 % random, exactly', modules: [{ rows: plain(20, 3) }], page: channels(40, 30, 20, 10), checks: 5 },
    {
      name: '5 % random in all, over two modules',
      modules: [{ rows: plain(10, 0) }, { rows: plain(10, 1) }],
      page: channels(4, 3, 2, 1),
      checks: 5,
    },
    { name: 'six tiles are too few for a random one', modules: [{ rows: plain(6, 0) }], page: channels(4, 3, 2, 1), checks: 4 },
    {
      name: 'several channels of a tier; those without tier or weight left out',
      modules: [],
      page: {
        channels: [
          { name: 'a', tier: 'platinum', weight: 3 },
          { name: 'b', tier: 'platinum', weight: 1 },
          { name: 'c', tier: 'gold', weight: 3 },
          { name: 'd', tier: 'silver', weight: 2 },
          { name: 'e', tier: 'random', weight: 1 },
          { name: 'f', weight: 50 },
          { name: 'g', tier: 'gold' },
          { name: 'h', tier: 'gold', weight: -50 },
        ],
      },
      checks: 4,
    },
  ],
  fail: [
    {
      name: 'all to one tier, told with the tier that is furthest off first',
      modules: [],
      page: channels(1),
      cost: 12,
      checks: 4,
      findings: [{ at: {}, failed: 3, evidence: { check: 'share', tier: 'platinum', share: 1, ideal: 0.4, tolerance: 0.1 } }],
    },
    {
      name: 'just over a tenth off',
      modules: [],
      page: channels(0.501, 0.2, 0.2, 0.099),
      cost: 4,
      findings: [{ at: {}, failed: 1, evidence: { tier: 'platinum' } }],
    },
    {
      name: 'so little over and under a tenth off that it takes more figures to tell',
      modules: [],
      page: channels(0.5004, 0.1996, 0.2, 0.1),
      findings: [
        {
          at: {},
          failed: 2,
          says: 'has 50.04% of the channels: Should be 40%, give or take 10% · also: Gold (the event as a whole) has 19.96%',
        },
      ],
    },
    {
      name: 'a random tile of three, just too few',
      modules: [{ rows: plain(3, 1) }],
      page: channels(4, 3, 2, 1),
      options: { min: 0.3334, max: 0.7 },
      findings: [{ at: {}, evidence: { check: 'places', random: 1 }, says: '33.33%; should be between 33.3% and 70%' }],
    },
    {
      name: 'two random tiles of three, just too many',
      modules: [{ rows: plain(3, 2) }],
      page: channels(4, 3, 2, 1),
      options: { min: 0.3, max: 0.6666 },
      findings: [{ at: {}, evidence: { check: 'places', random: 2 }, says: '66.67%; should be between 30% and 66.7%' }],
    },
    {
      name: 'no random place among seven',
      modules: [{ rows: plain(7, 0) }],
      page: channels(4, 3, 2, 1),
      cost: 4,
      findings: [{ at: {}, evidence: { check: 'places', random: 0, tiles: 7, share: 0, min: 0.05, max: 0.15 } }],
    },
    {
      name: 'four of twenty random, and tiles of other blocks not counted',
      modules: [{ rows: plain(20, 4) }, { kind: 'note', rows: plain(20, 0) }],
      page: channels(4, 3, 2, 1),
      findings: [{ at: {}, evidence: { check: 'places', random: 4, tiles: 20, share: 0.2 } }],
    },
  ],
  unchecked: [
    { name: 'without channels', modules: [{ rows: plain(10, 1) }], why: 'no-channels' },
    { name: 'with channels that weigh nothing', modules: [{ rows: plain(10, 1) }], page: channels(0, 0), why: 'no-channels' },
  ],
});
