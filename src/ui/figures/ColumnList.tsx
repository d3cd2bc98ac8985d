import { useTranslation } from 'react-i18next';
import { FIGURE_FIELDS, type FigureField, type FiguresUnderstanding, figureFieldName } from '@/core/figures';
import { Select, useLang } from '../shell';
import styles from './figures.module.css';

export interface ColumnListProps {
  understanding: FiguresUnderstanding;
  onField: (index: number, field: FigureField | null) => void;
}

/** The columns of a table, what each holds and means; a meaning can be changed. */
export function ColumnList({ understanding, onField }: ColumnListProps) {
  const { t } = useTranslation('figures');
  const lang = useLang();
  const meanings = [
    { value: 'none', label: t('meaning-none') },
    ...FIGURE_FIELDS.map((field) => ({ value: field as string, label: figureFieldName(field, lang) })),
  ];
  return (
    <section className={styles.scroller} aria-label={t('columns')} tabIndex={-1}>
      <table className={styles.columns}>
        <thead>
          <tr>
            <th scope="col">{t('column')}</th>
            <th scope="col">{t('column-sample')}</th>
            <th scope="col">{t('column-meaning')}</th>
          </tr>
        </thead>
        <tbody>
          {understanding.columns.map(({ index, header, field, sample }) => (
            <tr key={index} data-used={field !== null || undefined}>
              <th scope="row" title={header}>
                {header}
              </th>
              <td title={sample.join(', ')}>{sample.slice(0, 3).join(' · ')}</td>
              <td>
                <Select
                  hideLabel
                  label={t('meaning-of', { header })}
                  value={field ?? 'none'}
                  onChange={(value) => onField(index, value === 'none' ? null : (value as FigureField))}
                  options={meanings}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
