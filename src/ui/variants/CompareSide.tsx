import { CircleAlert, Info, TriangleAlert } from 'lucide-react';
import { type Ref, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { layoutPage } from '@/core/page';
import type { Severity } from '@/core/rules';
import { MockupPage } from '../mockup';
import { Select, useImages } from '../shell';
import styles from './Compare.module.css';
import type { Version } from './use-compared';

/** What only scrolls can still be reached by key. */
const scrolledByKeys = { tabIndex: 0 };
const BASE = '*';
const ICONS = { error: CircleAlert, warning: TriangleAlert, info: Info } as const;
const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info'];

export interface CompareSideProps {
  version: Version;
  viewport: string;
  label: string;
  name: string;
  /** Versions that can be chosen; null is the base. */
  choices: readonly { id: string | null; name: string }[];
  onChoose: (id: string | null) => void;
  /** Tiles that differ, and those that are pointed at. */
  changed: ReadonlySet<string>;
  lit: ReadonlySet<string>;
  scroller: Ref<HTMLElement>;
  onScroll: () => void;
  onLead: () => void;
}

/** One version: what it is called and scores, and its page, fitted to the width, with what differs marked. */
export function CompareSide(props: CompareSideProps) {
  const { version, viewport, label, name, choices, onChoose, changed, lit, scroller, onScroll, onLead } = props;
  const { t } = useTranslation(['variants', 'common']);
  const images = useImages();
  const { page, report } = version;
  const layout = useMemo(() => layoutPage(page, viewport), [page, viewport]);
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useLayoutEffect(() => {
    const element = frame.current;
    if (!element) return undefined;
    const observer = new ResizeObserver(([entry]) => setWidth(entry?.contentRect.width ?? 0));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  const zoom = Math.min(1, width / layout.width);
  const found = report.findings.filter(({ suppressed }) => !suppressed);
  const mockup = useMemo(
    () => <MockupPage page={page} viewport={viewport} layout={layout} images={images} />,
    [page, viewport, layout, images],
  );
  return (
    <section className={styles.side} aria-label={name}>
      <header className={styles.sideHead}>
        <Select
          label={label}
          hideLabel
          value={version.id ?? BASE}
          onChange={(value) => onChoose(value === BASE ? null : value)}
          options={choices.map((one) => ({ value: one.id ?? BASE, label: one.name }))}
        />
        <span className={styles.score} data-score="">
          {t('score-of', { score: report.score === null ? '–' : report.score.toFixed(1) })}
        </span>
        <span
          className={styles.counts}
          role="img"
          aria-label={t('findings', { count: found.length })}
          title={t('findings', { count: found.length })}
        >
          {SEVERITIES.map((severity) => {
            const Icon = ICONS[severity];
            const count = found.filter((finding) => finding.severity === severity).length;
            return count > 0 ? (
              <span key={severity} data-severity={severity}>
                <Icon size={14} strokeWidth={1.75} aria-hidden="true" />
                {count}
              </span>
            ) : null;
          })}
        </span>
      </header>
      <section
        ref={scroller}
        className={styles.scroll}
        aria-label={t('preview-of', { name })}
        onScroll={onScroll}
        onWheel={onLead}
        onPointerDown={onLead}
        onFocus={onLead}
        {...scrolledByKeys}
      >
        <div ref={frame} className={styles.frame}>
          <div className={styles.paper} style={{ width: layout.width * zoom, height: layout.height * zoom }}>
            <div className={styles.scaled} style={{ transform: `scale(${zoom})` }}>
              {mockup}
            </div>
            <div className={styles.marks} aria-hidden="true">
              {layout.modules.flatMap((module) =>
                module.tiles.map(({ placed, x, y, width: w, height: h }) =>
                  changed.has(placed.tile.id) || lit.has(placed.tile.id) ? (
                    <i
                      key={placed.tile.id}
                      data-mark={placed.tile.id}
                      data-lit={lit.has(placed.tile.id) || undefined}
                      style={{ left: x * zoom, top: y * zoom, width: w * zoom, height: h * zoom }}
                    />
                  ) : null,
                ),
              )}
            </div>
          </div>
        </div>
      </section>
    </section>
  );
}
