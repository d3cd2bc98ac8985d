import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { type ReactNode, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { skusById } from '@/core/page';
import { go } from '../route';
import { useEditor, useEditorStore, useMoney } from '../shell';
import fields from '../shell/fields.module.css';
import overlays from '../shell/overlays.module.css';
import type { Action } from './action';
import styles from './CommandPalette.module.css';
import { useRecentPages } from './use-recent-pages';

/** cmdk draws every item it is given. */
const MOST = 50;
/** Pages that are offered before anything is typed. */
const PAGES_AT_ONCE = 3;
const PAGES_FOUND = 8;

/** Whether every word that was typed is in one of the texts. */
function finds(query: string, ...texts: (string | undefined)[]): boolean {
  const text = texts.join(' ').toLowerCase();
  return query.split(/\s+/).every((word) => text.includes(word));
}

/** Whether every word that was typed begins a word of the label: “move” is meant by “Move up” before “Remove”. */
function begins(query: string, label: string): boolean {
  const words = label.toLowerCase().split(/[\s\p{P}]+/u);
  return query.split(/\s+/).every((word) => words.some((one) => one.startsWith(word)));
}

/** Every action, the pages that were worked on last, and every SKU on the page to go to, found by typing in either language. */
export function CommandPalette({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const pages = useRecentPages();
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const skus = useMemo(() => skusById(page), [page]);
  const found = actions.filter(
    ({ id, label, also, words, enabled }) => id !== 'palette' && (enabled?.() ?? true) && finds(wanted, label, also, words),
  );
  const isMeant = ({ label, also = '', words = '' }: Action) => begins(wanted, `${label} ${words}`) || begins(wanted, also);
  const shownActions = [...found.filter(isMeant), ...found.filter((action) => !isMeant(action))];
  const shownPages = pages.filter(({ title }) => finds(wanted, title)).slice(0, wanted === '' ? PAGES_AT_ONCE : PAGES_FOUND);
  const tiles = wanted === '' ? [] : page.modules.flatMap(({ tiles = [] }) => tiles.map((tile) => ({ tile, sku: skus.get(tile.skuId) })));
  const shownTiles = tiles
    .filter(({ tile, sku }) => finds(wanted, sku?.title, sku?.brand, tile.skuId))
    .slice(0, Math.max(0, MOST - shownActions.length));
  const choose = (run: () => void) => {
    onClose();
    run();
  };
  const item = (id: string, text: ReactNode, aside: ReactNode, run: () => void) => (
    <Command.Item key={id} value={id} className={styles.item} onSelect={() => choose(run)}>
      <span>{text}</span>
      {aside ? <kbd>{aside}</kbd> : null}
    </Command.Item>
  );
  const goTo = (tile: string) => () => {
    store.actions.select([tile]);
    store.actions.light({ tiles: [tile], reveal: true });
  };
  const recent =
    shownPages.length > 0 ? (
      <Command.Group heading={t('recent-pages')} className={styles.group}>
        {shownPages.map(({ id, title }) => item(`page ${id}`, title || t('untitled'), null, () => go({ screen: 'page', id })))}
      </Command.Group>
    ) : null;
  return (
    <Dialog.Root open onOpenChange={(open) => !open && onClose()}>
      <Dialog.Portal>
        <Dialog.Overlay className={overlays.scrim} />
        <Dialog.Content className={styles.palette} aria-describedby={undefined}>
          <Dialog.Title className={fields.hidden}>{t('commands')}</Dialog.Title>
          <Command shouldFilter={false} label={t('commands')}>
            <Command.Input className={styles.input} value={query} onValueChange={setQuery} placeholder={t('commands-search')} autoFocus />
            <Command.List className={styles.list} label={t('commands')}>
              <Command.Empty className={styles.empty}>{t('commands-none')}</Command.Empty>
              {wanted === '' ? recent : null}
              {shownActions.map(({ id, label, shortcut, run }) => item(id, label, shortcut, run))}
              {shownTiles.length > 0 ? (
                <Command.Group heading={t('go-to')} className={styles.group}>
                  {shownTiles.map(({ tile, sku }) =>
                    item(`tile ${tile.id}`, sku?.title ?? tile.skuId, sku && money(sku.price), goTo(tile.id)),
                  )}
                </Command.Group>
              ) : null}
              {wanted === '' ? null : recent}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
