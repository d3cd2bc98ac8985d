import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { type Difference, EVERY_FIELD, type KnownField, type SkuChange } from '@/core/catalogue';
import type { FreshCatalogue } from '../import';
import { useLang } from '../shell';
import { knownFieldName } from './change-words';
import styles from './RefreshDialog.module.css';
import type { Row } from './rows';

/** Fields that are worth a word when the newer file does not have them. */
const TOLD: readonly KnownField[] = ['title', 'listPrice', 'stock', 'cost', 'category', 'brand', 'image'];

/** The whole comparison in a line, and what should be known before it is believed. */
export function Summary({ difference, rows, fresh }: { difference: Difference; rows: readonly Row[]; fresh: FreshCatalogue | null }) {
  const { t } = useTranslation('refresh');
  const lang = useLang();
  // Of the page alone the filters say as much.
  if (!fresh) return null;
  const count = (...kinds: SkuChange['kinds']) =>
    difference.changes.filter((change) => change.kinds.some((kind) => kinds.includes(kind))).length;
  const facts = [
    { key: 'price', count: count('price-up', 'price-down') },
    { key: 'sold-out', count: count('sold-out') },
    { key: 'gone', count: count('gone') },
    { key: 'new', count: count('new') },
    { key: 'other', count: count('other') },
    { key: 'figures', count: count('figures') },
    { key: 'differs', count: rows.filter(({ isOfPage }) => isOfPage).length },
    { key: 'unchanged', count: difference.unchanged },
  ] as const;
  const kept = TOLD.filter(
    (field) => EVERY_FIELD.has(field) && !fresh.known.has(field) && difference.before.some((sku) => sku[field as 'stock'] !== undefined),
  );
  return (
    <div className={styles.summary}>
      <p>
        {facts
          .filter((fact) => fact.count > 0)
          .map((fact) => (
            <span key={fact.key} data-quiet={fact.key === 'figures' || fact.key === 'unchanged' || undefined}>
              {t(`sum-${fact.key}`, { count: fact.count })}
            </span>
          ))}
      </p>
      {fresh.isNameless ? <Note text={t('note-nameless')} /> : null}
      {difference.unread > 0 ? <Note text={t('note-unread', { count: difference.unread })} /> : null}
      {kept.length > 0 ? (
        <p className={styles.quiet}>
          {t('note-unknown-fields', { fields: kept.map((field) => knownFieldName(field, lang)).join(lang === 'zh' ? '、' : ', ') })}
        </p>
      ) : null}
    </div>
  );
}

function Note({ text }: { text: string }) {
  return (
    <p className={styles.note}>
      <TriangleAlert size={14} strokeWidth={1.75} aria-hidden="true" />
      {text}
    </p>
  );
}
