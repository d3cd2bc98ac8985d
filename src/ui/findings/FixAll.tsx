import { ArrowRight, ChevronRight, ListChecks, X } from 'lucide-react';
import { type ReactNode, useCallback, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { noFixText, placeKey } from '@/core/fix';
import type { Page } from '@/core/page';
import { describeFinding, type Finding, type Lang, ruleTitle } from '@/core/rules';
import type { Lit } from '@/editor';
import { announce, Badge, Button, EmptyState, IconButton, useDispatch, useEditor, useEditorStore, useLang, useMoney } from '@/ui/shell';
import type { FixAnswer } from '@/workers';
import styles from './FixAll.module.css';
import { findingsViewOf } from './findings-view';
import { changesOf } from './fix-words';
import { scoreText } from './fixes';
import { litOf } from './open-finding';
import { keepRefusals } from './refusals';
import { SeverityMark } from './SeverityMark';
import { useFixAll } from './use-fix-all';

/** What fixing everything would do: worked out, marked on the page, listed with what stays and why; applied as one step. */
export function FixAll() {
  const { t } = useTranslation(['fixes', 'common']);
  const store = useEditorStore();
  const dispatch = useDispatch();
  const [state, retry] = useFixAll();
  const section = useRef<HTMLElement>(null);
  const close = useCallback(() => findingsViewOf(store).setState({ mode: 'list' }), [store]);
  useEffect(() => {
    const { current } = section;
    current?.querySelector('h3')?.focus();
    const leave = (event: KeyboardEvent) => event.key === 'Escape' && close();
    current?.addEventListener('keydown', leave);
    return () => current?.removeEventListener('keydown', leave);
  }, [close]);
  const isReadOnly = useEditor(({ readOnly }) => readOnly !== null);
  const answer = state.at === 'ready' ? state.answer : undefined;
  const apply = () => {
    if (!answer) return;
    const { before, after, mended, total, arisen } = answer;
    if (!dispatch(answer.commands, { key: 'fix-all' })) return;
    const values = { count: total, mended: mended.length, before: scoreText(before.score), after: scoreText(after.score) };
    const done = t('fix-all-done', values);
    const said = arisen > 0 ? t('fix-all-arose', { done, count: arisen }) : done;
    announce(said);
    toast.success(said, { action: { label: t('common:undo'), onClick: () => store.actions.undo() } });
    close();
  };
  return (
    <section ref={section} className={styles.fixAll} aria-labelledby="fix-all-title">
      <header className={styles.head}>
        <h3 id="fix-all-title" tabIndex={-1}>
          {t('fix-all')}
        </h3>
        <IconButton size="s" label={t('common:close')} icon={<X size={16} strokeWidth={1.75} />} onClick={close} />
      </header>
      <div className={styles.body}>
        {state.at === 'working' ? <Working progress={state.progress} /> : null}
        {state.at === 'failed' ? (
          <EmptyState
            title={t('fix-all-failed', { message: state.message })}
            action={
              <Button size="s" onClick={retry}>
                {t('fix-all-retry')}
              </Button>
            }
          />
        ) : null}
        {answer ? <Answer answer={answer} /> : null}
      </div>
      <footer className={styles.foot}>
        <Button onClick={close}>{t(state.at === 'working' ? 'fix-all-stop' : 'common:cancel')}</Button>
        <Button variant="primary" disabled={isReadOnly || !answer || answer.commands.length === 0} onClick={apply}>
          {t('fix-all-apply')}
        </Button>
      </footer>
    </section>
  );
}

function Working({ progress }: { progress: { round: number; tried: number; total: number } | null }) {
  const { t } = useTranslation('fixes');
  return (
    <div className={styles.working}>
      <p role="status">{t('fix-all-start')}</p>
      <progress value={progress?.tried ?? 0} max={progress?.total ?? 1} aria-label={t('fix-all-start')} />
      {progress ? <p className={styles.quiet}>{t('fix-all-working', { ...progress })}</p> : null}
    </div>
  );
}

function Answer({ answer }: { answer: FixAnswer }) {
  const { t } = useTranslation('fixes');
  const store = useEditorStore();
  const money = useMoney();
  const lang = useLang();
  const page = useEditor((state) => state.page);
  const changes = changesOf(answer.commands, page, { t, money, lang });
  const { touches } = answer;
  // Where nothing at all is mended, each finding is as it was tried: its own button need not look as if it did something.
  useEffect(() => {
    if (answer.commands.length > 0) return;
    const why = new Map(answer.left.map((each) => [placeKey(each.finding), each.why]));
    const { findings } = store.getState().report;
    keepRefusals(
      store,
      findings.flatMap((finding) => {
        const none = finding.fixable && !finding.suppressed ? why.get(placeKey(finding)) : undefined;
        return none ? [[finding, none] as const] : [];
      }),
    );
  }, [answer, store]);
  useEffect(() => {
    if (touches.length === 0) return;
    const lit = { tiles: touches };
    store.actions.light(lit);
    return () => store.actions.light(null);
  }, [touches, store]);
  if (changes.length === 0)
    return (
      <>
        <EmptyState
          icon={<ListChecks size={28} strokeWidth={1.5} aria-hidden="true" />}
          title={t('fix-all-nothing')}
          body={t('fix-all-nothing-body')}
        />
        <Left left={answer.left} rest={null} />
      </>
    );
  const all = { tiles: touches };
  return (
    <>
      <div className={styles.sum} role="status">
        <p className={styles.score}>
          {scoreText(answer.before.score)}
          <ArrowRight size={16} strokeWidth={1.75} aria-hidden="true" />
          <strong>{scoreText(answer.after.score)}</strong>
        </p>
        <p>{t('fix-all-mended', { count: answer.total, mended: answer.mended.length })}</p>
        {answer.arisen > 0 ? <p>{t('fix-all-arises', { count: answer.arisen })}</p> : null}
        <p className={styles.quiet}>{t('fix-all-preview')}</p>
      </div>
      <details className={styles.part} open>
        <summary>
          <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
          {t('fix-all-changes', { count: changes.length })}
        </summary>
        <ul>
          {changes.map(({ text, tiles }, index) => (
            <li key={`${index.toString()} ${text}`}>
              <Pointer lit={{ tiles }} rest={all}>
                {text}
              </Pointer>
            </li>
          ))}
        </ul>
      </details>
      <Left left={answer.left} rest={all} />
    </>
  );
}

/** What stays, by the reason for it, the most frequent first. */
function Left({ left, rest }: { left: FixAnswer['left']; rest: Lit | null }) {
  const { t } = useTranslation('fixes');
  const lang = useLang();
  const page = useEditor((state) => state.page);
  if (left.length === 0) return null;
  const groups = new Map<string, Finding[]>();
  const fresh = new Set(left.flatMap(({ finding, isNew }) => (isNew ? finding : [])));
  for (const { finding, why } of left) {
    const text = noFixText(why, lang);
    groups.set(text, [...(groups.get(text) ?? []), finding]);
  }
  return (
    <details className={styles.part} open>
      <summary>
        <ChevronRight size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('fix-all-left', { count: left.length })}
      </summary>
      {[...groups]
        .sort((a, b) => b[1].length - a[1].length)
        .map(([why, findings]) => (
          <section key={why}>
            <h4>
              {why} <Badge count={findings.length} />
            </h4>
            <ul>
              {alike(findings, page, lang).map(({ summary, of }) => (
                <LeftFindings
                  key={JSON.stringify([of[0]?.rule, summary])}
                  summary={summary}
                  findings={of}
                  isNew={of.every((finding) => fresh.has(finding))}
                  rest={rest}
                />
              ))}
            </ul>
          </section>
        ))}
    </details>
  );
}

