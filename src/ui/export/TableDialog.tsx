import { Table2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { layoutTable, shootingList, type Table } from '@/core/tables';
import { saveBlob, tableFile, tableFileName } from '@/export';
import { announce, Button, Checkbox, Dialog, Segmented, useEditor, useLang } from '../shell';
import styles from './TableDialog.module.css';

const TABLES = ['layout', 'shooting'] as const;
const FORMATS = ['xlsx', 'csv'] as const;
/** So many lines are shown beforehand. */
const SHOWN = 5;

/** Tables for people who work in spreadsheets; what will be in the file is seen before it is saved. */
export function TableDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['output', 'common']);
  const lang = useLang();
  const { page, missing } = useEditor((state) => ({ page: state.page, missing: state.missingPictures }));
  const [kind, setKind] = useState<(typeof TABLES)[number]>('layout');
  const [format, setFormat] = useState<(typeof FORMATS)[number]>('xlsx');
  const [withCosts, setWithCosts] = useState(false);
  const [isBusy, setBusy] = useState(false);
  const hasCosts = page.skus.some(({ cost }) => cost !== undefined);
  const table = kind === 'layout' ? layoutTable(page, lang, { withCosts: withCosts && hasCosts }) : shootingList(page, lang, missing);
  const name = t(`table-${kind}`);

  const save = async () => {
    setBusy(true);
    try {
      saveBlob(await tableFile(table, format, name), tableFileName(page.title, name, format));
    } catch (error) {
      toast.error(t('table-failed'), { description: error instanceof Error ? error.message : String(error) });
      return;
    } finally {
      setBusy(false);
    }
    announce(t('table-saved', { table: name }));
    toast.success(t('table-saved', { table: name }));
    onClose();
  };
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('tables')}
      description={t('tables-about')}
      width={720}
      footer={
        <Button
          variant="primary"
          icon={<Table2 size={16} strokeWidth={1.75} />}
          disabled={isBusy || table.rows.length === 0}
          onClick={() => void save()}
        >
          {t('table-save')}
        </Button>
      }
    >
      <div className={styles.choices}>
        <Segmented
          label={t('table-kind')}
          value={kind}
          onChange={setKind}
          options={TABLES.map((value) => ({ value, label: t(`table-${value}`) }))}
        />
        <Segmented
          label={t('table-format')}
          value={format}
          onChange={setFormat}
          options={FORMATS.map((value) => ({ value, label: t(`table-${value}`) }))}
        />
      </div>
      {kind === 'layout' && hasCosts ? <Checkbox label={t('table-costs')} checked={withCosts} onChange={setWithCosts} /> : null}
      {table.rows.length === 0 ? <p className={styles.none}>{t(`table-${kind}-empty`)}</p> : <First table={table} />}
    </Dialog>
  );
}

/** The first lines, so that one sees what one gets. */
function First({ table }: { table: Table }) {
  const { t } = useTranslation('output');
  return (
    <>
      <p className={styles.count}>{t('table-lines', { count: table.rows.length })}</p>
      <section className={styles.first} aria-label={t('table-first')} {...SCROLLABLE}>
        <table>
          <thead>
            <tr>
              {table.columns.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {table.rows.slice(0, SHOWN).map((row, i) => (
              <tr key={`${row[2]} ${i}`}>
                {row.map((cell, c) => {
                  const column = table.columns[c];
                  return (
                    <td key={column?.name} data-kind={column?.kind}>
                      {typeof cell !== 'number'
                        ? cell
                        : column?.kind === 'percent'
                          ? `${(cell * 100).toFixed(1)}%`
                          : column?.kind === 'money'
                            ? cell.toFixed(table.digits)
                            : cell}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}

/** What scrolls is reached by keyboard. */
const SCROLLABLE = { tabIndex: 0 } as const;
