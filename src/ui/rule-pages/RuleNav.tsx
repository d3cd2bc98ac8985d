import { type KeyboardEvent, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { SearchField } from '../catalogue';
import { addressOf } from '../route';
import { useLang } from '../shell';
import styles from './RuleNav.module.css';
import { ruleGroups } from './rule-groups';

/** All rules by group under a search; Enter in the search goes to the first that is left, arrows move along the list. */
export function RuleNav({ current }: { current: string | null }) {
  const { t } = useTranslation(['guide', 'rules']);
  const lang = useLang();
  const [query, setQuery] = useState('');
  const list = useRef<HTMLElement>(null);
  const groups = useMemo(() => ruleGroups(query, lang), [query, lang]);

  // Where one is stands in sight, as after a link from a finding.
  useEffect(() => {
    if (current !== null) list.current?.querySelector('[aria-current]')?.scrollIntoView({ block: 'nearest' });
  }, [current]);

  const links = () => [...(list.current?.querySelectorAll('a') ?? [])];
  const onKeyDown = (event: KeyboardEvent) => {
    const all = links();
    const at = all.indexOf(document.activeElement as HTMLAnchorElement);
    const to = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: all.length - 1 }[event.key];
    if (to === undefined || (at < 0 && event.key !== 'ArrowDown') || event.altKey || event.metaKey || event.ctrlKey) return;
    event.preventDefault();
    all[to]?.focus();
  };
  return (
    <nav ref={list} className={styles.nav} aria-label={t('rules')} onKeyDown={onKeyDown}>
      <div className={styles.search}>
        <SearchField
          label={t('search')}
          placeholder={t('search')}
          value={query}
          onChange={setQuery}
          onKeyDown={(event) => {
            const first = groups[0]?.[1][0];
            if (event.key === 'Enter' && first) window.location.hash = addressOf({ screen: 'rules', rule: first.id });
            if (event.key === 'Home' || event.key === 'End') event.stopPropagation();
          }}
        />
      </div>
      <div className={styles.list}>
        {query.trim() === '' ? (
          <a className={styles.link} href={addressOf({ screen: 'rules', rule: null })} aria-current={current === null ? 'page' : undefined}>
            {t('overview')}
          </a>
        ) : null}
        {groups.map(([group, rules]) => (
          <section key={group}>
            <h2>{t(`rules:group-${group}`)}</h2>
            <ul>
              {rules.map(({ id, texts }) => (
                <li key={id}>
                  <a
                    className={styles.link}
                    href={addressOf({ screen: 'rules', rule: id })}
                    aria-current={id === current ? 'page' : undefined}
                  >
                    {texts.title[lang]}
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
        {groups.length === 0 ? <p className={styles.none}>{t('search-none')}</p> : null}
      </div>
    </nav>
  );
}
