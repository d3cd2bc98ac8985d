import { MoveRight } from 'lucide-react';
import { useId, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { describeFinding, type Finding } from '@/core/rules';
import { SeverityMark } from '../findings';
import { useLang } from '../shell';
import type { Effect } from './effect';
import styles from './PageEffect.module.css';

/** Findings listed before the rest is only counted. */
const LISTED = 40;
/** A list without controls that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };

/** What the chosen changes do to the open page: its score, and the findings that come and go. */
export function PageEffect({ effect, page, isBehind }: { effect: Effect | null | undefined; page: Page; isBehind: boolean }) {
  const { t } = useTranslation('refresh');
  const title = useId();
  return (
    <section className={styles.effect} aria-labelledby={title} data-behind={isBehind || undefined}>
      <h3 id={title}>{t('effect')}</h3>
      {effect ? <Told effect={effect} page={page} /> : <p className={styles.quiet}>{t('effect-refused')}</p>}
    </section>
  );
}

function Told({ effect, page }: { effect: Effect; page: Page }) {
  const { t } = useTranslation('refresh');
  const { before, after, tiles, come, go } = effect;
  const words = { before: String(before ?? '–'), after: String(after ?? '–') };
  const trend = before === null || after === null || before === after ? 'same' : after > before ? 'up' : 'down';
  return (
    <>
      <p className={styles.score} role="status" aria-label={t('score-before-after', words)} data-trend={trend}>
        <span>{t('score')}</span>
        <strong>
          {words.before}
          <MoveRight size={14} strokeWidth={1.75} aria-hidden="true" />
          <em>{words.after}</em>
        </strong>
      </p>
      <p className={styles.quiet}>
        {tiles > 0 ? t('effect-skus', { count: tiles }) : t('effect-none')}
        {tiles > 0 && come.length + go.length === 0 ? ` · ${t('findings-same')}` : ''}
      </p>
      <div className={styles.lists} {...scrolledByKeys}>
        <Findings title={t('come', { count: come.length })} findings={come} page={effect.page} />
        <Findings title={t('go', { count: go.length })} findings={go} page={page} isGoing />
      </div>
    </>
  );
}

function Findings({ title, findings, page, isGoing }: { title: string; findings: readonly Finding[]; page: Page; isGoing?: boolean }) {
  const { t } = useTranslation('refresh');
  const lang = useLang();
  const told = useMemo(
    () =>
      findings
        .slice(0, LISTED)
        .map((finding, index) => ({ finding, key: `${finding.rule} ${index}`, ...describeFinding(finding, page, lang) })),
    [findings, page, lang],
  );
  if (findings.length === 0) return null;
  return (
    <>
      <h4>{title}</h4>
      <ul data-going={isGoing || undefined}>
        {told.map(({ key, finding, summary, detail }) => (
          <li key={key}>
            <SeverityMark severity={finding.severity} />
            <span>
              <span className={styles.sentence}>{summary}</span>
              <span className={styles.detail}>{detail}</span>
            </span>
          </li>
        ))}
      </ul>
      {findings.length > LISTED ? <p className={styles.quiet}>{t('more', { count: findings.length - LISTED })}</p> : null}
    </>
  );
}
