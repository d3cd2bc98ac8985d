import { FIELDS, type FieldId, withColumnField } from '@/core/catalogue';
import type { CatalogueRecord } from '@/editor';
import type { CatalogueView } from '@/workers';

type Understanding = NonNullable<CatalogueView['understanding']>;
/** The columns of every field by position, none where it has none. */
type ColumnHints = Record<FieldId, number[]>;

function hintsOf({ columns }: Understanding): ColumnHints {
  const result = Object.fromEntries(FIELDS.map((one) => [one, [] as number[]])) as ColumnHints;
  for (const column of columns) if (column.field !== null) result[column.field].push(column.index);
  return result;
}

/**
 * What to tell the import so that one column gets another meaning and all the others keep theirs.
 * @param field null: the column is not used
 */
export function columnsWith(understanding: Understanding, index: number, field: FieldId | null): ColumnHints {
  return hintsOf(withColumnField(understanding, index, field));
}

/** What each column means, by its header: what a kept catalogue remembers of its file. */
export function columnMeanings({ columns }: Understanding): NonNullable<CatalogueRecord['columns']> {
  return Object.fromEntries(columns.map(({ header, field }) => [header, field]));
}

/** What to tell the import so that columns mean what they meant in an earlier file; undefined where they do. */
export function columnsAsBefore(understanding: Understanding, before: CatalogueRecord['columns']): ColumnHints | undefined {
  let next = understanding;
  for (const { index, header, field } of understanding.columns) {
    const meant = before?.[header];
    if (meant !== undefined && meant !== field) next = withColumnField(next, index, meant);
  }
  return next === understanding ? undefined : hintsOf(next);
}
