import { type FormEvent, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutPage } from '@/core/page';
import { announce, Button, Dialog, Field, Segmented, useDispatch, useEditor, useEditorStore } from '@/ui/shell';
import fields from '../shell/fields.module.css';
import { dropCommand, inReadingOrder } from './drop-commands';
import styles from './GoToPlace.module.css';
import { findPlace } from './navigate';
import { closePlaceDialog } from './place-dialog';
import { readPlace, targetOf } from './place-entry';
import { indexWords, titlesOf, whereIs } from './place-words';

const takeFocus = (element: HTMLInputElement | null): void => element?.focus();

/** Sends tiles to a place that is typed: module, row and column, or a number. */
export function GoToPlace({ tiles: asked }: { tiles: readonly string[] }) {
  const { t } = useTranslation('canvas');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const form = useId();
  const [text, setText] = useState('');
  const [chosen, setMode] = useState<'insert' | 'swap'>('insert');
  const { page, viewport } = useEditor((state) => ({ page: state.page, viewport: state.viewport }));
  const layout = useMemo(() => layoutPage(page, viewport), [page, viewport]);
  const tiles = inReadingOrder(layout, asked);
  const lead = tiles[0] ?? '';
  const here = findPlace(layout, lead);
  const place = readPlace(text, layout, here?.box.module.id ?? '');
  const mode = tiles.length > 1 ? 'insert' : chosen;
  const held = { from: 'canvas' as const, tiles };
  const target = place ? targetOf(place, mode, layout, held) : null;
  const title = titlesOf(page, [lead])[0] ?? '';

  const found = (): string => {
    if (text.trim() === '') return t('place-now', { place: whereIs(t, layout, lead) });
    if (!place) return t('place-none');
    const words = indexWords(t, layout, place.module, place.index);
    if (!target) return t('place-same', { place: words });
    const other = titlesOf(page, [target.tile ?? ''])[0] ?? '';
    if (target.kind === 'locked') return t('locked-stays', { title: other });
    return target.kind === 'swap' ? t('over-swap', { other, place: words }) : t('over-insert', { place: words });
  };
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!target || target.kind === 'locked' || !dispatch(dropCommand(held, target, viewport))) return;
    store.actions.select(tiles);
    store.actions.light({ tiles, viewport, reveal: true });
    closePlaceDialog();
    const next = store.getState().page;
    const at = whereIs(t, layoutPage(next, viewport), lead);
    announce(tiles.length > 1 ? t('dropped-many', { count: tiles.length, place: at }) : t('dropped', { title, place: at }));
    requestAnimationFrame(() => {
      const sheet = `[data-viewport="${CSS.escape(viewport)}"]`;
      document.querySelector<HTMLElement>(`${sheet} [data-tile="${CSS.escape(lead)}"]`)?.focus({ preventScroll: true });
    });
  };
  const blocked = !target || target.kind === 'locked';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && closePlaceDialog()}
      title={tiles.length > 1 ? t('send-many', { count: tiles.length }) : t('send-one', { title })}
      width={400}
      footer={
        <>
          <Button onClick={closePlaceDialog}>{t('carry-cancel')}</Button>
          <Button variant="primary" type="submit" form={form} disabled={blocked}>
            {t('send')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} onSubmit={send}>
        <Field label={t('send-place')}>
          {(ids) => (
            <input
              {...ids}
              className={fields.input}
              inputMode="numeric"
              autoComplete="off"
              placeholder="3/2/1"
              value={text}
              ref={takeFocus}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        <p className={styles.hint}>{t('send-hint')}</p>
        {tiles.length > 1 ? null : (
          <Segmented
            label={t('send-how')}
            value={mode}
            onChange={setMode}
            options={[
              { value: 'insert', label: t('send-insert') },
              { value: 'swap', label: t('send-swap') },
            ]}
          />
        )}
        <p className={styles.found} role="status">
          {found()}
        </p>
      </form>
    </Dialog>
  );
}
