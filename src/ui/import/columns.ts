import { FIELDS, type FieldId, withColumnField } from '@/core/catalogue';
import type { CatalogueView } from '@/workers';

type Understanding = NonNullable<CatalogueView['understanding']>;

/**
 * What to tell the import so that one column gets another meaning and all the others keep theirs: the columns of every field
 * by position, none where it has none.
 * @param field null: the column is not used
 */
export function columnsWith(understanding: Understanding, index: number, field: FieldId | null): Record<FieldId, number[]> {
  const { columns } = withColumnField(understanding, index, field);
  const result = Object.fromEntries(FIELDS.map((one) => [one, [] as number[]])) as Record<FieldId, number[]>;
  for (const column of columns) if (column.field !== null) result[column.field].push(column.index);
  return result;
}
