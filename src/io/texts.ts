/** Why a file could not be imported, in both languages. */
import type { Lang, Texts } from '@/core/text';
import type { ImportFailure } from './import';

const REASONS: Record<ImportFailure['reason'], Texts> = {
  'empty-file': { zh: '文件是空的', en: 'The file is empty' },
  'no-rows': { zh: '文件里没有商品数据（至多只有表头）', en: 'The file has no products, at most a header' },
  'not-a-table': { zh: '这不是表格文件，请使用 CSV、TSV、XLSX 或 JSON', en: 'This is no table; use CSV, TSV, XLSX or JSON' },
  'not-json': { zh: 'JSON 格式有误，位置（行:列）', en: 'The JSON is broken, at line:column' },
  'unreadable-workbook': { zh: '工作簿已损坏，无法读取', en: 'The workbook is damaged and cannot be read' },
  'protected-workbook': { zh: '工作簿设有密码，请先取消密码保护', en: 'The workbook has a password; remove it first' },
  'too-large': { zh: '文件过大', en: 'The file is too large' },
  'too-many-columns': { zh: '列数过多，这不像商品表', en: 'Too many columns for a catalogue' },
  'zip-bomb': {
    zh: '文件解压后异常巨大，为防止内存耗尽已停止读取',
    en: 'The file unpacks to far more than it is; reading was stopped before it fills the memory',
  },
  'unknown-sheet': { zh: '没有这个工作表', en: 'There is no such sheet' },
  'unknown-column': { zh: '没有这一列', en: 'There is no such column' },
  'no-price-column': { zh: '没有价格列，请指定哪一列是价格', en: 'No price column: say which column holds the price' },
};

/** One line that says why a file could not be imported. */
export function failureText(failure: ImportFailure, lang: Lang): string {
  const text = REASONS[failure.reason][lang];
  return 'detail' in failure && failure.detail ? `${text}${lang === 'zh' ? '：' : ': '}${failure.detail}` : text;
}
