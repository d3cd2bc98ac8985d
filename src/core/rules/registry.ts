/** Every rule, in the order in which reports list them. A new rule is one file and one line here. */
import { duplicateSku } from './duplicate-sku';
import { incompleteRow } from './incomplete-row';
import { missingData } from './missing-data';
import { moduleCount } from './module-count';
import { moduleDistinct } from './module-distinct';
import { moduleRelevance } from './module-relevance';
import { priceAlternationColumn } from './price-alternation-column';
import { priceAlternationRow } from './price-alternation-row';
import { priceAnchor } from './price-anchor';
import { priceBands } from './price-bands';
import { priceSteps } from './price-steps';
import type { Rule } from './rule';

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
