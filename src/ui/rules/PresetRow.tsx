import { ArrowDown, ArrowUp, ChevronRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { PagePolicy } from '@/core/page';
import { EVENT_PAGE, POLICY_PRESET, type Preset, presetOf, ruleTitle } from '@/core/rules';
import { IconButton, useLang } from '../shell';
import { severityText } from './option-words';
import styles from './PagePane.module.css';
import { RuleMark } from './RuleMark';
import { overriding } from './rule-list';

const icon = { size: 14, strokeWidth: 1.75 } as const;

export interface PresetRowProps {
  /** The presets of the page in their order. */
  ids: readonly string[];
  /** That the page follows; its rules are the preset `policy`. */
  policy: PagePolicy | undefined;
  index: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  onRule: (rule: string) => void;
}

/** One preset of the page: its place, what it is for, what it sets, and moving it. */
export function PresetRow({ ids, policy, index, onMove, onRemove, onRule }: PresetRowProps) {
  const { t } = useTranslation('rules');
  const lang = useLang();
  const id = ids[index] as string;
  const preset = presetOf({ policy }, id);
  const name = preset?.title[lang] ?? id;
  return (
    <li className={styles.item}>
      {ids.length > 1 ? <span className={styles.place}>{index + 1}</span> : null}
      {preset ? (
        <PresetDetails ids={ids} policy={policy} index={index} preset={preset} onRule={onRule} />
      ) : (
        <div>
          <span className={styles.name}>{name}</span>
          <span>{t('preset-unknown')}</span>
        </div>
      )}
      {ids.length > 1 ? (
        <>
          <IconButton
            size="s"
            label={t('preset-up', { preset: name })}
            icon={<ArrowUp {...icon} />}
            disabled={index === 0}
            onClick={() => onMove(index - 1)}
          />
          <IconButton
            size="s"
            label={t('preset-down', { preset: name })}
            icon={<ArrowDown {...icon} />}
            disabled={index === ids.length - 1}
            onClick={() => onMove(index + 1)}
          />
        </>
      ) : null}
      <IconButton size="s" label={t('preset-remove', { preset: name })} icon={<X {...icon} />} onClick={onRemove} />
    </li>
  );
}

/** What the preset is for and, opened, each rule that it sets. */
function PresetDetails({ ids, policy, index, preset, onRule }: Omit<PresetRowProps, 'onMove' | 'onRemove'> & { preset: Preset }) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const rules = Object.entries(preset.rules);
  return (
    <details className={styles.preset}>
      <summary>
        <ChevronRight {...icon} aria-hidden="true" />
        <span className={styles.name}>{preset.title[lang]}</span>
        {preset.id === POLICY_PRESET ? <span className={styles.tag}>{t('preset-policy')}</span> : null}
        {preset.id === EVENT_PAGE ? <span className={styles.tag}>{t('preset-default')}</span> : null}
        <span className={styles.quiet}>{t('preset-sets', { count: rules.length })}</span>
        <span className={styles.aboutPreset}>{preset.about[lang]}</span>
      </summary>
      <ul>
        {rules.map(([rule, { severity }]) => {
          const winner = overriding({ policy }, ids, index, rule);
          return (
            <li key={rule} data-overridden={winner !== undefined || undefined}>
              <RuleMark severity={severity} decorative />
              <button type="button" className={styles.link} onClick={() => onRule(rule)}>
                {ruleTitle(rule, lang)}
              </button>
              <span className={styles.quiet}>
                {winner ? t('preset-overridden', { preset: winner.title[lang] }) : severityText(t, severity)}
              </span>
            </li>
          );
        })}
      </ul>
    </details>
  );
}
