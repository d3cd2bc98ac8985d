/** 宣称缺依据 (rules.md section 5): "lowest ever", "best" and the like need proof. */
import { z } from 'zod';
import type { Sku } from '@/core/page';
import { words } from '../options';
import { defineRule } from '../rule';
import { operatorSource } from '../source';
import { CLAIM_WORDS } from './claim-words';
import { PLAYBOOK } from './facts';

interface ClaimEvidence {
  tile: string;
  /** As it is written on the tile. */
  word: string;
  where: 'title' | 'badge';
}

type ClaimKinds = {
  /** Prices in minor units; `known` is the lowest one on record, null where none is. */
  lowest: ClaimEvidence & { price: number; known: number | null };
  superlative: ClaimEvidence;
};

export const claimEvidence = defineRule<ClaimKinds>()({
  id: 'claim-evidence',
  group: 'playbook',
  severity: 'warning',
  presets: [PLAYBOOK],
  weights: { lowest: 6, superlative: 6 },
  options: z.strictObject({
    words: words({ zh: '另外需要依据的词', en: 'Further words that need proof' }),
    allowed: words({ zh: '不算宣称的说法', en: 'Phrases that claim nothing' }),
  }),
  texts: {
    title: { zh: '宣称缺依据', en: 'Claims without proof' },
    asks: {
      zh: '标题和角标里的“最低价”有历史价格支持（活动价不高于历史上的任何价格），“第一”“最佳”一类的词有依据（填在商品的“依据说明或链接”里）。',
      en: 'Where a title or badge says “lowest”, the price is no higher than any on record; “best”, “No. 1” and the like have evidence (under “Evidence, text or link” of the SKU).',
    },
    why: {
      zh: '没有依据的宣称会被投诉、被处罚，也让顾客不再相信整页的价格。',
      en: 'A claim that nobody can prove invites complaints and fines, and costs the whole page its credit.',
    },
    todo: {
      zh: '补上历史价格或依据，或删掉这个词。',
      en: 'Add the price history or the evidence, or take the word out.',
    },
  },
  wording: {
    lowest: {
      summary: { zh: '宣称「{word}」{what}', en: 'the claim “{word}” {what}' },
      detail: { zh: '「{sku}」的{where}；活动价 {price}，{record}', en: 'in the {where} of “{sku}”; {price} now, {record}' },
      holes: ({ tile, word, where, price, known }, say) => ({
        word,
        sku: say.sku(tile),
        where: say.pick(WHERE[where]),
        price: say.money(price),
        what: say.pick(
          known === null
            ? { zh: '没有历史价格或依据', en: 'has no price history or evidence' }
            : { zh: '与历史价格不符', en: 'does not match the price history' },
        ),
        record:
          known === null
            ? say.pick({ zh: '没有历史价格', en: 'no earlier price on record' })
            : say.pick({ zh: `历史上有过 ${say.money(known)}`, en: `${say.money(known)} on record` }),
      }),
    },
    superlative: {
      summary: { zh: '「{word}」没有依据', en: '“{word}” without evidence' },
      detail: { zh: '「{sku}」的{where}', en: 'in the {where} of “{sku}”' },
      holes: ({ tile, word, where }, say) => ({ word, sku: say.sku(tile), where: say.pick(WHERE[where]) }),
    },
  },
  fixes: ['replace'],
  source: operatorSource({ zh: '关于宣称的部分', en: 'what it says of claims' }),
  checkModule({ grid: { module, tiles, skus } }, { words: further, allowed }, sink) {
    tiles.forEach(({ id }, i) => {
      const sku = skus[i];
      if (!sku) return;
      const texts = textsOf(sku, allowed);
      const place = { module: module.id, tiles: [id] };
      const lowest = find(texts, (text) => CLAIM_WORDS.map((list) => list.lowest.exec(text)?.[0]));
      const known = lowestKnown(sku);
      const isBorneOut = known === null ? hasEvidence(sku) : sku.price <= known;
      if (!lowest || sku.price === 0 || isBorneOut) sink.hold('lowest');
      else sink.fail('lowest', place, { tile: id, ...lowest, price: sku.price, known });
      const best = find(texts, (text) => [
        ...CLAIM_WORDS.map((list) => list.superlative.exec(text)?.[0]),
        ...further.map((word) => (text.toLowerCase().includes(plain(word).toLowerCase()) ? word : undefined)),
      ]);
      if (!best || hasEvidence(sku)) sink.hold('superlative');
      else sink.fail('superlative', place, { tile: id, ...best });
    });
  },
});

const WHERE = { title: { zh: '标题', en: 'title' }, badge: { zh: '角标', en: 'badge' } };

const plain = (text: string) => text.normalize('NFKC');
const hasEvidence = ({ evidence }: Sku) => (evidence ?? '').trim() !== '';

interface ReadText {
  where: 'title' | 'badge';
  text: string;
}

/** Badges first, then the title; without the phrases that claim nothing. */
function textsOf({ title, badges = [] }: Sku, allowed: readonly string[]): ReadText[] {
  const without = (text: string) => allowed.reduce((left, phrase) => left.replaceAll(plain(phrase), ' '), plain(text));
  return [...badges.map((text): ReadText => ({ where: 'badge', text: without(text) })), { where: 'title', text: without(title) }];
}

/** The first claim among the texts. */
function find(texts: readonly ReadText[], match: (text: string) => (string | undefined)[]): Omit<ClaimEvidence, 'tile'> | undefined {
  for (const { where, text } of texts) {
    const word = match(text).find((found) => found !== undefined);
    if (word !== undefined) return { word, where };
  }
  return undefined;
}

/** The lowest price on record, in minor units; null where none is. Without a price is not for nothing: 0 is left out. */
function lowestKnown({ priceHistory = [], lowestPrice30d, lowestPrice7d }: Sku): number | null {
  const prices = [...priceHistory.map(({ price }) => price), lowestPrice30d ?? 0, lowestPrice7d ?? 0].filter((price) => price > 0);
  return prices.length === 0 ? null : Math.min(...prices);
}
