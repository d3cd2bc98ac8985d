import { type KeyboardEvent, useEffect, useRef, useState } from 'react';

/** The ids of the cards in a grid, in the order of the screen. */
const cardsIn = (grid: HTMLElement) => [...grid.querySelectorAll<HTMLElement>('[data-page]')];

/** The card that an arrow leads to; cards stand in rows as wide as the first one. */
function neighbour(cards: readonly HTMLElement[], from: number, key: string): number {
  const top = cards[0]?.getBoundingClientRect().top;
  const perRow = Math.max(1, cards.filter((card) => card.getBoundingClientRect().top === top).length);
  const steps: Record<string, number> = { ArrowLeft: -1, ArrowRight: 1, ArrowUp: -perRow, ArrowDown: perRow };
  if (key === 'Home') return 0;
  if (key === 'End') return cards.length - 1;
  const to = from + (steps[key] ?? 0);
  // Down into a last row that is shorter: its last card.
  if (key === 'ArrowDown' && to >= cards.length && Math.floor(from / perRow) < Math.floor((cards.length - 1) / perRow))
    return cards.length - 1;
  return to < 0 || to >= cards.length ? from : to;
}

const KEYS = ['ArrowLeft', 'ArrowRight', 'ArrowUp', 'ArrowDown', 'Home', 'End'];

/**
 * Keys of a grid of cards: one of them is in the Tab order, arrows go from card to card, F2 and Delete are told. The focus can
 * be sent to a card that is only about to be drawn.
 */
export function useCardKeys(ids: readonly string[], on: { rename: (id: string) => void; remove: (id: string) => void }) {
  const grid = useRef<HTMLUListElement>(null);
  const wanted = useRef<string | null>(null);
  const [chosen, setChosen] = useState<string | null>(null);
  const current = chosen !== null && ids.includes(chosen) ? chosen : ids[0];

  useEffect(() => {
    if (wanted.current === null || !ids.includes(wanted.current)) return;
    const card = cardsIn(grid.current ?? document.body).find(({ dataset }) => dataset.page === wanted.current);
    if (!card) return;
    wanted.current = null;
    card.focus();
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const card = (event.target as HTMLElement).closest<HTMLElement>('[data-page]');
    const id = card?.dataset.page;
    if (!card || id === undefined || event.altKey || event.ctrlKey || event.metaKey) return;
    if (KEYS.includes(event.key)) {
      const cards = cardsIn(event.currentTarget as HTMLElement);
      cards[neighbour(cards, cards.indexOf(card), event.key)]?.focus();
    } else if (event.key === 'F2') on.rename(id);
    else if (event.key === 'Delete' || event.key === 'Backspace') on.remove(id);
    else return;
    event.preventDefault();
  };
  return {
    grid,
    current,
    /** The card after a card, else the one before it: where the focus goes when it is deleted. */
    beside: (id: string) => ids[ids.indexOf(id) + 1] ?? ids[ids.indexOf(id) - 1] ?? null,
    /** Sends the focus to a card as soon as it is there. */
    focus: (id: string | null) => {
      wanted.current = id;
    },
    handlers: {
      onKeyDown,
      onFocus: (event: { target: EventTarget }) => {
        const id = (event.target as HTMLElement).closest('li')?.querySelector<HTMLElement>('[data-page]')?.dataset.page;
        if (id !== undefined) setChosen(id);
      },
    },
  };
}
