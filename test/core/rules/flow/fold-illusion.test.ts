import type { Page } from '@/core/page';
import { testRule } from '../../../helpers/rule-tester';

/** Four columns: the first row stands from 456 to 828 px, the second module’s from 924 px on. */
const modules = [{ rows: '1 2 3 4' }, { rows: '5 6 7 8' }];
const fold = (px: number): Partial<Page> => ({ viewports: [{ id: 'desktop', width: 1200, fold: px }] });

testRule('fold-illusion', {
  pass: [
    { name: 'a row that the fold cuts', modules, page: fold(800), checks: 1 },
    { name: 'a banner that it cuts', modules, page: fold(300), checks: 1 },
    { name: 'a coupon strip that it cuts', modules: [{ rows: '1 2 3 4' }, { kind: 'coupons' }], page: fold(876), checks: 1 },
    { name: 'a fold close under a row, whose edge is seen', modules, page: fold(858), checks: 1 },
    { name: 'a fold close above the next row', modules, page: fold(890), checks: 1 },
    { name: 'room of 5 % on both sides, where 6 % is asked for', modules, page: fold(876), options: { margin: 0.06 }, checks: 1 },
    ...[800, 828, 924].map((px) => ({
      name: `a row that ${px} px cut or touch, where no band is let pass`,
      modules,
      page: fold(px),
      options: { margin: 0 },
      checks: 1,
    })),
    { name: 'a single tile that it cuts', modules: [{ rows: '1' }], page: fold(800), checks: 1 },
    { name: 'the gap between two rows', modules: [{ rows: '1 2 3 4 / 5 6 7 8' }], page: fold(836), checks: 1 },
  ],
  fail: [
    {
      name: 'a fold between two modules',
      modules,
      page: fold(876),
      cost: 2,
      checks: 1,
      findings: [{ viewport: 'desktop', at: {}, evidence: { check: 'fold', above: 48 / 876, beneath: 48 / 876, required: 0.04 } }],
    },
    {
      name: 'a fold between banner and first row',
      modules,
      page: fold(400),
      findings: [{ viewport: 'desktop', at: {}, evidence: { above: 0.1, beneath: 0.14 } }],
    },
    {
      name: 'a module without tiles between the fold and the next row',
      modules: [{ rows: '1 2 3 4' }, { rows: '' }, { rows: '5 6 7 8' }],
      page: fold(876),
      findings: [{ viewport: 'desktop', at: {}, evidence: { above: 48 / 876, beneath: 144 / 876 } }],
    },
    {
      name: 'modules without tiles under the fold',
      modules: [{ rows: '1 2 3 4' }, { rows: '' }, { rows: '' }],
      page: fold(900),
      findings: [{ viewport: 'desktop', at: {}, evidence: { above: 0.08 } }],
    },
  ],
  unchecked: [
    { name: 'on a page no longer than a screen', modules: [{ rows: '1 2 3 4' }], page: fold(868), why: 'one-screen' },
    { name: 'without a tile', modules: [{ rows: '' }], why: 'no-tiles' },
  ],
});
