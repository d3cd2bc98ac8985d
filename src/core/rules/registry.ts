/** Every rule, in the order in which reports list them. A new rule is one file and one line here. */

import { bannerPriceTrue } from './claims/banner-price-true';
import { formerPriceCn } from './claims/former-price-cn';
import { formerPriceEu } from './claims/former-price-eu';
import { formerPriceMissing } from './claims/former-price-missing';
import { formerPriceUs } from './claims/former-price-us';
import { giftDescribed } from './claims/gift-described';
import { rangeClaimUk } from './claims/range-claim-uk';
import { aboveTheFold } from './flow/above-the-fold';
import { edgeHiding } from './flow/edge-hiding';
import { flatEmphasis } from './flow/flat-emphasis';
import { flowDeadZone } from './flow/flow-dead-zone';
import { flowPath } from './flow/flow-path';
import { foldIllusion } from './flow/fold-illusion';
import { heroInPath } from './flow/hero-in-path';
import { singleFocus } from './flow/single-focus';
import { sizeWithoutWords } from './flow/size-without-words';
import { claimEvidence } from './playbook/claim-evidence';
import { frequencyLeads } from './playbook/frequency-leads';
import { giftNotDiscount } from './playbook/gift-not-discount';
import { heroFocus } from './playbook/hero-focus';
import { marginMix } from './playbook/margin-mix';
import { markdownVisible } from './playbook/markdown-visible';
import { pageWeight } from './playbook/page-weight';
import { paretoAttention } from './playbook/pareto-attention';
import { priceParity } from './playbook/price-parity';
import { resourceTiers } from './playbook/resource-tiers';
import { starAdjacency } from './playbook/star-adjacency';
import { stockCover } from './playbook/stock-cover';
import { titleFit } from './playbook/title-fit';
import { trafficLeadIn } from './playbook/traffic-lead-in';
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
  singleFocus,
  flowPath,
  flowDeadZone,
  heroInPath,
  aboveTheFold,
  edgeHiding,
  foldIllusion,
  flatEmphasis,
  sizeWithoutWords,
  heroFocus,
  paretoAttention,
  frequencyLeads,
  trafficLeadIn,
  starAdjacency,
  marginMix,
  resourceTiers,
  markdownVisible,
  giftNotDiscount,
  priceParity,
  stockCover,
  pageWeight,
  titleFit,
  claimEvidence,
  formerPriceCn,
  formerPriceEu,
  formerPriceUs,
  rangeClaimUk,
  bannerPriceTrue,
  giftDescribed,
  formerPriceMissing,
];

const byId = new Map(RULES.map((rule) => [rule.id, rule]));

/** A rule by id; undefined for an id that no rule has (a page may come from a newer planner). */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
