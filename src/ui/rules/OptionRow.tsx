import { RotateCcw } from 'lucide-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, NumberField, Segmented, TextField, useLang } from '../shell';
import { FIELDS, fromField, presetText, readWords, toField, unitText } from './option-words';
import { ChangedDot } from './RuleMark';
import styles from './RulePane.module.css';
import type { OptionState } from './rule-list';

/** A setting: its name and what the presets say on the left, its control on the right, and the way back where it differs. */
export function SettingRow({
  label,
  hint,
  differs,
  resetLabel,
  onReset,
  children,
}: {
  label: string;
  hint: string;
  differs: boolean;
  resetLabel: string;
  onReset: () => void;
  children: ReactNode;
}) {
  return (
    <div className={styles.setting}>
      <div className={styles.words}>
        <span className={styles.name}>
          {label}
          {differs ? <ChangedDot /> : null}
        </span>
        <span className={styles.hint}>{hint}</span>
      </div>
      <div className={styles.control}>{children}</div>
      <span className={styles.reset}>
        {differs ? <IconButton size="s" label={resetLabel} icon={<RotateCcw size={14} strokeWidth={1.75} />} onClick={onReset} /> : null}
      </span>
    </div>
  );
}

/** One option of a rule, as its unit asks for it. */
export function OptionRow({ option, onChange }: { option: OptionState; onChange: (value: unknown) => void }) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const { unit, title, value, min, max } = option;
  const control = () => {
    if (unit === 'switch')
      return (
        <Segmented
          label={title}
          value={value === true ? 'on' : 'off'}
          onChange={(next) => onChange(next === 'on')}
          options={[
            { value: 'off', label: t('option-off') },
            { value: 'on', label: t('option-on') },
          ]}
        />
      );
    if (unit === 'words')
      return (
        <TextField
          label={title}
          hideLabel
          multiline
          value={Array.isArray(value) ? value.join(lang === 'zh' ? '、' : ', ') : ''}
          placeholder={t('words-placeholder')}
          onCommit={(text) => onChange(readWords(text))}
        />
      );
    const { decimals, step } = FIELDS[unit];
    return (
      <NumberField
        label={title}
        hideLabel
        value={toField(unit, Number(value))}
        onCommit={(next) => next !== null && onChange(fromField(unit, next))}
        optional={false}
        decimals={decimals}
        unpadded
        step={step}
        {...(min !== undefined && { min: toField(unit, min) })}
        {...(max !== undefined && { max: toField(unit, max) })}
        suffix={unitText(t, unit, Number(value))}
      />
    );
  };
  return (
    <SettingRow
      label={title}
      hint={presetText(t, lang, option)}
      differs={!sameValue(value, option.preset)}
      resetLabel={t('reset-option', { option: title })}
      onReset={() => onChange(null)}
    >
      {unit === 'switch' ? control() : <div className={unit === 'words' ? styles.list : styles.number}>{control()}</div>}
    </SettingRow>
  );
}

/** Lists are equal by their words. */
function sameValue(a: unknown, b: unknown): boolean {
  return a === b || (Array.isArray(a) && Array.isArray(b) && a.join('\n') === b.join('\n'));
}
