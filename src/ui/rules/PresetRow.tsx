import { ArrowDown, ArrowUp, ChevronRight, X } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EVENT_PAGE, type Preset, presetById, ruleTitle } from '@/core/rules';
import { IconButton, useLang } from '../shell';
import { severityText } from './option-words';
import styles from './PagePane.module.css';
import { RuleMark } from './RuleMark';
import { overriding } from './rule-list';

const icon = { size: 14, strokeWidth: 1.75 } as const;

export interface PresetRowProps {
  /** The presets of the page in their order. */
  ids: readonly string[];
  index: number;
  onMove: (to: number) => void;
  onRemove: () => void;
  onRule: (rule: string) => void;
}

/** One preset of the page: its place, what it is for, what it sets, and moving it. */
export function PresetRow({ ids, index, onMove, onRemove, onRule }: PresetRowProps) {
  const { t } = useTranslation('rules');
  const lang = useLang();
  const id = ids[index] as string;
  const preset = presetById(id);
  const name = preset?.title[lang] ?? id;
  return (
    <li className={styles.item}>
      {ids.length > 1 ? <span className={styles.place}>{index + 1}</span> : null}
      {preset ? (
        <PresetDetails ids={ids} index={index} preset={preset} onRule={onRule} />
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
function PresetDetails({ ids, index, preset, onRule }: Pick<PresetRowProps, 'ids' | 'index' | 'onRule'> & { preset: Preset }) {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const rules = Object.entries(preset.rules);
  return (
    <details className={styles.preset}>
      <summary>
        <ChevronRight {...icon} aria-hidden="true" />
        <span className={styles.name}>{preset.title[lang]}</span>
        {preset.id === EVENT_PAGE ? <span className={styles.tag}>{t('preset-default')}</span> : null}
        <span className={styles.quiet}>{t('preset-sets', { count: rules.length })}</span>
        <span className={styles.aboutPreset}>{preset.about[lang]}</span>
      </summary>
      <ul>
        {rules.map(([rule, { severity }]) => {
          const winner = overriding(ids, index, rule);
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
