import { Command } from 'cmdk';
import { Dialog } from 'radix-ui';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useEditor, useEditorStore, useMoney } from '../shell';
import fields from '../shell/fields.module.css';
import overlays from '../shell/overlays.module.css';
import type { Action } from './action';
import styles from './CommandPalette.module.css';

/** cmdk draws every item it is given. */
const MOST = 50;

/** Every action, and every SKU on the page to go to, found by typing. */
export function CommandPalette({ actions, onClose }: { actions: readonly Action[]; onClose: () => void }) {
  const { t } = useTranslation('common');
  const store = useEditorStore();
  const money = useMoney();
  const page = useEditor((state) => state.page);
  const [query, setQuery] = useState('');
  const wanted = query.trim().toLowerCase();
  const shownActions = actions.filter(
    ({ id, label, enabled }) => id !== 'palette' && (enabled?.() ?? true) && label.toLowerCase().includes(wanted),
  );
  const skus = new Map(page.skus.map((sku) => [sku.id, sku]));
  const tiles =
    wanted === '' ? [] : page.modules.flatMap((module) => (module.tiles ?? []).map((tile) => ({ tile, sku: skus.get(tile.skuId) })));
  const shownTiles = tiles
    .filter(({ tile, sku }) => (sku?.title ?? '').toLowerCase().includes(wanted) || tile.skuId.toLowerCase().includes(wanted))
    .slice(0, Math.max(0, MOST - shownActions.length));
  const choose = (run: () => void) => {
    onClose();
    run();
  };
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
              {shownActions.map((action) => (
                <Command.Item key={action.id} value={action.id} className={styles.item} onSelect={() => choose(action.run)}>
                  {action.label}
                  {action.shortcut ? <kbd>{action.shortcut}</kbd> : null}
                </Command.Item>
              ))}
              {shownTiles.length > 0 ? (
                <Command.Group heading={t('go-to')} className={styles.group}>
                  {shownTiles.map(({ tile, sku }) => (
                    <Command.Item
                      key={tile.id}
                      value={tile.id}
                      className={styles.item}
                      onSelect={() =>
                        choose(() => {
                          store.actions.select([tile.id]);
                          store.actions.light({ tiles: [tile.id], reveal: true });
                        })
                      }
                    >
                      <span>{sku?.title ?? tile.skuId}</span>
                      {sku ? <kbd>{money(sku.price)}</kbd> : null}
                    </Command.Item>
                  ))}
                </Command.Group>
              ) : null}
            </Command.List>
          </Command>
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
