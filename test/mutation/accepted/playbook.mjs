/** Of the rules of the playbook. */
import { KEPT, LONG } from './reasons.mjs';

export const playbook = [
  {
    file: 'rules/playbook/facts.ts',
    line: 'Math.ceil(share * of - 1e-9)',
    mutants: ['1e-9 → 1.25e-9'],
    why: 'No share of a number of SKUs is that close to a whole one.',
  },
  {
    file: 'rules/playbook/frequency-leads.ts',
    line: 'return false;',
    mutants: ['false → true'],
    why: 'The spot itself is met before; only the type does not know.',
  },
  {
    file: 'rules/playbook/hero-focus.ts',
    line: 'const heroTiles =',
    mutants: ["tiles.filter((_, i) => hasRole(skus[i], 'hero')) → tiles"],
    why: 'The tiles are asked for their SKU again.',
  },
  {
    file: 'rules/playbook/hero-focus.ts',
    line: 'if (leaders.hero && (!hero ||',
    mutants: ['leaders.hero.share > hero.share → leaders.hero.share >= hero.share'],
    why: 'Two modules are looked at alike only where nobody looks, and there nothing is found.',
  },
  {
    file: 'rules/playbook/hero-focus.ts',
    line: 'for (const seen of strongest)',
    mutants: ['seen.share > next.share → seen.share >= next.share'],
    why: 'Two modules are looked at alike only where nobody looks, and there nothing is found.',
  },
  {
    file: 'rules/playbook/margin-mix.ts',
    line: 'if (mix.worst && (!worst ||',
    mutants: ['mix.worst.drag > worst.drag → mix.worst.drag >= worst.drag'],
    why: 'Tiles of two modules pull alike by chance only, and either may be told.',
  },
  {
    file: 'rules/playbook/markdown-visible.ts',
    line: 'say.percent(Math.abs(cut), cut < min',
    mutants: ['cut < min → cut <= min'],
    why: 'The least cut that is asked for is no finding.',
  },
  {
    file: 'rules/playbook/page-weight.ts',
    line: 'if (!hasSizes(',
    mutants: ['!hasSizes(placedSkus(context)) → false'],
    why: 'Where no size is known nothing is judged on any screenful, which gives the same answer, more slowly.',
  },
  {
    file: 'rules/playbook/page-weight.ts',
    line: 'imageBytes !== undefined || animated',
    mutants: ['imageBytes !== undefined || animated !== undefined → true'],
    why: 'Where no size is known nothing is judged on any screenful, which gives the same answer, more slowly.',
  },
  {
    file: 'rules/playbook/page-weight.ts',
    line: 'heaviest(pictures, load.bytes - 1)',
    mutants: ['1 → 2'],
    why: 'Pictures of a byte each are never too heavy together: the least that is too heavy is a kilobyte.',
  },
  {
    file: 'rules/playbook/page-weight.ts',
    line: 'Math.floor(y / metrics.fold + 1e-9)',
    mutants: ['1e-9 → 1.25e-9'],
    why: 'No tile begins that close to a screenful, but by floating point.',
  },
  {
    file: 'rules/playbook/pareto-attention.ts',
    line: 'if (sums.other && (!other ||',
    mutants: ['sums.other.share > other.share → sums.other.share >= other.share'],
    why: 'Two modules are looked at alike only where nobody looks, and there nothing is found.',
  },
  {
    file: 'rules/playbook/places.ts',
    line: 'i < line.length',
    mutants: ['i < line.length → i <= line.length'],
    why: 'What stands beyond the end has no SKU.',
  },
  {
    file: 'rules/playbook/places.ts',
    line: 'if (shown === undefined && placedSkus',
    mutants: ['shown === undefined && placedSkus(context).length === read.tiles.length → false'],
    why: LONG,
  },
  { file: 'rules/playbook/places.ts', line: 'if (!seen)', mutants: ['!seen → true'], why: KEPT },
  {
    file: 'rules/playbook/places.ts',
    line: 'const onBanner = shown === undefined',
    mutants: ['shown === undefined → false'],
    why: 'No share is kept under what is not there; the type only says that one asks by a name.',
  },
  {
    file: 'rules/playbook/places.ts',
    line: 'const isEachOnce =',
    mutants: [
      'placed(goods).length === goods.reduce((sum, { skus }) => sum + skus.length, 0) → false',
      'sum + skus.length → sum - skus.length',
      '0 → 1',
    ],
    why: 'A count that is off sends every page the long way, with the same answer.',
  },
  {
    file: 'rules/playbook/price-parity.ts',
    line: 'what: price < offline',
    mutants: ['price < offline → price <= offline'],
    why: 'Equal prices are no finding.',
  },
  {
    file: 'rules/playbook/resource-tiers.ts',
    line: 'say.percent(share, share < ideal',
    mutants: ['share < ideal → share <= ideal'],
    why: 'The ideal share is no finding.',
  },
  {
    file: 'rules/playbook/resource-tiers.ts',
    line: 'say.percent(share, share < min',
    mutants: ['share < min → share <= min'],
    why: 'The least share that is asked for is no finding.',
  },
  {
    file: 'rules/playbook/resource-tiers.ts',
    line: 'Math.floor(max * tiles.length + 1e-9)',
    mutants: ['1e-9 → 1.25e-9'],
    why: 'No share of a number of tiles is that close to a whole one.',
  },
  {
    file: 'rules/playbook/resource-tiers.ts',
    line: 'weight === undefined || weight <= 0',
    mutants: ['weight <= 0 → weight < 0'],
    why: 'A channel that weighs nothing adds nothing.',
  },
  {
    file: 'rules/playbook/star-adjacency.ts',
    line: "if (part.length > failed.length) sink.hold('beside'",
    mutants: ['part.length > failed.length → true', 'part.length > failed.length → part.length >= failed.length'],
    why: 'None that hold count for nothing.',
  },
  {
    file: 'rules/playbook/star-adjacency.ts',
    line: 'const withPartners',
    mutants: ['skus.filter(({ promotions }) => promotions?.some((each) => each.partnerSkuId)) → skus'],
    why: 'Each promotion is asked for its partner again.',
  },
];
