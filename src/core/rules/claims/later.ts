/**
 * The warning that former-price rules share: a price that is planned without being announced as a reduction, a test price
 * above all, becomes the price that the next reduction is measured against.
 */
import type { Sku } from '@/core/page';
import { atLeast } from '../exact';
import { toggle } from '../options';
import type { Holes, Say, Sink, Wording } from '../rule';
import { claimedCut, comparedPrice, type ShownSku } from './compared';
import { type PlannedPrice, plannedPrice, type Reference } from './history';
import type { Start } from './time';

/** Minor units. */
export interface LaterEvidence extends PlannedPrice {
  tile: string;
  reference: number;
  days: number;
}

/** Whether announced reductions are told too: each of them lowers what the next one is measured against. */
export const announcedOption = toggle(false, {
  zh: '公布了的降价压低下次原价时，也提醒',
  en: 'Warn of a lower next former price even when announced',
});

export const laterWording: Wording<LaterEvidence> = {
  summary: { zh: '提醒：{planned} {price} 会压低下次的原价', en: '{price} {planned} lowers the next former price' },
  detail: {
    zh: '{sku}：目前最低 {reference}；此后 {days} 天内再降价，原价最多写 {price}',
    en: '{sku}: lowest so far {reference}; for {days} days after it the former price of a reduction may be {price} at most',
  },
  holes: laterHoles,
};

function laterHoles({ tile, price, planned, from, reference, days }: LaterEvidence, say: Say): Holes {
  const day = from ?? '';
  const when = {
    event: { zh: '活动价', en: 'in the event' },
    history: { zh: `${day} 起的计划价`, en: `planned from ${day}` },
    promotion: { zh: `${day} 起的直降价`, en: `after the cut from ${day}` },
  };
  return { sku: say.sku(tile), price: say.money(price), planned: say.pick(when[planned]), reference: say.money(reference), days };
}

/** Checks one SKU: what is planned is not below the reference. No check where nothing is planned in silence. */
export function checkLater(
  { sku, tile, place }: ShownSku,
  { price: reference }: Reference,
  { start, days, announced }: { start: Start | null; days: number; announced: boolean },
  sink: Pick<Sink<{ later: LaterEvidence }>, 'hold' | 'fail'>,
): void {
  const planned = plannedPrice(sku, start, announced || isQuiet(sku));
  if (!planned) return;
  if (atLeast(planned.price, reference)) sink.hold('later');
  else sink.fail('later', place, { ...planned, tile, reference, days });
}

function isQuiet(sku: Sku): boolean {
  return comparedPrice(sku) === null && claimedCut(sku) === null;
}
