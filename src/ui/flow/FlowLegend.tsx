import { ChevronDown, ChevronUp, Undo2 } from 'lucide-react';
import { useMemo, useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { useStore } from 'zustand';
import { settings } from '@/editor';
import { Button, IconButton, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import { Basis } from './Basis';
import { FlowKey } from './FlowKey';
import styles from './FlowLegend.module.css';
import { flowPicture, rareBelow, windowAt } from './flow-picture';
import { useReading } from './use-reading';

const NONE: readonly string[] = [];

/** On the canvas while the flow is drawn: what its signs mean, that it is a model, and what is being declared. */
export function FlowLegend() {
  const { t } = useTranslation('flow');
  const { page, viewport, flow, many } = useEditor((state) => ({
    page: state.page,
    viewport: state.viewport,
    flow: state.flow,
    many: state.sideBySide && state.page.viewports.length > 1,
  }));
  const isRoomy = useRoom();
  const isFolded = !(useStore(settings, ({ flowKey }) => flowKey) ?? isRoomy);
  const attention = useReading(page, viewport);
  const rare = rareBelow(page);
  const picture = useMemo(
    () => flowPicture(attention, { window: windowAt(attention, flow.window), spread: flow.spread, declared: page.path ?? NONE, rare }),
    [attention, flow.window, flow.spread, page.path, rare],
  );
  const model = (
    <p>
      <strong>{t('model-line')}</strong>
      <Basis attention={attention} />
    </p>
  );
  const real = flow.real && (many || flow.real.viewport === viewport) ? flow.real : null;
  return (
    <>
      {flow.declaring ? <DeclareBar /> : real ? <CompareBar /> : null}
      <section className={styles.legend} aria-label={t('label')}>
        {isFolded ? (
          model
        ) : (
          <FlowKey picture={picture} rare={rare} many={many}>
            {model}
          </FlowKey>
        )}
        <IconButton
          label={isFolded ? t('key-open') : t('key-fold-away')}
          aria-expanded={!isFolded}
          icon={isFolded ? <ChevronUp size={16} strokeWidth={1.75} /> : <ChevronDown size={16} strokeWidth={1.75} />}
          onClick={() => settings.setState({ flowKey: isFolded })}
        />
      </section>
    </>
  );
}

const ROOMY = '(min-height: 800px)';

/** Whether the window is high enough for the signs and the page besides. */
function useRoom(): boolean {
  return useSyncExternalStore(
    (tell) => {
      const room = window.matchMedia(ROOMY);
      room.addEventListener('change', tell);
      return () => room.removeEventListener('change', tell);
    },
    () => window.matchMedia(ROOMY).matches,
  );
}

/** Over the canvas while what tiles got stands beside what was foreseen. */
function CompareBar() {
  const { t } = useTranslation('flow');
  const store = useEditorStore();
  return (
    <section className={styles.compare} aria-label={t('real-title')}>
      <p>{t('real-key')}</p>
      <Button size="s" onClick={() => store.actions.showFlow({ real: null })}>
        {t('real-clear')}
      </Button>
    </section>
  );
}

/** Over the canvas while the order to see tiles in is declared. */
function DeclareBar() {
  const { t } = useTranslation('flow');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const path = useEditor(({ page }) => page.path ?? NONE);
  const set = (next: readonly string[]) =>
    dispatch({ type: 'set-page', fields: { path: next.length > 0 ? [...next] : null } }, { key: 'path' });
  return (
    <section className={styles.declare} aria-label={t('path-title')}>
      <p>{t('path-hint')}</p>
      <span>
        <Button size="s" icon={<Undo2 size={14} strokeWidth={1.75} />} disabled={path.length === 0} onClick={() => set(path.slice(0, -1))}>
          {t('path-back')}
        </Button>
        <Button size="s" disabled={path.length === 0} onClick={() => set([])}>
          {t('path-clear')}
        </Button>
        <Button size="s" variant="primary" onClick={() => store.actions.showFlow({ declaring: false })}>
          {t('path-done')}
        </Button>
      </span>
    </section>
  );
}
