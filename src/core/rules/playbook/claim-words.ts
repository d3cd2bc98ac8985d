/**
 * Words that claim more than a price tag can show, by market. Written so that they match claims and not the ordinary words
 * around them: 第一代 is a model, "best-selling" a fact, `No. 12` a number. Texts are normalised (NFKC) before they are matched.
 */

interface ClaimWords {
  market: 'zh' | 'en';
  /** "Lowest" in some form: the price history can bear it out. */
  lowest: RegExp;
  /** A rank or a superlative: only evidence can. */
  superlative: RegExp;
}

/** What follows 第一 where it counts and does not claim: 第一代, 第一次, 第一视角, 第一本书. */
const ORDINAL =
  '代|季|次|步|人称|视角|章|节|册|卷|辑|集|部|阶段|期|批|天|周|年|月|时间|张|本|课|件|双|支|套|台|口|杯|款|弹|轮|级|层|排|个|桶|瓶|份|印象|财经';

export const CLAIM_WORDS: readonly ClaimWords[] = [
  {
    market: 'zh',
    lowest:
      /(?:全网|全国|全球|全场|全年|年度|史上|历史|同款|行业|全渠道|网络)\s*(?:最低(?:价|折扣)?|底价|低价)|价格?\s*最低|最低\s*(?:价|折扣|折)|史低|最便宜|最优惠|价格?\s*最优|地板价|击穿底价/,
    superlative: new RegExp(
      [
        '国家级|世界级|宇宙级|最高级|最佳|最好|最优质|最先进|最权威|最受欢迎|最畅销|顶级|顶尖|极品|绝无仅有|独一无二|史无前例|无与伦比',
        '全网首选|唯一(?:官方|指定|品牌|正品)|全国唯一|全网唯一|销量冠军|销冠|(?<![a-z])TOP\\s*1(?!\\d)',
        `第一(?!${ORDINAL})`,
      ].join('|'),
      'i',
    ),
  },
  {
    market: 'en',
    lowest:
      /\b(?:lowest|best|cheapest|unbeatable|unbeaten)[- ](?:ever )?(?:\w+ )?prices?\b|\blowest[- ]ever\b|\ball[- ]time low\b|\bguaranteed lowest\b|\bcheapest\b|\bnever (?:been )?cheaper\b|\blowest (?:of|in) the (?:year|market)\b/i,
    superlative:
      /\bbest\b(?![- ]?(?:sell|before|buy\b|friend|man\b|wishes|used|served|enjoyed|for\b|if\b|of\b|practice|(?:ever )?(?:\w+ )?prices?\b))|\bno\.?\s?1\b(?!-|\.\d)|#\s?1(?!\d)|\bnumber one\b|\bworld[- ]class\b|\bworld['’]s (?:first|finest|most)\b|\bunrivall?ed\b|\bunmatched\b|\bthe (?:finest|greatest)\b|\bmarket[- ]leading\b/i,
  },
];
