import { CircleAlert, ListFilter, Play, Shuffle, Square, Undo2 } from 'lucide-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { Here } from '@/editor';
import { Button, NumberField, Segmented } from '@/ui/shell';
import styles from './Arrange.module.css';
import { type Ask, canAsk, EFFORTS, GOALS, WHERES } from './ask';

const MOST_MOVES = 30;
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface OptionsProps {
  ask: Ask;
  onChange: (part: Partial<Ask>) => void;
  here: Here;
  /** What the module at hand is called. */
  module: string;
  state: 'idle' | 'working' | 'done';
  readOnly: boolean;
  /** Wishes that cannot be met: then there is nothing to run. */
  unmet: number;
  /** Goes from a result to the wishes behind it, and back. */
  onWishes: (() => void) | null;
  showsWishes: boolean;
  onRun: () => void;
  onStop: () => void;
  onAgain: () => void;
}

/** What to look for and where, and the button that starts and ends it. */
export function Options(props: OptionsProps) {
  const { ask, onChange, here, module, state, readOnly, unmet, onWishes, showsWishes, onRun, onStop, onAgain } = props;
  const { t } = useTranslation('arrange');
  const working = state === 'working';
  return (
    <div className={styles.left}>
      <div className={styles.options}>
        <fieldset className={styles.choices} disabled={working}>
          <legend>{t('what')}</legend>
          {GOALS.map((goal) => (
            <Choice
              key={goal}
              name="goal"
              checked={ask.goal === goal}
              hint={t(`goal-${goal}-hint`)}
              onChoose={() => onChange(canAsk(ask.where, goal, here) ? { goal } : { goal, where: 'free' })}
            >
              {t(`goal-${goal}`)}
            </Choice>
          ))}
        </fieldset>
        {ask.goal === 'tidy' ? (
          <NumberField
            label={t('moves')}
            value={ask.moves}
            min={1}
            max={MOST_MOVES}
            optional={false}
            disabled={working}
            onCommit={(moves) => onChange({ moves: moves ?? ask.moves })}
          />
        ) : null}
        <fieldset className={styles.choices} disabled={working}>
          <legend>{t('where')}</legend>
          {WHERES.map((where) => {
            const possible = canAsk(where, ask.goal, here);
            return (
              <Choice
                key={where}
                name="where"
                checked={ask.where === where}
                disabled={!possible}
                hint={possible ? hintOf(where) : t(where === 'plan' ? 'where-plan-best' : 'where-select')}
                onChoose={() => onChange({ where })}
              >
                {t(`where-${where}`)}
              </Choice>
            );
          })}
        </fieldset>
        {onWishes ? (
          <Button size="s" icon={showsWishes ? <Undo2 {...icon} /> : <ListFilter {...icon} />} onClick={onWishes}>
            {t(showsWishes ? 'wishes-back' : 'wishes-edit')}
          </Button>
        ) : null}
        {ask.goal === 'tidy' ? null : (
          <div className={styles.labelled} inert={working}>
            <span>{t('effort')}</span>
            <Segmented
              label={t('effort')}
              value={ask.effort}
              onChange={(effort) => onChange({ effort })}
              options={EFFORTS.map((effort) => ({ value: effort, label: t(`effort-${effort}`) }))}
            />
          </div>
        )}
      </div>
      <div className={styles.runs}>
        <p className={styles.unmet} role="status">
          {unmet > 0 ? (
            <>
              <CircleAlert {...icon} />
              {t('wishes-unmet', { count: unmet })}
            </>
          ) : null}
        </p>
        {working ? (
          <Button icon={<Square size={12} strokeWidth={2.5} aria-hidden="true" />} onClick={onStop}>
            {t('stop')}
          </Button>
        ) : (
          <Button
            variant={state === 'done' ? 'secondary' : 'primary'}
            icon={<Play {...icon} />}
            disabled={readOnly || unmet > 0}
            onClick={onRun}
          >
            {t(state === 'done' ? 'run-again' : 'run')}
          </Button>
        )}
        {state === 'done' && ask.goal !== 'tidy' ? (
          <Button icon={<Shuffle {...icon} />} disabled={readOnly || unmet > 0} onClick={onAgain} title={t('another-hint')}>
            {t('another')}
          </Button>
        ) : null}
      </div>
    </div>
  );

  function hintOf(where: Ask['where']): string {
    if (where === 'row') return t('where-row-hint', { module, row: (here.row ?? 0) + 1 });
    return where === 'module' ? module : t(`where-${where}-hint`);
  }
}

function Choice({
  name,
  checked,
  disabled,
  hint,
  onChoose,
  children,
}: {
  name: string;
  checked: boolean;
  disabled?: boolean;
  hint?: string;
  onChoose: () => void;
  children: ReactNode;
}) {
  const id = useId();
  return (
    <div className={styles.choice}>
      <input
        type="radio"
        id={id}
        name={name}
        checked={checked}
        disabled={disabled ?? false}
        onChange={onChoose}
        {...(hint && { 'aria-describedby': `${id}-hint` })}
      />
      <label htmlFor={id}>{children}</label>
      {hint ? <span id={`${id}-hint`}>{hint}</span> : null}
    </div>
  );
}
