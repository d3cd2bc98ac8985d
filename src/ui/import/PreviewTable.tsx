import { useTranslation } from 'react-i18next';
import { FIELDS, type FieldId, fieldName, isNumeric } from '@/core/catalogue';
import type { CatalogueView } from '@/workers';
import { Select, useLang } from '../shell';
import { columnsWith } from './columns';
import styles from './PreviewTable.module.css';
import type { Import } from './use-import';

/** Rows drawn: enough to tell what the columns hold. */
const ROWS = 40;

/** The first rows as they are in the file; each column's meaning stands over it and can be changed. */
export function PreviewTable({ view, change }: { view: CatalogueView; change: Import['change'] }) {
  const { t } = useTranslation(['imports', 'common']);
  const lang = useLang();
  const { understanding } = view;
  if (!understanding) return null;
  const rows = view.preview.slice(0, ROWS);
  const meanings = [
    { value: 'none', label: t('field-none') },
    ...FIELDS.map((field) => ({ value: field as string, label: fieldName(field, lang) })),
  ];
  return (
    <section className={styles.scroller} tabIndex={-1} aria-label={t('tab-preview')}>
      <table className={styles.table}>
        <caption className={styles.caption}>{t('preview-label', { count: rows.length })}</caption>
        <thead>
          <tr>
            <th scope="col" className={styles.line}>
              {t('line')}
            </th>
            {understanding.columns.map(({ index, header, field }) => (
              <th
                key={index}
                scope="col"
                data-used={field === null ? undefined : true}
                data-wide={field === 'title' ? true : undefined}
                data-number={isNumber(field)}
              >
                <Select
                  hideLabel
                  label={t('column-meaning', { header })}
                  value={field ?? 'none'}
                  onChange={(value) => change({ columns: columnsWith(understanding, index, value === 'none' ? null : (value as FieldId)) })}
                  options={meanings}
                />
                <span className={styles.header} title={header}>
                  {header}
                </span>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ line, cells }) => (
            <tr key={line}>
              <td className={styles.line}>{line}</td>
              {understanding.columns.map(({ index, field }) => (
                <td
                  key={index}
                  data-used={field === null ? undefined : true}
                  data-wide={field === 'title' ? true : undefined}
                  data-number={isNumber(field)}
                  title={cells[index]}
                >
                  {cells[index]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Numbers stand at the right, under each other. */
const isNumber = (field: FieldId | null): true | undefined => (field !== null && isNumeric(field) ? true : undefined);
