/** What is wrong with a page file, in both languages: one sentence each, without its place. */
import type { z } from 'zod';
import { fill, type Texts } from '../text';

const TEXTS = {
  cut: { zh: '文件不完整，到第 {line} 行第 {column} 列就断了', en: 'the file ends too early, on line {line}, column {column}' },
  broken: { zh: '第 {line} 行第 {column} 列起不是 JSON', en: 'is no JSON from line {line}, column {column}' },
  format: { zh: '应为 "endcap/page"', en: 'is not "endcap/page"' },
  'too-new': { zh: '比本程序能读的版本 {most} 新', en: 'is newer than {most}, the newest this planner reads' },
  'too-deep': { zh: '嵌套超过 {most} 层', en: 'is nested more than {most} deep' },
  'too-many': { zh: '有 {count} 项，最多只能有 {most} 项', en: 'has {count} entries, and a page at most {most}' },
  'too-large': { zh: '内容过多，超过 {most} 个值', en: 'the file has more than {most} values' },
  'bad-key': { zh: '字段不能叫这个名字', en: 'no field can have this name' },
  infinite: { zh: '数值过大，无法保存', en: 'is too large a number to be kept' },
  hopeless: { zh: '错误太多，无法逐一列出', en: 'has too many faults to be listed' },
  missing: { zh: '缺失', en: 'is missing' },
  empty: { zh: '不能为空', en: 'is empty' },
  'not-text': { zh: '应为文字', en: 'is no text' },
  'not-number': { zh: '应为数字', en: 'is no number' },
  'not-whole': { zh: '应为整数', en: 'is no whole number' },
  'not-yes-no': { zh: '应为 true 或 false', en: 'is neither true nor false' },
  'not-list': { zh: '应为列表', en: 'is no list' },
  'not-object': { zh: '应为一组字段（对象）', en: 'is no object' },
  below: { zh: '不能小于 {limit}', en: 'is below {limit}' },
  above: { zh: '不能大于 {limit}', en: 'is above {limit}' },
  short: { zh: '至少要有 {limit} 项', en: 'needs at least {limit}' },
  long: { zh: '最多只能有 {limit} 项', en: 'has more than {limit}' },
  'one-of': { zh: '应为 {values}', en: 'is not {values}' },
  currency: { zh: '不是三个大写字母的币种代码', en: 'is no currency code of three capital letters' },
  setting: {
    zh: '不是规则设置，应为 off、info、warning、error，或其中一个加上选项',
    en: 'is no rule setting: off, info, warning or error, or a list of one of these and options',
  },
  unknown: { zh: '无法识别', en: 'cannot be read' },
  'same-id': { zh: '与另一个同类的 id 重复', en: 'another {what} has the same id' },
  'viewport-id': { zh: '视口不能叫这个名字', en: 'no viewport can have this name' },
  'no-columns': { zh: '没有视口“{viewport}”的列数', en: 'no column count for the viewport "{viewport}"' },
  'band-order': { zh: '下限高于上限', en: 'min is above max' },
  'order-stranger': { zh: '含有本楼层没有的坑位', en: 'names a tile that the module does not have' },
  'order-twice': { zh: '同一坑位出现两次', en: 'names a tile twice' },
  'order-left-out': { zh: '漏了本楼层的坑位', en: 'leaves out a tile of the module' },
  'phase-order': { zh: '早于开始日期', en: 'is before its first day' },
  'tile-twice': { zh: '同一坑位已在别的位置', en: 'names a tile that stands elsewhere already' },
} satisfies Record<string, Texts>;

export type ProblemCode = keyof typeof TEXTS;

/** The sentence in both languages. */
export function problemWords(code: ProblemCode, holes: Record<string, string | number> = {}): { message: string; zh: string } {
  return { message: fill(TEXTS[code].en, holes), zh: fill(TEXTS[code].zh, holes) };
}

const TYPES: Record<string, ProblemCode> = {
  string: 'not-text',
  number: 'not-number',
  int: 'not-whole',
  boolean: 'not-yes-no',
  array: 'not-list',
  tuple: 'not-list',
  object: 'not-object',
  record: 'not-object',
};

/** The sentence for an issue that the schema raised about a value. */
export function issueWords(issue: z.core.$ZodIssue, value: unknown): { message: string; zh: string } {
  if (value === undefined) return problemWords('missing');
  switch (issue.code) {
    case 'invalid_type':
      return problemWords(TYPES[issue.expected] ?? 'unknown');
    case 'too_small':
      if (issue.origin === 'string') return problemWords('empty');
      return problemWords(issue.origin === 'array' ? 'short' : 'below', { limit: String(issue.minimum) });
    case 'too_big':
      return problemWords(issue.origin === 'array' ? 'long' : 'above', { limit: String(issue.maximum) });
    case 'invalid_value':
      return problemWords('one-of', { values: issue.values.map((one) => JSON.stringify(one)).join(' / ') });
    case 'invalid_format':
      return problemWords(issue.path.at(-1) === 'currency' ? 'currency' : 'unknown');
    case 'invalid_union':
      return problemWords(issue.path[0] === 'rules' ? 'setting' : 'unknown');
    default:
      return problemWords('unknown');
  }
}
