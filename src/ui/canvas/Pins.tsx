import { MessageSquare } from 'lucide-react';
import type { Page, PageLayout, TileBox } from '@/core/page';
import styles from './Marks.module.css';

/** Characters of a comment that are told at its tile; all of it is in the inspector. */
const MOST_TOLD = 200;

/** Open comments by tile, each as it is told: who, and what. */
export function notesByTile(comments: Page['comments']): ReadonlyMap<string, readonly string[]> {
  const notes = new Map<string, string[]>();
  for (const { at, author, text, resolved } of comments ?? []) {
    if (resolved || at?.tile === undefined) continue;
    const letters = [...text];
    const told = letters.length > MOST_TOLD ? `${letters.slice(0, MOST_TOLD).join('')}…` : text;
    notes.set(at.tile, [...(notes.get(at.tile) ?? []), author === '' ? told : `${author}: ${told}`]);
  }
  return notes;
}

export interface PinsProps {
  layout: PageLayout;
  zoom: number;
  notes: ReadonlyMap<string, readonly string[]>;
  shows: (box: TileBox) => boolean;
}

/** At the lower right of a tile that was commented on, how many comments are open; what they say is the tile's own. */
export function Pins({ layout, zoom, notes, shows }: PinsProps) {
  return layout.modules.flatMap(({ tiles }) =>
    tiles.flatMap((box) => {
      const { id } = box.placed.tile;
      const said = notes.get(id);
      if (!said || !shows(box)) return [];
      return (
        <span
          key={id}
          className={styles.pin}
          data-mark="comment"
          data-of={id}
          style={{ left: (box.x + box.width) * zoom, top: (box.y + box.height) * zoom }}
        >
          <MessageSquare size={12} strokeWidth={2} />
          {said.length}
        </span>
      );
    }),
  );
}
