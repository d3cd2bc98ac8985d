import { ShieldOff, SlidersHorizontal } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../catalogue';
import { SUPPRESSIONS_PANE } from '../findings';
import { Segmented, useLang } from '../shell';
import styles from './RuleList.module.css';
import { ChangedDot, RuleMark } from './RuleMark';
import { groupRules, type RuleEntry } from './rule-list';

/** What the right side shows: the page's own settings, its suppressions (`SUPPRESSIONS_PANE`), or a rule by id. */
export const PAGE_PANE = '*page';

export interface RuleFilter {
  query: string;
  onlyChanged: boolean;
}

export interface RuleListProps {
  entries: readonly RuleEntry[];
  chosen: string;
  onChoose: (pane: string) => void;
  filter: RuleFilter;
  onFilter: (filter: RuleFilter) => void;
  suppressions: number;
  troubles: number;
}

/** The rules by group, under a search; before them what concerns the page as a whole. Arrows move and choose. */
export function RuleList({ entries, chosen, onChoose, filter, onFilter, suppressions, troubles }: RuleListProps) {
  const { t } = useTranslation(['rules', 'findings']);
  const lang = useLang();
  const scroller = useRef<HTMLElement>(null);
  const groups = useMemo(() => groupRules(entries, filter.query, filter.onlyChanged, lang), [entries, filter, lang]);
  const wholePage = filter.query.trim() === '' && !filter.onlyChanged;
  const rows = [...(wholePage ? [PAGE_PANE, SUPPRESSIONS_PANE] : []), ...[...groups.values()].flat().map(({ rule }) => rule.id)];
  const stop = rows.includes(chosen) ? chosen : rows[0];
  const changed = entries.filter((entry) => entry.changed).length;

  useEffect(() => scroller.current?.querySelector<HTMLElement>('[aria-current]')?.focus(), []);

  const onKeyDown = (event: KeyboardEvent) => {
    const at = rows.indexOf((event.target as HTMLElement).dataset.pane ?? '');
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: rows.length - 1 }[event.key];
    if (at < 0 || to === undefined || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    const next = rows[to];
    if (next === undefined) return;
    onChoose(next);
    scroller.current?.querySelector<HTMLElement>(`[data-pane="${CSS.escape(next)}"]`)?.focus();
  };
  const row = (pane: string, icon: ReactNode, label: string, aside: ReactNode, isOff = false) => (
    <li key={pane}>
      <button
        type="button"
        className={styles.row}
        data-pane={pane}
        data-off={isOff || undefined}
        aria-current={pane === chosen || undefined}
        tabIndex={pane === stop ? 0 : -1}
        onClick={() => onChoose(pane)}
      >
        {icon}
        <span className={styles.label}>{label}</span>
        {aside}
      </button>
    </li>
  );
  return (
    <div className={styles.side}>
      <div className={styles.tools}>
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          value={filter.query}
          onChange={(query) => onFilter({ ...filter, query })}
        />
        <Segmented
          label={t('filter')}
          value={filter.onlyChanged ? 'changed' : 'all'}
          onChange={(value) => onFilter({ ...filter, onlyChanged: value === 'changed' })}
          options={[
            { value: 'all', label: t('filter-all') },
            { value: 'changed', label: changed === 0 ? t('filter-changed') : t('changed-count', { count: changed }) },
          ]}
        />
      </div>
      <nav ref={scroller} className={styles.list} aria-label={t('list')} onKeyDown={onKeyDown}>
        {wholePage ? (
          <ul className={styles.first}>
            {row(
              PAGE_PANE,
              <SlidersHorizontal size={14} strokeWidth={1.75} aria-hidden="true" />,
              t('page'),
              <>
                {changed > 0 ? <ChangedDot /> : null}
                {troubles > 0 ? <RuleMark severity="warning" /> : null}
              </>,
            )}
            {row(
              SUPPRESSIONS_PANE,
              <ShieldOff size={14} strokeWidth={1.75} aria-hidden="true" />,
              t('suppressions'),
              suppressions > 0 ? <span className={styles.count}>{suppressions}</span> : null,
            )}
          </ul>
        ) : null}
        {[...groups].map(([group, members]) => (
          <section key={group}>
            <h3>{t(`group-${group}`)}</h3>
            <ul>
              {members.map(({ rule, now, findings, changed: isChanged }) =>
                row(
                  rule.id,
                  <RuleMark severity={now.severity} />,
                  rule.texts.title[lang],
                  <>
                    {isChanged ? <ChangedDot /> : null}
                    {findings > 0 ? (
                      <span className={styles.count} title={t('findings', { count: findings })}>
                        {findings}
                      </span>
                    ) : null}
                  </>,
                  now.severity === 'off',
                ),
              )}
            </ul>
          </section>
        ))}
        {rows.length === 0 ? <p className={styles.none}>{t(filter.onlyChanged && changed === 0 ? 'filter-none' : 'search-none')}</p> : null}
      </nav>
    </div>
  );
}
