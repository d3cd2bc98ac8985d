/** Suppressions that do nothing any more (rules.md section 6): they are warned about, since each hides what may come later. */
import type { Page, Suppression } from '@/core/page';
import type { RuleContext } from './context';
import { readPage } from './context';
import type { GridView } from './grid';
import type { CheckPlace, Kinds, Sink } from './rule';
import { resolveSettings } from './settings';
import { covers, isActive } from './suppress';
import type { CheckOptions } from './types';

/** `expired`: its last day is over; `place-gone`: what it names is not on the page; `unneeded`: it covers nothing that fails. */
export type StaleWhy = 'expired' | 'place-gone' | 'unneeded';

export interface StaleSuppression {
  /** Position in `page.suppressions`. */
  index: number;
  suppression: Suppression;
  why: StaleWhy;
}

/**
 * The suppressions that could be taken away, all together, without a finding coming back. One of a rule that is off, not
 * checked or unknown to this planner is kept: nobody can say whether it is needed.
 *
 * @returns in the order of the page; checks the rules that are suppressed once
 */
export function staleSuppressions(page: Page, options: CheckOptions = {}): StaleSuppression[] {
  const all = page.suppressions ?? [];
  if (all.length === 0) return [];
  const needed = neededAmong(page, options);
  return all.flatMap((suppression, index) => {
    const why = !isActive(suppression, options.today)
      ? 'expired'
      : isGone(page, suppression)
        ? 'place-gone'
        : needed.has(suppression)
          ? undefined
          : 'unneeded';
    return why === undefined ? [] : [{ index, suppression, why } as const];
  });
}

function isGone(page: Page, { at = {} }: Suppression): boolean {
  const module = page.modules.find(({ id }) => id === at.module);
  if (at.module !== undefined && !module) return true;
  if (at.viewport !== undefined && !page.viewports.some(({ id }) => id === at.viewport)) return true;
  const tiles = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id }) => id)));
  const named = at.tile === undefined ? (at.tiles ?? []) : [at.tile, ...(at.tiles ?? [])];
  return named.some((id) => !tiles.has(id));
}

/** Of the suppressions of each rule, those that cover a failed check which none before them covers; and all that cannot be judged. */
function neededAmong(page: Page, options: CheckOptions): Set<Suppression> {
  const context = readPage(page, options.missingPictures);
  const { rules } = resolveSettings(page);
  const needed = new Set<Suppression>();
  for (const id of new Set(page.suppressions?.map(({ rule }) => rule))) {
    const own = (page.suppressions ?? []).filter((one) => one.rule === id && isActive(one, options.today));
    const effective = rules.get(id);
    if (!effective || effective.severity === 'off' || !coverAll(effective, context, own, needed)) for (const one of own) needed.add(one);
  }
  return needed;
}

type Checked = NonNullable<ReturnType<ReturnType<typeof resolveSettings>['rules']['get']>>;

/** Answers whether the rule could be checked. */
function coverAll({ rule, options }: Checked, context: RuleContext, own: readonly Suppression[], needed: Set<Suppression>): boolean {
  const sink = new Covering(own, needed, () => context.views.flatMap(({ grids }) => grids));
  try {
    rule.check?.(context, options, sink);
    if (sink.checked) for (const module of context.modules) rule.checkModule?.(module, options, sink.among(module.views));
  } catch {
    return false;
  }
  return sink.checked;
}

/** A sink that only asks of each failed check which suppression covers it. */
class Covering implements Sink<Kinds> {
  checked = true;
  readonly #own: readonly Suppression[];
  readonly #needed: Set<Suppression>;
  readonly #views: () => readonly GridView[];

  constructor(own: readonly Suppression[], needed: Set<Suppression>, views: () => readonly GridView[]) {
    this.#own = own;
    this.#needed = needed;
    this.#views = views;
  }

  among(views: readonly GridView[]): Covering {
    return new Covering(this.#own, this.#needed, () => views);
  }

  hold(): void {}

  fail(_kind: string, place: CheckPlace): void {
    const views = this.#views();
    const first = this.#own.find((suppression) => covers(suppression, place, views));
    if (first) this.#needed.add(first);
  }

  notChecked(): void {
    this.checked = false;
  }
}
