/** What the import says to people, in both languages. */
import { fill, type Lang, type Texts } from '@/core/text';
import { FIELD_TABLE, type FieldId } from './fields';
import type { Reject, RejectReason, Warning } from './types';

const REJECTS: Record<RejectReason, Texts> = {
  'empty-price': { zh: '价格为空', en: 'the price is empty' },
  'unreadable-price': { zh: '价格无法识别', en: 'the price cannot be read' },
  'negative-price': { zh: '价格为负数', en: 'the price is negative' },
  'price-range': { zh: '价格是一个区间，不是单一价格', en: 'the price is a range, not one price' },
  'price-is-date': { zh: '这是日期，不是价格', en: 'this is a date, not a price' },
  'price-too-high': { zh: '价格过高（超过 100 亿）', en: 'the price is above ten billion' },
  'other-currency': { zh: '币种与其他商品不一致', en: 'the price is in another currency than the rest' },
  'blank-id': { zh: '商品编号为空', en: 'the SKU is blank' },
  'duplicate-id': { zh: '商品编号重复，首次出现在第 {firstLine} 行', en: 'the SKU stands already on line {firstLine}' },
};

const WARNINGS: Record<Warning['reason'], Texts> = {
  'ids-made': {
    zh: '没有商品编号列，已按标题和行号为 {count} 个商品生成编号',
    en: 'No SKU column: {count} ids were made from title and row',
  },
  'no-title-column': { zh: '没有商品名称列', en: 'No title column' },
  'blank-title': { zh: '{count} 个商品没有名称（首个在第 {line} 行）', en: 'Products without a title: {count} (first on line {line})' },
  'title-from-above': {
    zh: '{count} 行没有名称，沿用了上一行的：{rows}',
    en: 'Rows without a title, which took that of the row above: {count} ({rows})',
  },
  'title-and-picture-from-above': {
    zh: '{count} 行没有名称和主图，沿用了上一行的：{rows}',
    en: 'Rows without title and picture, which took those of the row above: {count} ({rows})',
  },
  'from-price': {
    zh: '{count} 个价格写作“起”，已按最低价读取（首个在第 {line} 行）',
    en: 'Prices given as "from", read as the lowest: {count} (first on line {line})',
  },
  'unreadable-value': {
    zh: '“{column}”列有 {count} 个值无法识别，已留空（首个在第 {line} 行：{value}）',
    en: 'Values of "{column}" that cannot be read and were left out: {count} (first on line {line}: {value})',
  },
  'mixed-decimals': {
    zh: '“{column}”列的小数点写法不一致，请核对价格',
    en: 'The column "{column}" mixes decimal points and decimal commas; please check its prices',
  },
  'ragged-rows': {
    zh: '{count} 行的单元格比表头多（首个在第 {line} 行）',
    en: 'Rows with more cells than the header: {count} (first on line {line})',
  },
  'long-text': {
    zh: '“{column}”列有 {count} 个值过长，已截断（首个在第 {line} 行）',
    en: 'Values of "{column}" that are too long and were cut: {count} (first on line {line})',
  },
  'bad-picture': {
    zh: '“{column}”列有 {count} 个地址不能用作图片，已留空（首个在第 {line} 行：{value}）',
    en: 'Addresses in "{column}" that no picture can have and were left out: {count} (first on line {line}: {value})',
  },
  'broken-characters': {
    zh: '有 {count} 处乱码（首处在第 {line} 行），编码可能选错了，请换一种编码核对',
    en: 'Characters that cannot be read: {count} (first on line {line}). The encoding may be another one',
  },
  'broken-quotes': {
    zh: '有 {count} 处引号没有成对（首处在第 {line} 行），已按普通字符读取，请核对这些行',
    en: 'Quotes that are not closed: {count} (first on line {line}). They were read as plain characters; please check these lines',
  },
};

/** Why a row was left out. */
export function rejectText(reject: Reject, lang: Lang): string {
  return fill(REJECTS[reject.reason][lang], { firstLine: reject.firstLine ?? '' });
}

const ROW: Texts = { zh: '第 {line} 行“{title}”', en: 'line {line} “{title}”' };

/** What was noticed though the rows were kept. */
export function warningText(warning: Warning, lang: Lang): string {
  const { reason, ...values } = warning;
  if (!('rows' in values)) return fill(WARNINGS[reason][lang], values as Record<string, string | number>);
  const rows = values.rows.map((row) => fill(ROW[lang], row)).join(lang === 'zh' ? '、' : ', ');
  return fill(WARNINGS[reason][lang], { count: values.count, rows: values.count > values.rows.length ? `${rows} …` : rows });
}

/** A field's name. */
export function fieldName(field: FieldId, lang: Lang): string {
  return FIELD_TABLE[field].name[lang];
}
