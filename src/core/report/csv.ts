/** The lint report as a table: a line per finding, and one per file that could not be read. */
import { minorDigits, type Page, skusById } from '@/core/page';
import { describeFinding, type Finding, ruleTitle, viewportName } from '@/core/rules';
import { BYTE_ORDER_MARK, csvText } from '../csv';
import type { Lang, Texts } from '../text';
import { reasonsFor } from './suppressions';
import { type CheckedFile, isChecked, labelOf, type ReportWriter, type UnreadFile } from './types';
import { SEVERITIES } from './words';

const COLUMNS = {
  file: { zh: '文件', en: 'File' },
  page: { zh: '活动页', en: 'Page' },
  severity: { zh: '级别', en: 'Severity' },
  rule: { zh: '规则', en: 'Rule' },
  ruleId: { zh: '规则 id', en: 'Rule id' },
  viewport: { zh: '视口', en: 'Viewport' },
  module: { zh: '楼层', en: 'Module' },
  row: { zh: '行', en: 'Row' },
  column: { zh: '列', en: 'Column' },
  tiles: { zh: '坑位 id', en: 'Tile ids' },
  skus: { zh: '商品 id', en: 'SKU ids' },
  prices: { zh: '活动价', en: 'Prices' },
  message: { zh: '问题', en: 'Finding' },
  detail: { zh: '说明', en: 'Detail' },
  failed: { zh: '未通过检查项', en: 'Failed checks' },
  cost: { zh: '未通过权重', en: 'Weight failed' },
  suppressed: { zh: '已豁免', en: 'Suppressed' },
  reason: { zh: '豁免理由', en: 'Reason' },
} satisfies Record<string, Texts>;

const YES: Texts = { zh: '是', en: 'yes' };

type Cells = Partial<Record<keyof typeof COLUMNS, string | number>>;
const NAMES = Object.keys(COLUMNS) as (keyof typeof COLUMNS)[];

/** Writes the table file by file: a byte order mark, the names of the columns in the reader's language, the lines. */
export function csvWriter(lang: Lang): ReportWriter {
  return {
    begin: () => `${BYTE_ORDER_MARK}${csvText([NAMES.map((name) => COLUMNS[name][lang])])}\r\n`,
    add(entry) {
      const lines = isChecked(entry) ? fileLines(entry, lang) : [unread(entry, lang)];
      if (lines.length === 0) return '';
      return `${csvText(lines.map((cells) => NAMES.map((name) => cells[name] ?? '')))}\r\n`;
    },
    end: () => '',
  };
}

function unread({ file, message }: UnreadFile, lang: Lang): Cells {
  return { file, severity: SEVERITIES.error[lang], message };
}

function fileLines(entry: CheckedFile, lang: Lang): Cells[] {
  const { page, report } = entry;
  const file = labelOf(entry);
  const skuOf = new Map(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ id, skuId }) => [id, skuId] as const)));
  const prices = pricesOf(page);
  return report.findings.map((finding) => {
    const { rule, severity, viewport, at, failed, cost, suppressed } = finding;
    const { summary, detail } = describeFinding(finding, page, lang);
    const skus = (at.tiles ?? []).map((tile) => skuOf.get(tile) ?? '');
    return {
      file,
      page: page.title ?? '',
      severity: SEVERITIES[severity][lang],
      rule: ruleTitle(rule, lang),
      ruleId: rule,
      viewport: viewport === undefined ? '' : viewportName(viewport, lang),
      module: modulesOf(page, finding, lang),
      row: at.row === undefined ? '' : at.row + 1,
      column: at.column === undefined ? '' : at.column + 1,
      tiles: (at.tiles ?? []).join(' '),
      skus: skus.join(' '),
      prices: skus.map((sku) => prices.get(sku) ?? '–').join(' '),
      message: summary,
      detail,
      failed,
      cost,
      suppressed: suppressed ? YES[lang] : '',
      reason: reasonsFor(entry, finding)
        .map(({ reason }) => reason)
        .join('; '),
    };
  });
}

/** Prices in whole units of money with the currency's decimals, as spreadsheets read them: `99.00`. */
function pricesOf(page: Page): Map<string, string> {
  const digits = minorDigits(page.currency);
  return new Map([...skusById(page)].map(([id, { price }]) => [id, (price / 10 ** digits).toFixed(digits)]));
}

function modulesOf({ modules }: Page, { at }: Finding, lang: Lang): string {
  const named = at.module === undefined ? (at.modules ?? []) : [at.module];
  const titles = named.map((id) => modules.find((module) => module.id === id)?.title?.trim() || id);
  return titles.join(lang === 'zh' ? '、' : ', ');
}
