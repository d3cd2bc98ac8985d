import { useTranslation } from 'react-i18next';
import { columnsAt, type Span, spanAt, type Tile } from '@/core/page';
import { viewportName } from '@/core/rules';
import { NumberField, useDispatch, useEditor, useLang } from '@/ui/shell';
import { Differs } from './Differs';
import differs from './Differs.module.css';
import styles from './Inspector.module.css';
import { shared } from './mixed';
import { At, Section } from './Section';

/** Rows that a tile may cover (format.md, "span"). */
const MOST_ROWS = 12;

/** The tiles whose size at a viewport is not that at another one, as far as its columns take it; each with that size. */
function unlike(tiles: readonly Tile[], from: string, at: string, columns: number): { tile: string; span: Span }[] {
  return tiles.flatMap((tile) => {
    const [w, h] = spanAt(tile, from);
    const [ownW, ownH] = spanAt(tile, at);
    const width = Math.min(w, columns);
    return width === ownW && h === ownH ? [] : [{ tile: tile.id, span: [width, h] as Span }];
  });
}

/** How many cells tiles cover, per viewport. A size that differs between them is left as it is until it is set. */
export function SpanFields({ tiles }: { tiles: readonly Tile[] }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const dispatch = useDispatch();
  const viewports = useEditor((state) => state.page.viewports);
  const modules = useEditor((state) => state.page.modules);
  const chosen = new Set(tiles.map(({ id }) => id));
  const first = viewports[0]?.id;
  const holders = modules.filter((module) => module.tiles?.some(({ id }) => chosen.has(id)));
  return (
    <Section title={t('span')}>
      <At field="modules.tiles.span">
        {viewports.map(({ id }) => {
          const spans = tiles.map((tile) => spanAt(tile, id));
          const name = viewportName(id, lang);
          const columns = Math.min(MOST_ROWS, ...holders.map((module) => columnsAt(module, id)));
          const side = (axis: 0 | 1) => {
            const { value, mixed } = shared(spans.map((span) => span[axis]));
            const set = (cells: number | null) => {
              if (cells === null) return;
              const commands = tiles.map((tile) => {
                const [w, h] = spanAt(tile, id);
                const size: Span = axis === 0 ? [cells, h] : [w, cells];
                return { type: 'set-tile' as const, tile: tile.id, span: { viewport: id, size } };
              });
              dispatch(commands, { key: 'set-span' });
            };
            const step = (by: number) => {
              const most = axis === 0 ? columns : MOST_ROWS;
              const commands = tiles.map((tile) => {
                const [w, h] = spanAt(tile, id);
                const side = Math.max(1, Math.min(most, (axis === 0 ? w : h) + by));
                return {
                  type: 'set-tile' as const,
                  tile: tile.id,
                  span: { viewport: id, size: (axis === 0 ? [side, h] : [w, side]) as Span },
                };
              });
              dispatch(commands, { key: 'set-span' });
            };
            return (
              <NumberField
                label={t(axis === 0 ? 'span-width' : 'span-height', { viewport: name })}
                hideLabel
                value={value ?? null}
                placeholder={mixed ? t('several-values') : undefined}
                min={1}
                max={axis === 0 ? columns : MOST_ROWS}
                optional={mixed}
                onCommit={set}
                onStep={mixed ? step : undefined}
              />
            );
          };
          const others = first && id !== first ? unlike(tiles, first, id, columns) : [];
          const [size, ...sizes] = new Set(others.map(({ span: [w, h] }) => `${w} × ${h}`));
          const sameAs = { viewport: viewportName(first ?? '', lang), size: size ?? '' };
          const same = () =>
            dispatch(
              others.map(({ tile, span }) => ({ type: 'set-tile' as const, tile, span: { viewport: id, size: span } })),
              { key: 'set-span' },
            );
          return (
            <div key={id} className={styles.span}>
              <span className={differs.name}>
                {name}
                {size ? <Differs label={t(sizes.length > 0 ? 'span-differs-many' : 'span-differs', sameAs)} onSame={same} /> : null}
              </span>
              {side(0)}
              <span className={styles.times} aria-hidden="true">
                ×
              </span>
              {side(1)}
              <p className={styles.hint}>{t('span-most', { columns, rows: MOST_ROWS })}</p>
            </div>
          );
        })}
      </At>
    </Section>
  );
}
