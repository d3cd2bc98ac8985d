import { Check } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type KeyboardEvent, type MouseEvent, type ReactElement, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import styles from './FacetPicker.module.css';
import { SearchField } from './SearchField';

export interface FacetOption {
  /** What the filter holds. */
  value: string;
  label: string;
  count?: number;
  /** Stands in place of the count. */
  note?: string;
  /** What else it is found by. */
  words?: string;
  /** Steps to the right: the level of a category. */
  level?: number;
}

export interface FacetPickerProps {
  trigger: ReactElement;
  /** Accessible name of the list. */
  label: string;
  /** Without one all options are seen at once, and nothing is typed. */
  findLabel?: string;
  options: readonly FacetOption[];
  chosen: readonly string[];
  onChange: (chosen: string[]) => void;
}

/** Rows drawn at once: more than anyone reads; the rest is found by typing. */
const MAX_ROWS = 200;

/** A list of values with counts that drops from its trigger: find by typing, choose several. */
export function FacetPicker({ trigger, label, findLabel, options, chosen, onChange }: FacetPickerProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>{trigger}</Popover.Trigger>
      <Popover.Portal>
        <Popover.Content className={styles.popover} align="start" sideOffset={4} collisionPadding={8} aria-label={label}>
          <FacetList
            label={label}
            {...(findLabel === undefined ? {} : { findLabel })}
            options={options}
            chosen={chosen}
            onChange={onChange}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

/** The list alone: arrows walk from the field through the options, Enter or Space takes one or leaves it. */
function FacetList({ label, findLabel, options, chosen, onChange }: Omit<FacetPickerProps, 'trigger'>) {
  const isTyped = findLabel !== undefined;
  const { t, i18n } = useTranslation('catalogue');
  const [query, setQuery] = useState('');
  const [active, setActive] = useState(0);
  const id = useId();
  const found = useMemo(() => {
    const wanted = query.trim().toLowerCase();
    return wanted === ''
      ? options
      : options.filter(({ value, label: text, words = '' }) => `${value} ${text} ${words}`.toLowerCase().includes(wanted));
  }, [options, query]);
  const shown = found.slice(0, MAX_ROWS);
  const toggle = (value: string) => onChange(chosen.includes(value) ? chosen.filter((one) => one !== value) : [...chosen, value]);
  const count = new Intl.NumberFormat(i18n.language);

  const onKeyDown = (event: KeyboardEvent) => {
    const option = shown[active];
    if ((event.key === 'Enter' || (event.key === ' ' && !isTyped)) && option) {
      event.preventDefault();
      toggle(option.value);
    } else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      const next = Math.max(0, Math.min(shown.length - 1, active + (event.key === 'ArrowDown' ? 1 : -1)));
      setActive(next);
      document.getElementById(`${id}-${next}`)?.scrollIntoView({ block: 'nearest' });
    }
  };
  const onClick = (event: MouseEvent) => {
    const row = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-index]') : null;
    const option = row ? shown[Number(row.dataset.index)] : undefined;
    if (option) toggle(option.value);
  };
  return (
    <div className={styles.list}>
      {isTyped ? (
        <SearchField
          value={query}
          label={findLabel}
          placeholder={findLabel}
          list={{ id, active: shown[active] ? `${id}-${active}` : undefined }}
          onKeyDown={onKeyDown}
          onChange={(text) => {
            setQuery(text);
            setActive(0);
          }}
        />
      ) : null}
      <div
        id={id}
        role="listbox"
        aria-label={label}
        aria-multiselectable="true"
        tabIndex={isTyped ? -1 : 0}
        aria-activedescendant={isTyped || !shown[active] ? undefined : `${id}-${active}`}
        className={styles.options}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        {shown.map((option, index) => (
          <div
            key={option.value}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={chosen.includes(option.value)}
            data-active={index === active ? true : undefined}
            className={styles.option}
            style={{ paddingLeft: 8 + (option.level ?? 0) * 16 }}
            onPointerMove={() => setActive(index)}
            data-index={index}
          >
            <span className={styles.mark}>{chosen.includes(option.value) ? <Check size={14} strokeWidth={2} /> : null}</span>
            <span className={styles.name}>{option.label}</span>
            <span className={styles.count}>{option.note ?? count.format(option.count ?? 0)}</span>
          </div>
        ))}
        {shown.length === 0 ? <p className={styles.note}>{t('find-none')}</p> : null}
      </div>
      {found.length > shown.length ? <p className={styles.note}>{t('find-more', { count: found.length - shown.length })}</p> : null}
      {chosen.length > 0 ? (
        <button type="button" className={styles.clear} onClick={() => onChange([])}>
          {t('clear')}
        </button>
      ) : null}
    </div>
  );
}
