import type { TidyMove } from '@/core/arrange';
import type { Page } from '@/core/page';
import { useComparison, useMoved } from './outcome';
import styles from './Result.module.css';
import { Sum } from './Sum';
import { TidyMoves } from './TidyMoves';

interface TidiedProps {
  moves: readonly TidyMove[];
  base: Page;
  /** The page after the moves that are taken. */
  page: Page;
  taken: number;
  onTake: (count: number) => void;
  onPoint: (move: TidyMove | null) => void;
  onFirst: () => void;
  disabled: boolean;
}

/** What the moves taken come to, over their list. */
export function Tidied({ moves, base, page, taken, onTake, onPoint, onFirst, disabled }: TidiedProps) {
  const comparison = useComparison(base, page);
  const moved = useMoved(base, page);
  return (
    <div className={styles.result}>
      {moves.length > 0 ? <Sum comparison={comparison} moved={moved} /> : null}
      <TidyMoves
        moves={moves}
        base={base}
        before={comparison.before}
        taken={taken}
        onTake={onTake}
        onPoint={onPoint}
        onFirst={onFirst}
        disabled={disabled}
      />
    </div>
  );
}
