/** The rules explained: what their pages say beyond the rules' own texts, with examples to try them on. */

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
import { duplicateSku } from './structure/duplicate-sku';
import { incompleteRow } from './structure/incomplete-row';
import { missingData } from './structure/missing-data';
import { moduleCount } from './structure/module-count';
import { moduleDistinct } from './structure/module-distinct';
import { moduleRelevance } from './structure/module-relevance';
import type { RuleGuide } from './types';

const GUIDES: Readonly<Record<string, RuleGuide>> = {
  'price-alternation-row': priceAlternationRow,
  'price-alternation-column': priceAlternationColumn,
  'price-steps': priceSteps,
  'price-anchor': priceAnchor,
  'price-bands': priceBands,
  'module-count': moduleCount,
  'module-distinct': moduleDistinct,
  'module-relevance': moduleRelevance,
  'duplicate-sku': duplicateSku,
  'incomplete-row': incompleteRow,
  'missing-data': missingData,
  'single-focus': singleFocus,
  'flow-path': flowPath,
  'flow-dead-zone': flowDeadZone,
  'hero-in-path': heroInPath,
  'above-the-fold': aboveTheFold,
  'edge-hiding': edgeHiding,
  'fold-illusion': foldIllusion,
  'flat-emphasis': flatEmphasis,
  'size-without-words': sizeWithoutWords,
  'hero-focus': heroFocus,
  'pareto-attention': paretoAttention,
  'frequency-leads': frequencyLeads,
  'traffic-lead-in': trafficLeadIn,
  'star-adjacency': starAdjacency,
  'margin-mix': marginMix,
  'resource-tiers': resourceTiers,
  'markdown-visible': markdownVisible,
  'gift-not-discount': giftNotDiscount,
  'price-parity': priceParity,
  'stock-cover': stockCover,
  'page-weight': pageWeight,
  'title-fit': titleFit,
  'claim-evidence': claimEvidence,
  'former-price-cn': formerPriceCn,
  'former-price-eu': formerPriceEu,
  'former-price-us': formerPriceUs,
  'range-claim-uk': rangeClaimUk,
  'banner-price-true': bannerPriceTrue,
  'gift-described': giftDescribed,
  'former-price-missing': formerPriceMissing,
};

/** What the page of a rule says; undefined for a rule that has none yet: its own texts must do. */
export function guideOf(ruleId: string): RuleGuide | undefined {
  return GUIDES[ruleId];
}

export { type MathNode, readMath } from './math';
export { type ExamplePage, examplePage } from './notation';
export { moveSpot, skuAt, type TryOut } from './try-out';
export type { CheckGuide, Example, Fact, Formula, RuleGuide } from './types';
export { wordsOf } from './words';
