import {
  BookOpen,
  ChevronDown,
  Command as CommandIcon,
  Crosshair,
  Download,
  FolderOpen,
  Keyboard,
  PanelLeft,
  PanelRight,
  Play,
  Redo2,
  Settings2,
  SlidersHorizontal,
  Sparkles,
  Square,
  Stamp,
  Sunrise,
  Undo2,
} from 'lucide-react';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useShownZoom } from '../canvas';
import { ScoreSummary } from '../findings';
import { useSettingsItems } from '../settings-items';
import { Button, IconButton, lazyPart, Mark, Menu, Now, Segmented, Tooltip, useEditor, useEditorStore } from '../shell';
import { VariantSwitch } from '../variants';
import type { Action } from './action';
import { besideKey } from './actions';
import styles from './Bar.module.css';
import { PageTitle } from './PageTitle';
import { SaveStateText } from './SaveStateText';

const SignoffStatus = lazyPart(() => import('../review').then(({ SignoffStatus }) => SignoffStatus));

export interface BarProps {
  actions: readonly Action[];
  arranging: boolean;
  onCancelArrange: () => void;
  panels: { left: boolean; right: boolean };
  onTogglePanel: (side: 'left' | 'right') => void;
}

const icon = { size: 16, strokeWidth: 1.75 } as const;

/** The bar: page and history on the left, viewports and zoom in the middle, score and what leaves the tool on the right. */
export function Bar({ actions, arranging, onCancelArrange, panels, onTogglePanel }: BarProps) {
  const { t } = useTranslation('common');
  const { undoable, redoable, isEditable, isDecided } = useEditor(
    ({ undoSteps, redoSteps, readOnly, whole, selection, selectedModule }) => ({
      // What can be arranged goes by it: the menu is made anew.
      selected: selection.length > 0 ? 'tile' : selectedModule,
      isDecided: (whole.approvals?.length ?? 0) > 0,
      undoable: undoSteps.length > 0 && !readOnly,
      redoable: redoSteps.length > 0 && !readOnly,
      isEditable: !readOnly,
    }),
  );
  const settingsItems = useSettingsItems();
  const action = (id: string) => actions.find((one) => one.id === id);
  const run = (id: string) => action(id)?.run();
  const item = (id: string) => {
    const found = action(id);
    const disabled = found?.enabled?.() === false;
    return { label: found?.label ?? id, disabled, onSelect: () => run(id), ...(found?.shortcut ? { shortcut: found.shortcut } : {}) };
  };
  return (
    <header className={styles.bar} data-part="bar">
      <div className={styles.left}>
        <button type="button" className={styles.home} onClick={() => run('home')} aria-label={t('back')} title={t('back')}>
          <Mark />
        </button>
        <Now>
          <PageTitle />
        </Now>
        <VariantSwitch />
        <Now>
          <SaveStateText />
        </Now>
        {isDecided ? (
          <Suspense>
            <SignoffStatus />
          </Suspense>
        ) : null}
        <span className={styles.pair}>
          <IconButton
            label={t('undo')}
            shortcut={action('undo')?.shortcut ?? ''}
            icon={<Undo2 {...icon} />}
            disabled={!undoable}
            onClick={() => run('undo')}
          />
          <IconButton
            label={t('redo')}
            shortcut={action('redo')?.shortcut ?? ''}
            icon={<Redo2 {...icon} />}
            disabled={!redoable}
            onClick={() => run('redo')}
          />
        </span>
      </div>
      <ViewportSwitch />
      <div className={styles.right}>
        <ScoreSummary />
        <span className={styles.split}>
          <Button
            variant="primary"
            aria-label={arranging ? t('arrange-cancel') : t('arrange')}
            icon={arranging ? <Square size={12} strokeWidth={2.5} /> : <Sparkles {...icon} />}
            disabled={!isEditable && !arranging}
            onClick={() => (arranging ? onCancelArrange() : run('arrange-page'))}
          >
            <span className={styles.word}>{arranging ? t('arrange-cancel') : t('arrange')}</span>
          </Button>
          <Menu
            align="end"
            trigger={
              <Button variant="primary" aria-label={t('arrange-options')} disabled={arranging || !isEditable}>
                <ChevronDown size={14} strokeWidth={2} />
              </Button>
            }
            items={[
              item('arrange-page'),
              item('arrange-free'),
              item('arrange-module'),
              item('arrange-row'),
              'separator',
              item('arrange-dialog'),
            ]}
          />
        </span>
        <Tooltip content={t('preview')} shortcut={action('preview')?.shortcut ?? ''}>
          <Button aria-label={t('preview')} icon={<Play {...icon} />} onClick={() => run('preview')}>
            <span className={styles.wide}>{t('preview')}</span>
          </Button>
        </Tooltip>
        <Menu
          align="end"
          trigger={
            <Button aria-label={t('export')} icon={<Download {...icon} />}>
              <span className={styles.word}>{t('export')}</span>
            </Button>
          }
          items={[
            item('export'),
            item('save'),
            item('save-with-pictures'),
            item('export-table'),
            'separator',
            item('review-packet'),
            item('take-decision'),
            item('sign-off'),
          ]}
        />
        <Menu
          align="end"
          trigger={<IconButton label={t('more-actions')} icon={<Settings2 {...icon} />} />}
          items={[
            { ...item('open'), icon: <FolderOpen {...icon} /> },
            'separator',
            ...settingsItems,
            'separator',
            { ...item('calibrate'), icon: <Crosshair {...icon} /> },
            { ...item('morning'), icon: <Sunrise {...icon} /> },
            { ...item('rule-settings'), icon: <SlidersHorizontal {...icon} /> },
            { ...item('brand-policies'), icon: <Stamp {...icon} /> },
            { ...item('rule-pages'), icon: <BookOpen {...icon} /> },
            { ...item('palette'), icon: <CommandIcon {...icon} /> },
            { ...item('shortcuts'), icon: <Keyboard {...icon} /> },
          ]}
        />
        <span className={styles.pair}>
          <IconButton
            label={`${t('left-panel')}`}
            pressed={panels.left}
            icon={<PanelLeft {...icon} />}
            onClick={() => onTogglePanel('left')}
          />
          <IconButton
            label={`${t('right-panel')}`}
            pressed={panels.right}
            icon={<PanelRight {...icon} />}
            onClick={() => onTogglePanel('right')}
          />
        </span>
      </div>
    </header>
  );
}

