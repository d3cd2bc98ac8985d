import { useMemo } from 'react';
import { layoutPage, type Page } from '@/core/page';
import styles from './Templates.module.css';

/** Height of the picture for each px of its width; a taller template is drawn narrower. */
const RATIO = 0.66;

/** A template as a tiny picture of its places; the large ones stand out. */
export function Planogram({ page }: { page: Page }) {
  const layout = useMemo(() => layoutPage(page, page.viewports[0]?.id ?? ''), [page]);
  const { width, metrics } = layout;
  const top = (layout.modules[0]?.y ?? 0) - metrics.padding;
  const height = Math.max(width * RATIO, layout.height - metrics.gap - top);
  const radius = 8 * metrics.unit;
  return (
    <svg className={styles.planogram} viewBox={`0 ${top} ${width} ${height}`} preserveAspectRatio="xMidYMin meet" aria-hidden="true">
      {layout.modules.map(({ module, title, tiles, x, y, width: own, height: tall }) => (
        <g key={module.id}>
          {tiles.length === 0 && title.height === 0 ? (
            <rect className={styles.block} x={x} y={y} width={own} height={tall} rx={radius} />
          ) : (
            <rect
              className={styles.heading}
              x={title.x}
              y={title.y + title.height * 0.35}
              width={own * 0.22}
              height={title.height * 0.3}
              rx={radius}
            />
          )}
          {tiles.map(({ placed, ...box }) => (
            <rect
              key={placed.tile.id}
              className={placed.width * placed.height > 1 ? styles.large : styles.place}
              x={box.x}
              y={box.y}
              width={box.width}
              height={box.height}
              rx={radius}
            />
          ))}
        </g>
      ))}
    </svg>
  );
}
