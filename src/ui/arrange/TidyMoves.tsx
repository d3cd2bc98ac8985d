import { ListChecks } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Outcome, TidyMove } from '@/core/arrange';
import type { Page } from '@/core/page';
import { viewportName } from '@/core/rules';
import { Button, Checkbox, EmptyState, useLang } from '@/ui/shell';
import { tileFacts } from './ask';
import styles from './Result.module.css';

interface TidyMovesProps {
  moves: readonly TidyMove[];
  base: Page;
  before: Outcome;
  /** How many are taken, from the top. */
  taken: number;
  onTake: (count: number) => void;
  onPoint: (move: TidyMove | null) => void;
  /** Makes the first move alone. */
  onFirst: () => void;
  disabled: boolean;
}

/** The moves of a tidying in their order, each with what it gains; taking one takes those before it. */
export function TidyMoves({ moves, base, before, taken, onTake, onPoint, onFirst, disabled }: TidyMovesProps) {
  const { t } = useTranslation('arrange');
  if (moves.length === 0)
    return (
      <EmptyState
        icon={<ListChecks size={28} strokeWidth={1.5} aria-hidden="true" />}
        title={t('tidy-nothing')}
        body={t('tidy-nothing-body')}
      />
    );
  return (
    <section className={styles.part} aria-label={t('moves-list')}>
      <header className={styles.partHead}>
        <h3>{t('moves-count', { count: moves.length })}</h3>
        <Button size="s" disabled={disabled} onClick={onFirst}>
          {t('take-first')}
        </Button>
      </header>
      <p className={styles.quiet}>{t('moves-hint')}</p>
      <ol className={styles.moves}>
        {moves.map((move, index) => (
          // The moves stand in their order for as long as the list does.
          <li
            key={`${index.toString()} ${move.tiles.join(' ')}`}
            data-taken={index < taken || undefined}
            onPointerEnter={() => onPoint(move)}
            onPointerLeave={() => onPoint(null)}
            onFocus={() => onPoint(move)}
            onBlur={() => onPoint(null)}
          >
            <MoveLine
              move={move}
              number={index + 1}
              base={base}
              before={moves[index - 1]?.after ?? before}
              checked={index < taken}
              onChange={(checked) => onTake(checked ? index + 1 : index)}
            />
          </li>
        ))}
      </ol>
    </section>
  );
}

function MoveLine({
  move,
  number,
  base,
  before,
  checked,
  onChange,
}: {
  move: TidyMove;
  number: number;
  base: Page;
  before: Outcome;
  checked: boolean;
  onChange: (checked: boolean) => void;
}) {
  const { t } = useTranslation('arrange');
  const lang = useLang();
  const facts = tileFacts(base);
  const [a, b] = move.tiles.map((tile) => facts.get(tile)?.title ?? tile);
  const gain = Number(((move.after.score ?? 0) - (before.score ?? 0)).toFixed(1));
  const worth = move.gain <= 1e-9 ? t('gain-none') : gain > 0 ? t('gain-score', { gain: gain.toFixed(1) }) : t('gain-small');
  return (
    <>
      <Checkbox label={`${number}. ${t(move.kind === 'swap' ? 'do-swap' : 'do-move', { a, b })}`} checked={checked} onChange={onChange} />
      <span className={styles.worth}>
        {worth}
        {move.viewport !== undefined && base.viewports.length > 1
          ? ` · ${t('only-at', { viewport: viewportName(move.viewport, lang) })}`
          : ''}
      </span>
    </>
  );
}
