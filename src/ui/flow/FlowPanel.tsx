import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue } from 'react';
import { useTranslation } from 'react-i18next';
import { type AttentionWindow, depthShare, type PageAttention, pagePath, type Sight, visitsOf, windowsOf } from '@/core/attention';
import type { Page } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Checkbox, IconButton, Select, Tooltip, useEditor, useEditorStore, useLang } from '@/ui/shell';
import { Advice } from './Advice';
import { Basis } from './Basis';
import { DeclaredOrder } from './DeclaredOrder';
import styles from './FlowPanel.module.css';
import { windowAt } from './flow-picture';
import { useForeseen } from './foreseen';
import { numberText, wholeShareText } from './number-words';
import { ShareTable } from './ShareTable';
import { useReading } from './use-reading';

const WHOLE = '*';

/** The visual flow in words and figures: what one looks at, what is seen first, advice, and the shares as a table. */
export function FlowPanel() {
  const { t } = useTranslation('flow');
  const { page, viewport, flow } = useEditor((state) => ({ page: state.page, viewport: state.viewport, flow: state.flow }));
  const asItIs = useReading(page, viewport);
  const foreseen = useForeseen();
  const shown = foreseen?.attention.viewport === viewport ? foreseen : { page, attention: asItIs };
  const { attention } = shown;
  const window = windowAt(attention, flow.window);
  // The table is long, and nobody reads it between two quick edits.
  const calm = useDeferredValue(attention);
  return (
    <section className={styles.panel} aria-label={t('label')}>
      <div className={styles.scroller}>
        <div className={styles.section}>
          <WindowPicker attention={attention} window={window} />
          {window ? <WindowFacts page={shown.page} window={window} /> : <PageFacts page={shown.page} attention={attention} />}
        </div>
        <Advice page={shown.page} attention={attention} isPart={window !== null} isForeseen={shown.page !== page} />
        <DeclaredOrder page={page} attention={attention} />
        <ViewOptions attention={attention} />
        <h3 className={styles.heading}>
          {t('table-title')}
          {window ? <span className={styles.aside}>{t('in-window', { number: window.top / window.height + 1 })}</span> : null}
        </h3>
        <ShareTable page={shown.page} attention={calm} window={windowAt(calm, flow.window)} />
      </div>
      <footer className={styles.foot}>
        <span>{t('model-short')}</span>
        <Basis attention={attention} />
      </footer>
    </section>
  );
}

/** Which screenful is looked at; shares are then told anew among what it shows. */
function WindowPicker({ attention, window }: { attention: PageAttention; window: AttentionWindow | null }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const store = useEditorStore();
  const windows = windowsOf(attention);
  const go = (index: number | null) => store.actions.showFlow({ window: index });
  const at = window?.index ?? -1;
  const hasSeveral = useEditor(({ page }) => page.viewports.length > 1);
  const named = (part: string) => (hasSeveral ? `${viewportName(attention.viewport, lang)} · ${part}` : part);
  return (
    <div className={styles.picker}>
      <Select
        label={t('part')}
        hideLabel
        value={window ? String(at) : WHOLE}
        onChange={(value) => go(value === WHOLE ? null : Number(value))}
        options={[
          { value: WHOLE, label: named(t('part-page')) },
          ...windows.map(({ index, top, height }) => ({
            value: String(index),
            label: named(t('part-screen', { number: numberText(top / height + 1, lang) })),
          })),
        ]}
      />
      <IconButton
        label={t('part-up')}
        icon={<ChevronUp size={16} strokeWidth={1.75} />}
        disabled={at < 0}
        onClick={() => go(at > 0 ? at - 1 : null)}
      />
      <IconButton
        label={t('part-down')}
        icon={<ChevronDown size={16} strokeWidth={1.75} />}
        disabled={at >= windows.length - 1}
        onClick={() => go(at + 1)}
      />
    </div>
  );
}

function useSightName(page: Page): (sight: Sight | undefined) => string {
  const { t } = useTranslation('flow');
  return (sight) => {
    if (!sight) return '–';
    if (sight.kind === 'banner') return t('banner');
    if (sight.tile) return sight.tile.sku?.title.trim() || sight.tile.skuId;
    return page.modules.find(({ id }) => id === sight.id)?.title?.trim() || t('untitled-module');
  };
}

function PageFacts({ page, attention }: { page: Page; attention: PageAttention }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const nameOf = useSightName(page);
  const { layout, params, blank } = attention;
  const screens = layout.height / layout.metrics.fold;
  const first = screens <= 1 ? 1 : depthShare(1, params) / depthShare(screens, params);
  return (
    <dl className={styles.facts}>
      <Fact name={t('fact-first-screen')} value={wholeShareText(first, lang)} />
      <Fact name={t('fact-first-look')} value={nameOf(pagePath(attention)[0])} />
      <Fact name={t('fact-blank')} value={wholeShareText(blank, lang)} />
    </dl>
  );
}

function WindowFacts({ page, window }: { page: Page; window: AttentionWindow }) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const nameOf = useSightName(page);
  const { focus, effective } = window;
  return (
    <dl className={styles.facts}>
      <Fact
        name={t('fact-focus')}
        about={t('fact-focus-about')}
        value={Number.isFinite(focus) ? t('times', { number: numberText(focus, lang, 2) }) : '–'}
      />
      <Fact name={t('fact-first-look')} value={nameOf(visitsOf(window)[0])} />
      <Fact
        name={t('fact-effective')}
        about={t('fact-effective-about')}
        value={t('fact-effective-value', { number: numberText(effective, lang) })}
      />
    </dl>
  );
}

function Fact({ name, value, about }: { name: string; value: string; about?: string }) {
  const shown = <dd title={about ? undefined : value}>{value}</dd>;
  return (
    <div>
      <dt>{name}</dt>
      {about ? <Tooltip content={about}>{shown}</Tooltip> : shown}
    </div>
  );
}

function ViewOptions({ attention }: { attention: PageAttention }) {
  const { t } = useTranslation('flow');
  const store = useEditorStore();
  const { spread, pixels } = useEditor(({ flow }) => flow);
  const hasPictures = attention.tiles.some(({ sku }) => sku?.image);
  return (
    <div className={styles.options}>
      <span title={t('spread-about')}>
        <Checkbox label={t('spread')} checked={spread} onChange={(on) => store.actions.showFlow({ spread: on })} />
      </span>
      {hasPictures ? (
        <span title={t('pixels-about')}>
          <Checkbox label={t('pixels')} checked={pixels} onChange={(on) => store.actions.showFlow({ pixels: on })} />
        </span>
      ) : null}
    </div>
  );
}
