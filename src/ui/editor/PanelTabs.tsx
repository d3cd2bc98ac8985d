import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { showOverlay } from '../canvas';
import { CataloguePanel } from '../catalogue';
import { countFindings, FindingsActions, FindingsPanel } from '../findings';
import { Inspector } from '../inspector';
import { Outline } from '../outline';
import { lazyPart, Now, Tabs, useCatalogue, useEditor, useEditorStore } from '../shell';

const HistoryPanel = lazyPart(() => import('../history').then(({ HistoryPanel }) => HistoryPanel));
const FlowPanel = lazyPart(() => import('../flow').then(({ FlowPanel }) => FlowPanel));

/** Left of the canvas: what the page is made from, how it is built, how it came about. */
export function LeftTabs({ onOpenFile }: { onOpenFile: (file: File) => void }) {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const catalogue = useCatalogue();
  const { leftPanel, skus, modules } = useEditor((state) => ({
    leftPanel: state.leftPanel,
    skus: state.page.skus.length,
    modules: state.page.modules.length,
  }));
  return (
    <Tabs
      label={t('left-panel')}
      value={leftPanel}
      onChange={(value) => store.actions.show({ leftPanel: value })}
      items={[
        {
          value: 'catalogue',
          label: t('catalogue'),
          count: catalogue?.skus.length ?? skus,
          content: <CataloguePanel onImport={onOpenFile} />,
        },
        {
          value: 'outline',
          label: t('outline'),
          count: modules,
          content: (
            <Now>
              <Outline />
            </Now>
          ),
        },
        {
          value: 'history',
          label: t('history'),
          content: (
            <Suspense>
              <HistoryPanel />
            </Suspense>
          ),
        },
      ]}
    />
  );
}

/** Right of the canvas: what the rules say, the fields of what is selected, where people look. */
export function RightTabs() {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const { rightPanel, count } = useEditor((state) => ({
    rightPanel: state.rightPanel,
    count: countFindings(state.report).total,
  }));
  return (
    <Tabs
      label={t('right-panel')}
      value={rightPanel}
      onChange={(value) => (value === 'flow' ? showOverlay(store, 'flow') : store.actions.show({ rightPanel: value }))}
      aside={rightPanel === 'findings' ? <FindingsActions /> : null}
      items={[
        { value: 'findings', label: t('findings'), count, content: <FindingsPanel /> },
        {
          value: 'inspector',
          label: t('inspector'),
          content: (
            <Now>
              <Inspector />
            </Now>
          ),
        },
        {
          value: 'flow',
          label: t('flow'),
          content: (
            <Suspense>
              <FlowPanel />
            </Suspense>
          ),
        },
      ]}
    />
  );
}
