/** `endcap plan`: from a catalogue to a page file. */

import { unmetText } from '@/core/arrange';
import { type Page, SKU_ROLES, type Sku, type SkuRole } from '@/core/page';
import {
  CUTS,
  type Filters,
  OUT_REASONS,
  PLAN_DEFAULTS,
  type PlanOptions,
  planAsWished,
  planFailureText,
  planPool,
  stayOut,
} from '@/core/plan';
import { check } from '@/core/rules';
import type { Lang } from '@/core/text';
import { failureText } from '@/io';
import { columns, oneFile, oneOf, outFile, pairs, parse, wholeNumber } from './arguments';
import { CATALOGUE_OPTIONS, failureCode, readCatalogue } from './catalogue';
import { scoreText, writePageFile } from './files';
import { type CliIo, DONE, type ExitCode, REFUSED, Stop } from './io';
import { say } from './texts';
import { wishesOf } from './wishes';

const WHERE = ['category', 'brand', 'role', 'query', 'price-min', 'price-max'] as const;
const MAX_PRICE = Number.MAX_SAFE_INTEGER;

/** Arranging here is not waited for by anyone at a screen, so it may take longer than in the dialog. */
const ARRANGE_STEPS = 4 * PLAN_DEFAULTS.arrangeSteps;

export async function runPlan(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(
    args,
    {
      ...CATALOGUE_OPTIONS,
      anchor: { type: 'string' },
      modules: { type: 'string' },
      tiles: { type: 'string' },
      cut: { type: 'string' },
      columns: { type: 'string' },
      where: { type: 'string', multiple: true },
      wish: { type: 'string', multiple: true },
      'sold-out': { type: 'boolean' },
      title: { type: 'string' },
      locale: { type: 'string' },
      seed: { type: 'string' },
      out: { type: 'string', short: 'o' },
    },
    ['map', 'where', 'wish'],
  );
  const file = oneFile(lang, files);
  const out = outFile(lang, values.out);
  const anchor = wholeNumber(lang, 'anchor', values.anchor, 1, MAX_PRICE);
  const modules = wholeNumber(lang, 'modules', values.modules, 1, 12);
  const tiles = wholeNumber(lang, 'tiles', values.tiles, 1, 200);
  const seed = wholeNumber(lang, 'seed', values.seed, 0, 2 ** 32 - 1);
  const filters = filtersOf(lang, values.where);
  const wishes = wishesOf(lang, values.wish, modules ?? PLAN_DEFAULTS.modules);
  const options = {
    ...(anchor !== undefined && { anchor }),
    ...(modules !== undefined && { modules }),
    ...(tiles !== undefined && { tiles }),
    ...(seed !== undefined && { seed }),
    ...(filters && { filters }),
    ...(values['sold-out'] === true && { soldOut: true }),
    ...(values.title !== undefined && { title: values.title }),
    ...(values.locale !== undefined && { locale: values.locale }),
    cut: oneOf('cut', values.cut ?? 'price', CUTS, lang),
    columns: columns(lang, values.columns),
    arrangeSteps: ARRANGE_STEPS,
  };

  const read = await readCatalogue(io, file, values, lang);
  if (!read.ok) throw new Stop(failureCode(read), `${file}: ${failureText(read, lang)}`);
  const { currency } = read.understanding;
  if (currency === null) throw new Stop(REFUSED, `${file}: ${say(lang, 'no-currency')}`);
  const plan = planAsWished(read.reading.skus, { ...options, currency }, wishes);
  if (!plan.ok) {
    const whys = plan.reason === 'unmet' ? plan.unmet.map((one) => unmetText(one, plan.page, lang)) : [planFailureText(plan, lang)];
    throw new Stop(REFUSED, whys.map((why) => `${file}: ${why}`).join('\n'));
  }
  await writePageFile(io, out, plan.page, lang);
  const placed = plan.page.modules.reduce((sum, module) => sum + (module.tiles?.length ?? 0), 0);
  const score = scoreText(check(plan.page).score);
  io.err(`${say(lang, 'planned', { file: out, modules: plan.page.modules.length, tiles: placed, score })}\n`);
  const left = leftOutLine(read.reading.skus, plan.page, options, lang);
  if (left !== undefined) io.err(`  ${left}\n`);
  if (plan.kernelCost !== undefined) io.err(`  ${say(lang, plan.proven ? 'least' : 'unbounded', { cost: plan.kernelCost })}\n`);
  return DONE;
}

/** How many SKUs stay out and why; undefined where none does. */
function leftOutLine(skus: readonly Sku[], page: Page, options: Pick<PlanOptions, 'filters' | 'soldOut'>, lang: Lang): string | undefined {
  const placed = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  const asked = new Set(planPool(skus, { ...options, soldOut: true }));
  const counts = stayOut(
    skus,
    ({ id }) => placed.has(id),
    (sku) => asked.has(sku),
    options.soldOut === true,
  );
  if (counts.out === 0) return undefined;
  const whys = OUT_REASONS.filter((reason) => counts[reason] > 0).map((reason) => say(lang, `out-${reason}`, { n: counts[reason] }));
  return say(lang, 'stay-out', { out: counts.out, total: counts.total, whys: whys.join(' · ') });
}

function filtersOf(lang: Lang, where: readonly string[] | undefined): Filters | undefined {
  const given = pairs(lang, 'where', where, WHERE);
  if (given.length === 0) return undefined;
  const values = (name: (typeof WHERE)[number]) => given.filter((pair) => pair.name === name).map(({ value }) => value);
  const price = (name: 'price-min' | 'price-max') => wholeNumber(lang, `where ${name}`, values(name).at(-1), 0, MAX_PRICE);
  const priceMin = price('price-min');
  const priceMax = price('price-max');
  const query = values('query').join(' ');
  return {
    ...(query !== '' && { query }),
    categories: values('category'),
    brands: values('brand'),
    roles: values('role').map((role) => oneOf<SkuRole>('where role', role, SKU_ROLES, lang)),
    ...(priceMin !== undefined && { priceMin }),
    ...(priceMax !== undefined && { priceMax }),
  };
}
