/** Rows of a spreadsheet onto the page, with a message that names what was taken and what was not. */
import i18next from 'i18next';
import { toast } from 'sonner';
import { fieldName, rejectText } from '@/core/catalogue';
import type { Clip } from '@/core/clip';
import { skusById } from '@/core/page';
import { settings } from '@/editor';
import { type NotRows, type PastedRows, readPastedRows } from '@/io';
import { type ClipboardHost, listed } from './tools';

/** How rows were read and which were left out. */
function wordsOf({ columns, headed, rejected, skus }: PastedRows): string[] {
  const t = i18next.getFixedT(null, 'selection');
  const { language } = settings.getState();
  const fields = [...new Set(columns.flatMap(({ field }) => (field === null ? [] : [fieldName(field, language)])))];
  const names = fields.join(language === 'zh' ? '、' : ', ');
  const isById = columns.length === 0;
  const how = isById ? t('rows-by-id') : t(headed ? 'rows-columns' : 'rows-guessed', { columns: names });
  const left = rejected.map((reject) =>
    isById
      ? t('row-unknown', { line: reject.line, value: reject.value })
      : t('row-why', { line: reject.line, why: rejectText(reject, language) }),
  );
  return skus.length > 0 && left.length > 0 ? [how, t('rows-left', { count: left.length, rows: listed(left) })] : [how];
}

function sayNot(failure: NotRows, text: string, { store, openFile }: ClipboardHost): void {
  const t = i18next.getFixedT(null, 'selection');
  const importing = {
    label: t('rows-import'),
    onClick: () => openFile(new File([text], 'clipboard.tsv', { type: 'text/tab-separated-values' })),
  };
  switch (failure.reason) {
    case 'no-table':
      toast.info(t('not-rows'), { id: 'paste', description: t('not-rows-body') });
      break;
    case 'no-price':
      toast.error(t('rows-no-price'), { id: 'paste', description: t('rows-no-price-body') });
      break;
    case 'no-rows': {
      const { language } = settings.getState();
      const why = (failure.rejected ?? []).map((reject) => t('row-why', { line: reject.line, why: rejectText(reject, language) }));
      toast.error(t('rows-none'), { id: 'paste', description: listed(why) });
      break;
    }
    case 'too-many':
      toast.error(t('rows-too-many'), { id: 'paste', description: t('rows-too-many-body'), action: importing, duration: 12_000 });
      break;
    case 'other-currency': {
      const title = t('rows-currency', { there: failure.currency ?? '', here: store.getState().page.currency });
      toast.error(title, { id: 'paste', description: t('rows-currency-body') });
    }
  }
}

/** Places the SKUs of pasted rows behind the selection. */
export function pasteRows(text: string, host: ClipboardHost): void {
  const { page } = host.store.getState();
  const known = skusById(page);
  const rows = readPastedRows(text, { currency: page.currency, known: (id) => known.get(id) ?? host.inCatalogue(id) });
  if (!rows.ok) {
    sayNot(rows, text, host);
    return;
  }
  const { format, version, currency, viewports } = page;
  const columns = Object.fromEntries(viewports.map(({ id }) => [id, 1]));
  const tiles = rows.skus.map(({ id }, i) => ({ id: `row-${i}`, skuId: id }));
  const clip: Clip = {
    of: 'tiles',
    page: { format, version, currency, viewports, modules: [{ id: 'rows', columns, tiles }], skus: rows.skus },
  };
  host.tools.placeRows(clip, wordsOf(rows));
}
