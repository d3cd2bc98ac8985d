/** What a JSON Schema cannot say about the variants of a page that is valid without them. */
import { dayOf } from './event';
import { problemWords } from './problem-texts';
import { type Problem, pageProblems } from './problems';
import type { Module, Page, Variant } from './schema';
import { resolveVariant } from './variants';

/** In file order; none for a valid page. What names things that the base no longer has is no problem: it says nothing. */
export function variantProblems(page: Page): Problem[] {
  const ids = new Set<string>();
  return (page.variants ?? []).flatMap((variant, v) => {
    const problems = ownProblems(variant, `variants[${v}]`, ids);
    ids.add(variant.id);
    return problems.length > 0 ? problems : resolvedProblems(page, variant, `variants[${v}]`);
  });
}

function ownProblems(variant: Variant, at: string, ids: ReadonlySet<string>): Problem[] {
  const problems: Problem[] = [];
  if (ids.has(variant.id)) problems.push({ path: `${at}.id`, ...problemWords('same-id', { what: 'variant' }), value: variant.id });
  const [from, to] = [dayOf(variant.from), dayOf(variant.to)];
  if (to !== '' && to < from) problems.push({ path: `${at}.to`, ...problemWords('phase-order'), value: variant.to });
  const unique = (path: string, list: readonly { id: string }[] | undefined, what: string) => {
    const seen = new Set<string>();
    list?.forEach(({ id }, i) => {
      if (seen.has(id)) problems.push({ path: `${path}[${i}].id`, ...problemWords('same-id', { what }), value: id });
      seen.add(id);
    });
  };
  const { skus, tiles, modules, added } = variant;
  for (const [path, lists] of [
    [at, { skus, tiles, modules }],
    [`${at}.added`, added],
  ] as const) {
    unique(`${path}.skus`, lists?.skus, 'SKU');
    unique(`${path}.tiles`, lists?.tiles, 'tile');
    unique(`${path}.modules`, lists?.modules, 'module');
  }
  const placed = new Set<string>();
  modules?.forEach((module, m) => {
    for (const id of module.tiles ?? []) {
      if (placed.has(id)) problems.push({ path: `${at}.modules[${m}].tiles`, ...problemWords('tile-twice'), value: id });
      placed.add(id);
    }
  });
  return problems;
}

/** What is wrong with a module as it comes out, told where the variant says it: of modules that it leaves alone nothing is. */
function resolvedProblems(page: Page, variant: Variant, at: string): Problem[] {
  const resolved = resolveVariant(page, variant.id);
  const { modules = [], added: { modules: added = [] } = {} } = variant;
  return pageProblems(resolved).map((problem) => {
    const [, index, rest] = /^modules\[(\d+)\](.*)$/.exec(problem.path) as unknown as [string, string, string];
    const { id } = resolved.modules[Number(index)] as Module;
    const isIt = (module: { id: string }) => module.id === id;
    const place = added.some(isIt) ? `added.modules[${added.findIndex(isIt)}]` : `modules[${modules.findIndex(isIt)}]`;
    return { ...problem, path: `${at}.${place}${rest}` };
  });
}
