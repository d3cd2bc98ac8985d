import { useTranslation } from 'react-i18next';
import styles from './Inspector.module.css';
import { At, Fold } from './Section';
import folds from './Section.module.css';

export interface KeptProps {
  /** Under which it is remembered whether it is open. */
  name: string;
  value: object;
  /** The fields that this version knows. */
  known: object;
  /** Known fields that are shown as they stand, with their labels, by their names in the file. */
  also?: readonly (readonly [field: string, label: string])[];
}

/** What a file holds beyond what can be edited here: seen, and written back as it is. Nothing where there is nothing. */
export function Kept({ name, value, known, also = [] }: KeptProps) {
  const { t } = useTranslation('fields');
  const entries = Object.entries(value).filter(([, each]) => each !== undefined);
  const further = Object.fromEntries(entries.filter(([field]) => !(field in known)));
  const shown = also.flatMap(([field, label]) => entries.filter(([each]) => each === field).map(([, each]) => ({ field, label, each })));
  const count = Object.keys(further).length;
  if (count === 0 && shown.length === 0) return null;
  return (
    <Fold name={`kept-${name}`} title={t('kept')} note={String(count + shown.length)}>
      {shown.map(({ field, label, each }) => (
        <At key={field} field={field}>
          <p className={styles.label}>{label}</p>
          <Json value={each} />
        </At>
      ))}
      {count > 0 ? (
        <div>
          <p className={styles.hint}>{t('kept-fields', { count })}</p>
          <Json value={further} />
        </div>
      ) : null}
    </Fold>
  );
}

function Json({ value }: { value: unknown }) {
  return <pre className={folds.json}>{JSON.stringify(value, null, 2)}</pre>;
}
