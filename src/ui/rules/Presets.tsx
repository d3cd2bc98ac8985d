import { Plus } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { PRESETS, policyPreset, presetOf } from '@/core/rules';
import { announce, Button, Menu, useDispatch, useEditor, useLang } from '../shell';
import styles from './PagePane.module.css';
import { PresetRow } from './PresetRow';
import { presetsOf, withPresets } from './rule-list';

/** The presets of the page in their order, which decides who wins, and those that can be added. */
export function Presets({ onRule }: { onRule: (rule: string) => void }) {
  const { t } = useTranslation('rules');
  const lang = useLang();
  const dispatch = useDispatch();
  const { rules, policy } = useEditor(({ page }) => ({ rules: page.rules, policy: page.policy }));
  const list = useRef<HTMLOListElement>(null);
  const moved = useRef<{ to: number; by: number } | null>(null);
  const ids = presetsOf(rules);
  const others = [...PRESETS, ...(policy?.rules ? [policyPreset(policy)] : [])].filter(({ id }) => !ids.includes(id));
  const change = (next: readonly string[]) =>
    dispatch({ type: 'set-page', fields: { rules: withPresets(rules, next) ?? null } }, { key: 'presets' });

  // Focus stays on the arrow of the preset that was moved; at the end of the way, on the other one.
  useEffect(() => {
    if (!moved.current) return;
    const { to, by } = moved.current;
    moved.current = null;
    const buttons = list.current?.children[to]?.querySelectorAll<HTMLButtonElement>(':scope > button');
    const [up, down] = buttons ?? [];
    (by < 0 ? [up, down] : [down, up]).find((button) => button && !button.disabled)?.focus();
  });

  const move = (from: number, to: number) => {
    const id = ids[from];
    if (id === undefined || to < 0 || to >= ids.length) return;
    const next = ids.filter((_, at) => at !== from);
    next.splice(to, 0, id);
    moved.current = { to, by: to - from };
    change(next);
    announce(t('preset-moved', { preset: presetOf({ policy }, id)?.title[lang] ?? id, place: to + 1, count: ids.length }));
  };
  return (
    <section className={styles.part} aria-label={t('presets')}>
      <div className={styles.partHead}>
        <h4>{t('presets')}</h4>
        {others.length > 0 ? (
          <Menu
            align="end"
            trigger={
              <Button size="s" icon={<Plus size={14} strokeWidth={1.75} />}>
                {t('preset-add')}
              </Button>
            }
            items={others.map(({ id, title }) => ({ label: title[lang], onSelect: () => change([...ids, id]) }))}
          />
        ) : null}
      </div>
      <p>{t('presets-about')}</p>
      {ids.length === 0 ? <p className={styles.note}>{t('preset-none')}</p> : null}
      <ol ref={list}>
        {ids.map((id, index) => (
          <PresetRow
            key={`${id} ${ids.indexOf(id) === index ? '' : index.toString()}`}
            ids={ids}
            policy={policy}
            index={index}
            onMove={(to) => move(index, to)}
            onRemove={() => change(ids.filter((_, at) => at !== index))}
            onRule={onRule}
          />
        ))}
      </ol>
    </section>
  );
}
