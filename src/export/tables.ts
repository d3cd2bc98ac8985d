/** Tables as files. */
import { type Table, tableCsv } from '@/core/tables';

/** The table as the bytes of a file; the writer of workbooks is loaded when one is asked for. */
export async function tableFile(table: Table, format: 'xlsx' | 'csv', sheet: string): Promise<Blob> {
  if (format === 'csv') return new Blob([tableCsv(table)], { type: 'text/csv;charset=utf-8' });
  const { workbook } = await import('./workbook');
  return workbook(table, sheet);
}
