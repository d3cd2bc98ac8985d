import {
  ArrowLeftRight,
  BadgeCheck,
  CopyPlus,
  CornerRightDown,
  Lock,
  LockOpen,
  Scaling,
  SquareDashedMousePointer,
  Trash2,
} from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconButton, useEditor } from '../shell';
import overlays from '../shell/overlays.module.css';
import { EntryList } from './EntryList';
import { badgeEntries, type Entry, type MenuHost, moveEntries, sameEntries, sizeEntries } from './menu-entries';
import styles from './SelectionBar.module.css';

const icon = { size: 16, strokeWidth: 1.75 } as const;

const focusCanvas = () => document.getElementById('canvas')?.focus({ preventScroll: true });

/** What can be done with several tiles at once, over the canvas while they are selected. */
export function SelectionBar({ host }: { host: MenuHost }) {
  const { t } = useTranslation('selection');
  const { tools } = host;
  const { count, isReadOnly } = useEditor((state) => ({ count: state.selection.length, isReadOnly: state.readOnly !== null }));
  // What the buttons say depends on the tiles themselves.
  useEditor((state) => state.selection);
  useEditor((state) => state.page);
  if (count < 2) return null;
  const isLocked = tools.isLocked();
  return (
    <section className={styles.bar} aria-label={t('bar')} data-selection-bar="">
      <span className={styles.count}>{t('tiles', { count })}</span>
      <BarMenu label={t('same')} icon={<SquareDashedMousePointer {...icon} />} entries={() => sameEntries(host)} />
      <i className={styles.line} />
      <IconButton
        label={t('swap')}
        icon={<ArrowLeftRight {...icon} />}
        disabled={isReadOnly || tools.swaps().length === 0}
        onClick={() => tools.swap()}
      />
      <BarMenu label={t('move')} icon={<CornerRightDown {...icon} />} disabled={isReadOnly} entries={() => moveEntries(host)} />
      <BarMenu label={t('size')} icon={<Scaling {...icon} />} disabled={isReadOnly} entries={() => sizeEntries(host)} />
      <BarMenu label={t('badge')} icon={<BadgeCheck {...icon} />} entries={() => badgeEntries(host)} />
      <IconButton
        label={t(isLocked ? 'unlock' : 'lock')}
        shortcut="L"
        icon={isLocked ? <LockOpen {...icon} /> : <Lock {...icon} />}
        disabled={isReadOnly}
        onClick={() => tools.setLocked(!isLocked)}
      />
      <IconButton
        label={t('duplicate')}
        shortcut={host.actions.find(({ id }) => id === 'duplicate')?.shortcut ?? ''}
        icon={<CopyPlus {...icon} />}
        disabled={isReadOnly}
        onClick={() => tools.duplicate()}
      />
      <i className={styles.line} />
      <IconButton
        label={t('remove')}
        shortcut="Del"
        icon={<Trash2 {...icon} />}
        disabled={isReadOnly}
        onClick={() => {
          tools.remove();
          focusCanvas();
        }}
      />
    </section>
  );
}

/** A button of the bar that opens a menu; its entries are made when it opens. */
function BarMenu({
  label,
  icon,
  entries,
  disabled = false,
}: {
  label: string;
  icon: ReactNode;
  entries: () => Entry[];
  disabled?: boolean;
}) {
  const [shown, setShown] = useState<Entry[] | null>(null);
  return (
    <DropdownMenu.Root modal={false} open={shown !== null} onOpenChange={(open) => setShown(open ? entries() : null)}>
      <DropdownMenu.Trigger asChild disabled={disabled}>
        <IconButton label={label} icon={icon} disabled={disabled} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content className={overlays.popup} align="start" sideOffset={6} collisionPadding={8}>
          <EntryList entries={shown ?? []} />
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
