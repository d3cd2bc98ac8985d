import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { sentPage } from '@/editor';
import { useLang } from '../shell';
import { type ChangeGroup, changesBetween } from './differences';
import styles from './Review.module.css';

/** What changed since a page was sent: `unknown` where it was not sent from this machine, undefined while it is looked for. */
export function useChanges(contentSha256: string, page: Page): readonly ChangeGroup[] | 'unknown' | undefined {
  const lang = useLang();
  const [before, setBefore] = useState<{ of: string; page: Page | undefined }>();
  useEffect(() => {
    let isOver = false;
    const found = sentPage(contentSha256).catch(() => undefined);
    void found.then((sent) => !isOver && setBefore({ of: contentSha256, page: sent }));
    return () => {
      isOver = true;
    };
  }, [contentSha256]);
  if (before?.of !== contentSha256) return undefined;
  return before.page ? changesBetween(before.page, page, lang) : 'unknown';
}

/** The changes by group, each with what it is about. */
export function ChangeList({ groups }: { groups: readonly ChangeGroup[] }) {
  const { t } = useTranslation('review');
  if (groups.length === 0) return <p className={styles.note}>{t('differences-none')}</p>;
  return (
    <div className={styles.changes}>
      {groups.map(({ title, items }) => (
        <section key={title} aria-label={title}>
          <h4>{title}</h4>
          <ul className={styles.rows}>
            {items.map((item, i) => (
              <li key={`${item.title} ${item.detail} ${i.toString()}`} className={styles.change}>
                <bdi>{item.title}</bdi>
                <span>{item.detail}</span>
              </li>
            ))}
          </ul>
        </section>
      ))}
    </div>
  );
}
