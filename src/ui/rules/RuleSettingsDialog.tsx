import { Undo2 } from 'lucide-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { countFindings, SeverityMark, SUPPRESSIONS_PANE } from '../findings';
import { Button, Dialog, IconButton, useDispatch, useEditor, useEditorStore } from '../shell';
import { PagePane } from './PagePane';
import { PAGE_PANE, type RuleFilter, RuleList } from './RuleList';
import { RulePane } from './RulePane';
import styles from './RuleSettingsDialog.module.css';
import { withoutOwn } from './rule-list';
import { SuppressionsPane } from './SuppressionsPane';
import { useRules, useSetRule } from './use-rules';

export interface RuleSettingsDialogProps {
  /** The rule to begin at. */
  rule: string | null;
  onClose: () => void;
}

const WIDTH = 960;

/** The settings of the rules on the page: the rules on the left, the chosen one on the right, the score at the foot. */
export function RuleSettingsDialog({ rule, onClose }: RuleSettingsDialogProps) {
  const { t } = useTranslation(['rules', 'common']);
  const { entries, troubles } = useRules();
  const setRule = useSetRule();
  const suppressions = useEditor((state) => state.page.suppressions?.length ?? 0);
  const [filter, setFilter] = useState<RuleFilter>({ query: '', onlyChanged: false });
  const [pane, setPane] = useState(rule ?? PAGE_PANE);
  const entry = entries.find((one) => one.rule.id === pane);
  return (
    <Dialog
      open
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      title={t('title')}
      description={t('description')}
      width={WIDTH}
      footer={<Foot onClose={onClose} />}
    >
      <div className={styles.columns}>
        <RuleList
          entries={entries}
          chosen={pane}
          onChoose={setPane}
          filter={filter}
          onFilter={setFilter}
          suppressions={suppressions}
          troubles={troubles.length}
        />
        <div className={styles.pane} key={pane}>
          {pane === SUPPRESSIONS_PANE ? <SuppressionsPane /> : null}
          {entry ? (
            <RulePane
              entry={entry}
              troubles={troubles.filter((one) => one.rule === pane)}
              onChange={(fields) => setRule(entry.rule.id, fields)}
            />
          ) : null}
          {pane !== SUPPRESSIONS_PANE && !entry ? <PagePane entries={entries} troubles={troubles} onRule={setPane} /> : null}
        </div>
      </div>
    </Dialog>
  );
}

/** What the settings come to, against what it was when they were opened. */
function Foot({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['rules', 'common']);
  const { actions, getState } = useEditorStore();
  const dispatch = useDispatch();
  const report = useEditor((state) => state.report);
  const rules = useEditor((state) => state.page.rules);
  const steps = useEditor((state) => state.undoSteps.length);
  const [before] = useState(() => ({ score: getState().report.score, steps: getState().undoSteps.length }));
  const { error, warning, info } = countFindings(report);
  const { score } = report;
  const counts = [
    ['error', error],
    ['warning', warning],
    ['info', info],
  ] as const;
  return (
    <>
      <div className={styles.score} role="status">
        <strong>{score === null ? t('score-none') : t('score-now', { score: score.toFixed(1) })}</strong>
        {counts.map(([severity, count]) => (
          <span key={severity} className={styles.count}>
            <SeverityMark severity={severity} />
            {count}
          </span>
        ))}
        {before.score !== null && before.score !== score ? (
          <span className={styles.was}>{t('score-was', { score: before.score.toFixed(1) })}</span>
        ) : null}
      </div>
      <IconButton
        label={t('common:undo')}
        icon={<Undo2 size={16} strokeWidth={1.75} />}
        disabled={steps <= before.steps}
        onClick={() => actions.undo()}
      />
      <Button
        disabled={rules?.set === undefined}
        onClick={() => dispatch({ type: 'set-page', fields: { rules: withoutOwn(rules) ?? null } }, { key: 'reset-rules' })}
      >
        {t('reset-all')}
      </Button>
      <Button variant="primary" onClick={onClose}>
        {t('common:done')}
      </Button>
    </>
  );
}
