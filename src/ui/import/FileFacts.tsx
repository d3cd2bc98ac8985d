import { TriangleAlert } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { CatalogueView } from '@/workers';
import { Select, useLang } from '../shell';
import { currencyOptions } from './currencies';
import styles from './ImportDialog.module.css';
import type { Import } from './use-import';

const ENCODINGS = ['utf-8', 'gb18030', 'big5', 'shift_jis', 'windows-1252', 'utf-16le', 'utf-16be'] as const;
const DELIMITERS = [',', '\t', ';', '|'] as const;
const DELIMITER_NAMES = { ',': 'comma', '\t': 'tab', ';': 'semicolon', '|': 'pipe' } as const;
/** Rows from the top that can be chosen as the header. */
const HEADER_ROWS = 10;

/**
 * What the file is, each fact with a choice where it could be understood in another way.
 * @param isGuess whether the currency is only a suggestion
 */
export function FileFacts({ view, isGuess, change }: { view: CatalogueView; isGuess: boolean; change: Import['change'] }) {
  const { t, i18n } = useTranslation(['imports', 'common']);
  const lang = useLang();
  const { understanding, encoding, delimiter, sheets, kind } = view;
  const number = new Intl.NumberFormat(i18n.language);
  const headerRow = understanding?.headerRow ?? null;
  const currency = understanding?.currency ?? null;
  const isCurrencyMissing = view.reason === null && currency === null;
  const rows = [...new Set([...Array.from({ length: HEADER_ROWS }, (_, row) => row), ...(headerRow === null ? [] : [headerRow])])];
  return (
    <section className={styles.facts} aria-label={t('import-facts')}>
      {kind === 'text' && encoding ? (
        <Select
          label={t('fact-encoding')}
          value={encoding}
          onChange={(value) => change({ encoding: value })}
          options={ENCODINGS.map((value) => ({ value, label: value.toUpperCase() }))}
        />
      ) : null}
      {kind === 'text' && delimiter ? (
        <Select
          label={t('fact-delimiter')}
          value={delimiter}
          onChange={(value) => change({ delimiter: value })}
          options={DELIMITERS.map((value) => ({ value, label: t(`delimiter-${DELIMITER_NAMES[value]}`) }))}
        />
      ) : null}
      {sheets.length > 1 ? (
        <Select
          label={t('fact-sheet')}
          value={String(understanding?.table ?? 0)}
          onChange={(value) => change({ sheet: Number(value) })}
          options={sheets.map(({ name, rows: count }, index) => ({
            value: String(index),
            label: t('sheet-option', { name, rows: number.format(count) }),
            disabled: count === 0,
          }))}
        />
      ) : null}
      {kind === 'json' ? null : (
        <Select
          label={t('fact-header')}
          value={headerRow === null ? 'none' : String(headerRow)}
          onChange={(value) => change({ headerRow: value === 'none' ? null : Number(value) })}
          options={[
            { value: 'none', label: t('header-none') },
            ...rows.map((row) => ({ value: String(row), label: t('header-row', { line: String(row + 1) }) })),
          ]}
        />
      )}
      {view.reason === 'no-rows' ? null : (
        <div data-wanted={isCurrencyMissing || isGuess || undefined}>
          <Select
            label={t('fact-currency')}
            value={currency ?? 'none'}
            onChange={(value) => change({ currency: value })}
            options={[
              ...(currency === null ? [{ value: 'none', label: t('currency-choose'), disabled: true }] : []),
              ...currencyOptions(lang === 'zh' ? 'zh-CN' : 'en', currency),
            ]}
          />
        </div>
      )}
      {isCurrencyMissing ? (
        <p className={styles.wanted} role="alert">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('currency-needed')}
        </p>
      ) : isGuess ? (
        <p className={styles.wanted} role="status">
          <TriangleAlert size={16} strokeWidth={1.75} aria-hidden="true" />
          {t('currency-guess')}
        </p>
      ) : null}
    </section>
  );
}