function ViewportSwitch() {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const { viewports, viewport, sideBySide } = useEditor((state) => ({
    viewports: state.page.viewports,
    viewport: state.viewport,
    sideBySide: state.sideBySide,
  }));
  const options = viewports.map(({ id }) => ({ value: id, label: id === 'desktop' || id === 'mobile' ? t(id) : id }));
  return (
    <div className={styles.middle}>
      <Segmented
        label={t('viewport')}
        value={sideBySide ? '*' : viewport}
        onChange={(value) => store.actions.show(value === '*' ? { sideBySide: true } : { viewport: value, sideBySide: false })}
        options={viewports.length > 1 ? [...options, { value: '*', label: t(besideKey(viewports.length)) }] : options}
      />
      <ZoomMenu />
    </div>
  );
}

function ZoomMenu() {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const shown = `${Math.round(useShownZoom() * 100)}%`;
  const levels = [0.25, 0.5, 0.75, 1, 1.5, 2];
  return (
    <Menu
      trigger={
        <Button variant="ghost" aria-label={t('named', { name: t('zoom'), value: shown })}>
          {shown}
          <ChevronDown size={14} strokeWidth={1.75} />
        </Button>
      }
      items={[
        { label: t('zoom-fit'), onSelect: () => store.actions.show({ zoom: 'fit' }) },
        'separator',
        ...levels.map((level) => ({ label: `${level * 100}%`, onSelect: () => store.actions.show({ zoom: level }) })),
      ]}
    />
  );
}
