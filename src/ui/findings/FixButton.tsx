import { LoaderCircle } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fix } from '@/core/fix';
import type { Finding } from '@/core/rules';
import type { Lit } from '@/editor';
import { Tooltip, useEditor, useEditorStore, useLang, useMoney } from '@/ui/shell';
import styles from './FindingRow.module.css';
import { changesOf } from './fix-words';
import { scoreText, useFix, useWhyNot } from './fixes';
import { useRefusal } from './refusals';

/** As many changes as the tooltip spells out. */
const NAMED = 3;
/** As long as the pointer rests on the button before the tiles are brought into view. */
const REVEAL_MS = 400;
const GAP_PX = 8;

export interface FixButtonProps {
  finding: Finding;
  /** What the finding says, for the button's name. */
  summary: string;
  /** Whether its row is pointed at or focused: then the fix is looked for. */
  wanted: boolean;
  tabStop: boolean;
  onFix: () => void;
  /** Lights the finding's own tiles again. */
  onLeave: () => void;
}

/** Mends a finding. Pointed at, it says what it would do and what that does to the score, and lights the tiles that change. */
export function FixButton({ finding, summary, wanted, tabStop, onFix, onLeave }: FixButtonProps) {
  const { t } = useTranslation(['fixes', 'history']);
  const store = useEditorStore();
  const isReadOnly = useEditor(({ readOnly }) => readOnly !== null);
  const refusal = useRefusal(finding);
  const found = useFix(finding, wanted && !isReadOnly && !refusal);
  const fix = refusal ?? found;
  const [on, setOn] = useState(false);
  const [left, setLeft] = useState(0);
  // What it says stands beside the panel: the finding stays in sight.
  const enter = ({ currentTarget }: { currentTarget: HTMLElement }) => {
    setLeft(currentTarget.offsetLeft + GAP_PX);
    setOn(true);
  };
  const lights = on && fix?.ok && fix.touches.length > 0 ? fix : undefined;
  const leave = useRef(onLeave);
  leave.current = onLeave;
  useEffect(() => {
    if (!lights) return;
    let lit: Lit = { tiles: lights.touches, viewport: lights.viewport };
    store.actions.light(lit);
    const timer = setTimeout(() => {
      if (store.getState().lit !== lit) return;
      lit = { ...lit, reveal: true };
      store.actions.light(lit);
    }, REVEAL_MS);
    return () => {
      clearTimeout(timer);
      if (store.getState().lit === lit) leave.current();
    };
  }, [lights, store]);
  const none = isReadOnly || fix?.ok === false;
  return (
    <Tooltip content={isReadOnly ? t('history:refused-read-only') : <Preview fix={fix} />} side="left" distance={left}>
      <button
        type="button"
        className={styles.fix}
        aria-label={t('fix-of', { summary })}
        aria-disabled={none || undefined}
        aria-keyshortcuts="F"
        tabIndex={tabStop ? 0 : -1}
        onClick={isReadOnly ? undefined : onFix}
        onPointerEnter={enter}
        onPointerLeave={() => setOn(false)}
        onFocus={enter}
        onBlur={() => setOn(false)}
      >
        {t('fix')}
      </button>
    </Tooltip>
  );
}

function Preview({ fix }: { fix: ReturnType<typeof useFix> }) {
  const { t } = useTranslation('fixes');
  const whyNot = useWhyNot();
  if (!fix)
    return (
      <span className={styles.looking}>
        <LoaderCircle size={14} strokeWidth={1.75} aria-hidden="true" />
        {t('looking')}
      </span>
    );
  return fix.ok ? <WhatItDoes fix={fix} /> : <span className={styles.whyNot}>{whyNot(fix)}</span>;
}

function WhatItDoes({ fix }: { fix: Fix }) {
  const { t } = useTranslation('fixes');
  const money = useMoney();
  const lang = useLang();
  const page = useEditor((state) => state.page);
  const changes = changesOf(fix.commands, page, { t, money, lang });
  const rest = changes.length - NAMED;
  return (
    <span className={styles.preview}>
      <span className={styles.change}>
        <strong>{t('change', { before: scoreText(fix.before.score), after: scoreText(fix.after.score) })}</strong>
        <kbd>F</kbd>
      </span>
      {changes.slice(0, NAMED).map(({ text }, index) => (
        <span key={`${index.toString()} ${text}`}>{text}</span>
      ))}
      {rest > 0 ? <span>{t('do-more', { count: rest })}</span> : null}
    </span>
  );
}
