/** What of an answer would be applied. */
import type { Command } from '@/core/commands';
import type { Answer } from './use-run';

export interface Chosen {
  commands: readonly Command[];
  /** Moves taken, or which alternative. */
  count: number;
}

/** @param pick how many moves, or which alternative; null where nobody has said: all moves, the best one */
export function chosenFrom(answer: Answer, pick: number | null): Chosen {
  switch (answer.goal) {
    case 'best':
    case 'plan':
      return { commands: answer.result.commands, count: 0 };
    case 'tidy': {
      const count = Math.min(pick ?? answer.moves.length, answer.moves.length);
      return { commands: answer.moves.slice(0, count).flatMap(({ commands }) => commands), count };
    }
    case 'alternatives':
      return { commands: answer.results[pick ?? 0]?.commands ?? [], count: pick ?? 0 };
  }
}
