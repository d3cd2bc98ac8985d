import { useTranslation } from 'react-i18next';
import { columnsAt, type Span, spanAt, type Tile } from '@/core/page';
import { viewportName } from '@/core/rules';
import { NumberField, useDispatch, useEditor, useLang } from '@/ui/shell';
import styles from './Inspector.module.css';
import { shared } from './mixed';
import { At, Section } from './Section';

/** Rows that a tile may cover (format.md, "span"). */
const MOST_ROWS = 12;

/** How many cells tiles cover, per viewport. A size that differs between them is left as it is until it is set. */
export function SpanFields({ tiles }: { tiles: readonly Tile[] }) {
  const { t } = useTranslation('inspector');
  const lang = useLang();
  const dispatch = useDispatch();
  const viewports = useEditor((state) => state.page.viewports);
  const modules = useEditor((state) => state.page.modules);
  const chosen = new Set(tiles.map(({ id }) => id));
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
              />
            );
          };
          return (
            <div key={id} className={styles.span}>
              <span>{name}</span>
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
