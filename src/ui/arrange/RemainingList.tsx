import { ArrowLeftRight, LocateFixed, LockOpen, Plus, Replace } from 'lucide-react';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Help, helpText, type Outcome, type Reason, type Remaining, reasonText } from '@/core/arrange';
import type { Page } from '@/core/page';
import { describeFinding, type Finding } from '@/core/rules';
import { SeverityMark } from '@/ui/findings';
import { Button, IconButton, useLang } from '@/ui/shell';
import { tileFacts } from './ask';
import { usePoints } from './outcome';
import styles from './Remaining.module.css';
import { type Remedies, remedyFor } from './remedies';

/** Groups and lines of a group that are shown at first. */
const GROUPS = 8;
const LINES = 3;
/** Locked tiles that are named, and remedies that are offered, for a group. */
const LOCKS = 3;
const HELPS = 4;
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const ICONS = { unlock: LockOpen, free: ArrowLeftRight, replace: Replace, bridge: Plus, 'add-promised': Plus, fill: Plus } as const;

interface ListProps {
  remaining: readonly Remaining[];
  page: Page;
  /** What the page comes to. */
  after: Outcome;
  remedies: Remedies;
  onPoint: (finding: Finding | null) => void;
  disabled: boolean;
}

/** The checks that the arrangement does not meet, by the reasons for it, each with what would help. */
export function RemainingList({ remaining, page, after, remedies, onPoint, disabled }: ListProps) {
  const { t } = useTranslation('arrange');
  const [all, setAll] = useState(false);
  const groups = useMemo(() => groupsOf(remaining), [remaining]);
  const shown = all ? groups : groups.slice(0, GROUPS);
  if (remaining.length === 0) return <p className={styles.quiet}>{t('remaining-none')}</p>;
  return (
    <section className={styles.list} aria-label={t('remaining')}>
      <header className={styles.head}>
        <h3>{t('remaining-count', { count: remaining.length })}</h3>
        {remaining.some(({ helps }) => helps.some((help) => help.do === 'free')) ? (
          <Button size="s" icon={<ArrowLeftRight {...icon} />} disabled={disabled} onClick={remedies.free}>
            {t('try-free')}
          </Button>
        ) : null}
      </header>
      <ul>
        {shown.map((group) => (
          <Group key={keyOf(group[0])} group={group} page={page} after={after} remedies={remedies} onPoint={onPoint} disabled={disabled} />
        ))}
      </ul>
      {shown.length < groups.length ? (
        <Button size="s" variant="ghost" onClick={() => setAll(true)}>
          {t('remaining-all')}
        </Button>
      ) : null}
    </section>
  );
}

type Some = readonly [Remaining, ...Remaining[]];

const keyOf = ({ reasons, helps }: Remaining) => JSON.stringify([reasons, helps]);

/** Checks that fail for the same reasons: first those for which something can be done, the most of a kind before others. */
function groupsOf(remaining: readonly Remaining[]): Some[] {
  const groups = new Map<string, [Remaining, ...Remaining[]]>();
  for (const one of remaining) {
    const group = groups.get(keyOf(one));
    if (group) group.push(one);
    else groups.set(keyOf(one), [one]);
  }
  const rank = ([{ helps }]: Some) => (helps.length > 0 ? 0 : 1);
  return [...groups.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
}

const locksOf = ({ reasons }: Remaining) => reasons.flatMap((reason) => (reason.kind === 'locks' ? reason.tiles : []));

/** The reasons with all that are about locked tiles as one, which names the first few. */
function reasonsOf(remaining: Remaining): Reason[] {
  const locks = locksOf(remaining).slice(0, LOCKS);
  const others = remaining.reasons.filter(({ kind }) => kind !== 'locks');
  return locks.length > 0 ? [{ kind: 'locks', tiles: locks }, ...others] : others;
}

function Group({ group, page, after, remedies, onPoint, disabled }: Omit<ListProps, 'remaining'> & { group: Some }) {
  const { t } = useTranslation('arrange');
  const lang = useLang();
  const [all, setAll] = useState(false);
  const facts = useMemo(() => tileFacts(page), [page]);
  const [first] = group;
  const more = locksOf(first).length - LOCKS;
  const why = reasonsOf(first).map((reason) => {
    const text = reasonText(reason, page, lang);
    return reason.kind === 'locks' && more > 0 ? t('and-more', { text, count: more }) : text;
  });
  const helps = first.helps.filter((help) => help.do !== 'free').slice(0, HELPS);
  const shown = all ? group : group.slice(0, LINES);
  return (
    <li className={styles.group}>
      {(why.length > 0 ? [...new Set(why)] : [t('reason-none')]).map((text) => (
        <p key={text} className={styles.why}>
          {text}
        </p>
      ))}
      {helps.map((help) => (
        <HelpButton
          key={JSON.stringify(help)}
          help={help}
          page={page}
          after={after}
          onClick={remedyFor(help, first, facts, remedies)}
          disabled={disabled}
        />
      ))}
      <ul>
        {shown.map((one) => (
          <Line
            key={JSON.stringify([one.finding.rule, one.finding.viewport, one.finding.at])}
            remaining={one}
            page={page}
            remedies={remedies}
            onPoint={onPoint}
          />
        ))}
      </ul>
      {shown.length < group.length ? (
        <button type="button" className={styles.more} onClick={() => setAll(true)}>
          {t('remaining-more', { count: group.length - shown.length })}
        </button>
      ) : null}
    </li>
  );
}

/** A check that fails: pointed at, its tiles are marked in the planogram. */
function Line({ remaining, page, remedies, onPoint }: Pick<ListProps, 'page' | 'remedies' | 'onPoint'> & { remaining: Remaining }) {
  const { t } = useTranslation('arrange');
  const lang = useLang();
  const { finding } = remaining;
  const { summary } = useMemo(() => describeFinding(finding, page, lang), [finding, page, lang]);
  const point = () => onPoint(finding);
  const leave = () => onPoint(null);
  const isSomewhere = (finding.at.tiles?.length ?? 0) > 0 || finding.at.module !== undefined;
  return (
    <li className={styles.line} onPointerEnter={point} onPointerLeave={leave} onFocus={point} onBlur={leave}>
      <SeverityMark severity={finding.severity} size={12} />
      <span>{summary}</span>
      {isSomewhere ? (
        <IconButton
          size="s"
          label={t('go-to')}
          aria-label={t('go-to-of', { summary })}
          icon={<LocateFixed {...icon} />}
          onClick={() => remedies.goTo(remaining)}
        />
      ) : null}
    </li>
  );
}

interface HelpButtonProps extends Pick<ListProps, 'page' | 'after' | 'disabled'> {
  help: Help;
  onClick: (() => void) | undefined;
}

/** Something that would help, as a button that does it; only said where nothing here can. */
function HelpButton({ help, page, after, onClick, disabled }: HelpButtonProps) {
  const lang = useLang();
  const Icon = ICONS[help.do];
  const text = helpText(help, page, lang, usePoints(after));
  if (!onClick) return <p className={styles.quiet}>{text}</p>;
  return (
    <button type="button" className={styles.help} disabled={disabled} onClick={onClick}>
      <Icon {...icon} />
      {text}
    </button>
  );
}
