import { DndContext, type DragEndEvent, type DragMoveEvent, PointerSensor, useSensor, useSensors } from '@dnd-kit/core';
import { Layers, Plus } from 'lucide-react';
import { useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MODULE_KINDS } from '@/core/page';
import { Button, EmptyState, Menu, useEditor } from '@/ui/shell';
import styles from './Outline.module.css';
import { OutlineRow } from './OutlineRow';
import { outlineOf, targetIndex } from './outline-list';
import { useOutlineActions } from './use-outline';

/** Height of a row in CSS px, as the style sheet has it. */
const ROW_PX = 52;
/** So far the pointer goes before it drags, in px. */
const DRAG_FROM_PX = 4;

/** The modules of the page: order, content, state; adding, renaming, moving and removing them. */
export function Outline() {
  const { t } = useTranslation('inspector');
  const actions = useOutlineActions();
  const { page, findings, selectedModule, isReadOnly } = useEditor((state) => ({
    page: state.page,
    findings: state.report.findings,
    selectedModule: state.selectedModule,
    isReadOnly: state.readOnly !== null,
  }));
  const entries = useMemo(() => outlineOf(page, findings), [page, findings]);
  const list = useRef<HTMLOListElement>(null);
  const [stop, setStop] = useState<string | null>(null);
  const [drag, setDrag] = useState<{ id: string; from: number; to: number } | null>(null);
  const sensors = useSensors(useSensor(PointerSensor, { activationConstraint: { distance: DRAG_FROM_PX } }));
  const ids = entries.map(({ module }) => module.id);
  const tabStop = [stop, selectedModule].find((id) => id !== null && ids.includes(id)) ?? ids[0];

  const focusRow = (index: number) => {
    const id = ids[index];
    if (id === undefined) return;
    setStop(id);
    list.current?.querySelector<HTMLElement>(`[data-outline="${CSS.escape(id)}"]`)?.focus();
  };
  // After a removal by key the focus would fall to the page: it goes to the row that took the place.
  const lost = useRef<number | null>(null);
  useEffect(() => {
    const index = lost.current;
    lost.current = null;
    if (index === null || document.activeElement !== document.body) return;
    const rows = list.current?.querySelectorAll<HTMLElement>('[data-outline]') ?? [];
    rows[Math.min(index, rows.length - 1)]?.focus();
  });
  const removing = {
    ...actions,
    remove(moduleId: string) {
      lost.current = ids.indexOf(moduleId);
      actions.remove(moduleId);
    },
  };

  const place = ({ active, delta }: DragMoveEvent | DragEndEvent) => {
    const from = ids.indexOf(String(active.id));
    return { id: String(active.id), from, to: targetIndex(from, delta.y, ROW_PX, ids.length) };
  };
  const onDragMove = (event: DragMoveEvent) => {
    const next = place(event);
    setDrag((now) => (now?.id === next.id && now.to === next.to ? now : next));
  };
  const onDragEnd = (event: DragEndEvent) => {
    const { id, from, to } = place(event);
    setDrag(null);
    if (from !== to) actions.move(id, to);
  };
  const shiftOf = (index: number): number => {
    if (!drag) return 0;
    if (index > drag.from && index <= drag.to) return -ROW_PX;
    return index < drag.from && index >= drag.to ? ROW_PX : 0;
  };
  const add = (
    <Menu
      trigger={
        <Button size="s" disabled={isReadOnly} icon={<Plus size={14} strokeWidth={1.75} />}>
          {t('outline-add')}
        </Button>
      }
      items={MODULE_KINDS.flatMap((kind) => {
        const item = { label: t(`kind-${kind}`), onSelect: () => actions.add(kind) };
        const fromTemplate = { label: t('outline-new-template'), onSelect: () => actions.openTemplates(undefined) };
        return kind === 'grid' ? [item, fromTemplate, 'separator' as const] : [item];
      })}
    />
  );
  return (
    <div className={styles.outline}>
      <div className={styles.scroller} data-outline-list="">
        {entries.length === 0 ? (
          <EmptyState
            icon={<Layers size={28} strokeWidth={1.5} />}
            title={t('outline-empty')}
            body={t('outline-empty-body')}
            action={add}
          />
        ) : (
          <DndContext sensors={sensors} onDragMove={onDragMove} onDragEnd={onDragEnd} onDragCancel={() => setDrag(null)} autoScroll={false}>
            <ol ref={list} className={styles.list} aria-label={t('outline-label')} data-moving={drag ? true : undefined}>
              {entries.map((entry, index) => (
                <OutlineRow
                  key={entry.module.id}
                  entry={entry}
                  index={index}
                  count={entries.length}
                  selected={entry.module.id === selectedModule}
                  tabStop={entry.module.id === tabStop}
                  shift={shiftOf(index)}
                  isReadOnly={isReadOnly}
                  actions={removing}
                  onFocusRow={focusRow}
                />
              ))}
            </ol>
          </DndContext>
        )}
        {entries.length === 0 ? null : <div className={styles.add}>{add}</div>}
      </div>
      {entries.length === 0 || isReadOnly ? null : <footer className={styles.foot}>{t('outline-keys')}</footer>}
    </div>
  );
}
