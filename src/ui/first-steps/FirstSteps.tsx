import { Check, X } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { type FirstStep, settings } from '@/editor';
import { Chip, IconButton, shortcutText, Tooltip, useEditor, useEditorStore } from '../shell';
import styles from './FirstSteps.module.css';

const STEPS: readonly FirstStep[] = ['move', 'fix', 'palette'];

/** Steps of the history by which one is done. */
const DONE_BY: Readonly<Record<string, FirstStep>> = {
  'swap-tiles': 'move',
  'move-tile': 'move',
  'place-sku': 'move',
  'replace-sku': 'move',
  fix: 'fix',
  'fix-all': 'fix',
};

/** Takes a step as done; the last of them takes the hint away for ever. */
function finish(step: FirstStep): void {
  const { firstSteps } = settings.getState();
  if (firstSteps === null || firstSteps.includes(step)) return;
  const done = [...firstSteps, step];
  settings.setState({ firstSteps: done.length < STEPS.length ? done : null });
}

/** The three things to begin with, in one line under the page. Each is ticked once it was done; then the line goes and stays away. */
export function FirstSteps({ hasPalette, onPalette }: { hasPalette: boolean; onPalette: () => void }) {
  const { t } = useTranslation('firstSteps');
  const store = useEditorStore();
  const done = useStore(settings, ({ firstSteps }) => firstSteps);
  const { lastKey, isEditable, hasTiles } = useEditor(({ undoSteps, readOnly, page }) => ({
    lastKey: undoSteps.at(-1)?.label.key,
    isEditable: readOnly === null,
    hasTiles: page.modules.some(({ tiles = [] }) => tiles.length > 0),
  }));
  useEffect(() => {
    const step = DONE_BY[lastKey ?? ''];
    if (step) finish(step);
  }, [lastKey]);
  useEffect(() => {
    if (hasPalette) finish('palette');
  }, [hasPalette]);
  if (done === null || !isEditable || !hasTiles) return null;
  const begin: Record<FirstStep, () => void> = {
    move: () => document.querySelector<HTMLElement>('#canvas [data-tile]')?.focus(),
    fix: () => store.actions.show({ rightPanel: 'findings' }),
    palette: onPalette,
  };
  const keys = { palette: shortcutText('K'), fix: shortcutText('.'), move: '' };
  return (
    <section className={styles.line} aria-label={t('label')}>
      <span className={styles.start}>{t('start')}</span>
      {STEPS.map((step) => {
        const isDone = done.includes(step);
        const name = t(step, { keys: keys[step] });
        return (
          <Tooltip key={step} content={t(`${step}-how`, { keys: keys[step] })}>
            <Chip
              aria-label={isDone ? t('done', { step: name }) : undefined}
              data-done={isDone || undefined}
              className={styles.step}
              onClick={begin[step]}
            >
              {isDone ? <Check size={12} strokeWidth={2.25} aria-hidden="true" /> : null}
              {name}
            </Chip>
          </Tooltip>
        );
      })}
      <IconButton
        size="s"
        className={styles.close}
        label={t('dismiss')}
        icon={<X size={14} strokeWidth={1.75} />}
        onClick={() => settings.setState({ firstSteps: null })}
      />
    </section>
  );
}
