/** Every rule, in the order in which reports list them. A new rule is one file and one line here. */

import { priceAlternationColumn } from './price/price-alternation-column';
import { priceAlternationRow } from './price/price-alternation-row';
import { priceAnchor } from './price/price-anchor';
import { priceBands } from './price/price-bands';
import { priceSteps } from './price/price-steps';
import type { Rule } from './rule';
import { duplicateSku } from './structure/duplicate-sku';
import { incompleteRow } from './structure/incomplete-row';
import { missingData } from './structure/missing-data';
import { moduleCount } from './structure/module-count';
import { moduleDistinct } from './structure/module-distinct';
import { moduleRelevance } from './structure/module-relevance';

export const RULES: readonly Rule[] = [
  priceAlternationRow,
  priceAlternationColumn,
  priceSteps,
  priceAnchor,
  priceBands,
  moduleCount,
  moduleDistinct,
  moduleRelevance,
  duplicateSku,
  incompleteRow,
  missingData,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by id; undefined for an id that no rule has (a page may come from a newer planner). */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
