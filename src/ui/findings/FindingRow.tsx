import { type KeyboardEvent, memo, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { reasonsFor, rowPicture } from '@/core/report';
import { describeFinding, type Finding, ruleTitle, viewportName } from '@/core/rules';
import type { FindingsBy } from '@/editor';
import { useEditorStore, useLang } from '@/ui/shell';
import { FindingMenu } from './FindingMenu';
import styles from './FindingRow.module.css';
import { FixButton } from './FixButton';
import { moduleOf } from './finding-groups';
import { moduleName } from './module-name';
import { Refusal } from './Refusal';
import { TinyRow } from './TinyRow';
import { Words } from './Words';

export interface FindingRowProps {
  finding: Finding;
  /** What it stands under: that is not said again, and the rule is named where the head does not. */
  by: FindingsBy;
  page: Page;
  findingKey: string;
  current: boolean;
  /** Whether Tab stops here; the arrows go to the others. */
  tabStop: boolean;
  onOpen: (key: string) => void;
  /** Told the key while the row is pointed at or focused, null afterwards. */
  onPoint: (key: string | null) => void;
  onKeyDown: (event: KeyboardEvent) => void;
  onFix: (key: string) => void;
}

/** One finding: a tiny picture of its place, a sentence with the numbers, a line of place and threshold; what mends it beside it. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps) {
  const { finding, by, page, findingKey, current, tabStop, onOpen, onPoint, onKeyDown, onFix } = props;
  const { t } = useTranslation('findings');
  const lang = useLang();
  const { summary, detail: all } = useMemo(() => describeFinding(finding, page, lang), [finding, page, lang]);
  const picture = useMemo(() => rowPicture(page, finding), [page, finding]);
  // The sentence names a viewport other than the first itself; then the line below need not.
  const viewport = page.viewports.length > 1 && finding.viewport !== undefined ? viewportName(finding.viewport, lang) : '';
  const head = by === 'module' && moduleOf(finding) !== '' ? `${moduleName(page, moduleOf(finding), t)} · ` : '';
  const detail = head !== '' && all.startsWith(head) ? all.slice(head.length) : all;
  const place = placeIn(detail, finding, page);
  const named = viewport === '' || summary.startsWith(viewport);
  const [inside, setInside] = useState(false);
  const fixable = finding.fixable && !finding.suppressed;
  const severity = finding.suppressed ? 'accepted' : finding.severity;
  const enter = () => {
    setInside(true);
    onPoint(findingKey);
  };
  const leave = () => {
    setInside(false);
    onPoint(null);
  };
  return (
    <fieldset
      aria-label={summary}
      className={styles.item}
      data-severity={severity}
      data-fixable={fixable || undefined}
      onPointerEnter={enter}
      onPointerLeave={leave}
      onFocus={(event) => event.currentTarget.contains(event.relatedTarget) || enter()}
      onBlur={(event) => event.currentTarget.contains(event.relatedTarget) || leave()}
    >
      <button
        type="button"
        className={styles.row}
        data-finding={findingKey}
        data-severity={severity}
        aria-current={current || undefined}
        tabIndex={tabStop ? 0 : -1}
        onClick={() => onOpen(findingKey)}
        onKeyDown={onKeyDown}
      >
        <TinyRow picture={picture} severity={severity} />
        <span className={styles.words}>
          <span className={styles.summary}>
            <Words text={summary} lang={lang} />
          </span>
          <span className={styles.detail}>
            {by === 'rule' ? null : `${ruleTitle(finding.rule, lang)}\u00a0· `}
            {place === '' ? null : (
              <>
                <span className={styles.lead}>
                  <span className={styles.place}>{place}</span> ·
                </span>{' '}
              </>
            )}
            <Words text={detail.slice(place.length).replace(/^ · /, '')} lang={lang} />
            {named ? null : '\u00a0· '}
            {named ? null : <span className={styles.viewport}>{viewport}</span>}
          </span>
          {finding.suppressed ? <Accepted finding={finding} page={page} /> : null}
        </span>
      </button>
      <span className={styles.actions}>
        {fixable ? (
          <FixButton
            finding={finding}
            summary={summary}
            wanted={inside}
            tabStop={tabStop}
            onFix={() => onFix(findingKey)}
            onLeave={() => onPoint(findingKey)}
          />
        ) : null}
        <FindingMenu finding={finding} summary={summary} tabStop={tabStop} />
      </span>
      {fixable ? <Refusal finding={finding} tabStop={tabStop} /> : null}
    </fieldset>
  );
});

/** Why a finding is accepted, and until when. */
function Accepted({ finding, page }: { finding: Finding; page: Page }) {
  const { t } = useTranslation('findings');
  const { today } = useEditorStore().checkOptions();
  const [suppression] = reasonsFor({ page, today }, finding);
  const reason = suppression?.reason.trim() ?? '';
  const until = suppression?.until?.slice(0, 10);
  const text = reason === '' ? t('suppressed') : until ? t('suppressed-until', { until, reason }) : t('suppressed-why', { reason });
  return <span className={styles.suppressed}>{text}</span>;
}

/** The module's title where the line begins with it: a long one is cut short, so that the threshold behind it stays in sight. */
function placeIn(detail: string, { at }: Finding, page: Page): string {
  const [id = at.module, second] = at.modules ?? [];
  const title = page.modules.find((module) => module.id === id)?.title?.trim() ?? '';
  return second === undefined && title !== '' && detail.startsWith(title) ? title : '';
}
