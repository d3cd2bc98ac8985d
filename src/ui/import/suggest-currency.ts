import type { CatalogueView } from '@/workers';

const HAN = /\p{Script=Han}{2}/u;
/** Signs that Chinese is written where other money is paid: kana, hangul, and characters of the long form. */
const ELSEWHERE = /[\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}價貨類圖號國際幣廣電機產寬實體東書車與為無個這說時樣門開關長]/u;

/** The currency that a file without one most likely means: yuan where its words are simplified Chinese; null where nothing tells. */
export function suggestCurrency({ understanding, reason }: CatalogueView): 'CNY' | null {
  if (reason !== null || !understanding || understanding.currency !== null) return null;
  const words = understanding.columns.flatMap(({ header, sample }) => [header, ...sample]);
  const chinese = words.filter((word) => HAN.test(word));
  return chinese.length >= 2 && !words.some((word) => ELSEWHERE.test(word)) ? 'CNY' : null;
}
