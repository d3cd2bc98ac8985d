/** A reference price in words, for the rules that measure a former price against one. */
import type { Say } from '../rule';
import type { Reference } from './history';

/** `¥80, the lowest of 30 days`. */
export function referenceWords({ price, basis }: Pick<Reference, 'price' | 'basis'>, days: number, say: Say): string {
  const money = say.money(price);
  if (basis === 'last') return say.pick({ zh: `此前最后的价格 ${money}`, en: `${money}, the last price before it` });
  return say.pick({ zh: `前 ${days} 天最低价 ${money}`, en: `${money}, the lowest of ${days} days` });
}

/** Since when that price was asked, to stand at the end; empty where no date is known. */
export function sinceWords({ price, since }: Pick<Reference, 'price' | 'since'>, say: Say): string {
  const money = say.money(price);
  return since === null ? '' : say.pick({ zh: `（${money} 自 ${since} 起）`, en: ` (${money} from ${since})` });
}