/** Findings that are told in the same words, as one: a dozen missing pictures are one line. */
function alike(findings: readonly Finding[], page: Page, lang: Lang): { summary: string; of: Finding[] }[] {
  const lines = new Map<string, { summary: string; of: Finding[] }>();
  for (const finding of findings) {
    const { summary } = describeFinding(finding, page, lang);
    const key = `${finding.rule} ${summary}`;
    const line = lines.get(key);
    if (line) line.of.push(finding);
    else lines.set(key, { summary, of: [finding] });
  }
  return [...lines.values()];
}

interface LeftProps {
  summary: string;
  findings: readonly Finding[];
  /** Whether they come of the fixes. */
  isNew: boolean;
  rest: Lit | null;
}

function LeftFindings({ summary, findings, isNew, rest }: LeftProps) {
  const { t } = useTranslation('fixes');
  const lang = useLang();
  const [first] = findings as readonly [Finding];
  const tiles = findings.flatMap(({ at }) => at.tiles ?? []);
  const lit = findings.length === 1 ? litOf(first) : { tiles };
  return (
    <li>
      <Pointer lit={lit} rest={rest}>
        <SeverityMark severity={first.severity} size={12} />
        <span>
          {summary}
          {findings.length > 1 ? ` × ${findings.length}` : null}
          <span className={styles.quiet}>
            {' · '}
            {ruleTitle(first.rule, lang)}
            {isNew ? ` · ${t('fix-all-new')}` : null}
          </span>
        </span>
      </Pointer>
    </li>
  );
}

/** A line that lights its tiles while it is pointed at or focused, and brings them into view when it is pressed. */
function Pointer({ lit, rest, children }: { lit: Lit | null; rest: Lit | null; children: ReactNode }) {
  const { light } = useEditorStore().actions;
  return (
    <button
      type="button"
      className={styles.line}
      onPointerEnter={() => light(lit)}
      onPointerLeave={() => light(rest)}
      onFocus={() => light(lit)}
      onBlur={() => light(rest)}
      onClick={() => light(lit && { ...lit, reveal: true })}
    >
      {children}
    </button>
  );
}
