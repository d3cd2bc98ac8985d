import i18next from 'i18next';
import { toast } from 'sonner';
import type { EditorStore } from '@/editor';

/** Says that a tile is locked and therefore stays, with the way to unlock it. */
export function tellLocked(store: EditorStore, tile: string): void {
  const t = i18next.getFixedT(null, 'history');
  const unlock = () => void store.actions.dispatch([{ type: 'set-tile', tile, locked: false }], { key: 'unlock' });
  toast.error(t('refused-locked'), { id: 'refused-locked', action: { label: t('unlock'), onClick: unlock } });
}
