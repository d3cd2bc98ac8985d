import { type CSSProperties, useId, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Fact, TryOut } from '@/core/guide';
import { formatMoney, isGrid, type Module, placeModule, skusById } from '@/core/page';
import type { Finding, Severity } from '@/core/rules';
import { useLang } from '../shell';
import { ExampleTile, type ExampleTileProps } from './ExampleTile';
import { useFactWords } from './fact-words';
import styles from './Stage.module.css';
import { type StageControl, useStage } from './use-stage';
import { useTileSize } from './use-tile-size';

export interface StageProps {
  now: TryOut;
  findings: readonly Finding[];
  /** Tiles that a finding points at. */
  lit: readonly string[] | null;
  shows: readonly Fact[];
  /** Whether SKUs may stand beside the page. */
  hasShelf: boolean;
  /** Answers where the moved one stands now, or null where it cannot go there. */
  onMove: (from: string, to: string) => string | null;
}

const RANKS: readonly Severity[] = ['info', 'warning', 'error'];

/** The tiles that findings name, with the worst severity of each. */
function broken(findings: readonly Finding[]): Map<string, Severity> {
  const worst = new Map<string, Severity>();
  for (const { at, severity } of findings)
    for (const id of at.tiles ?? [])
      if (RANKS.indexOf(severity) > RANKS.indexOf(worst.get(id) ?? 'info') || !worst.has(id)) worst.set(id, severity);
  return worst;
}

/** The example page and what stands beside it. Tiles are dragged, tapped one after the other, or moved by key. */
export function Stage({ now: { page, spare }, findings, lit, shows, hasShelf, onMove }: StageProps) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const root = useRef<HTMLFieldSetElement>(null);
  const stage = useStage(root, onMove);
  const viewport = page.viewports[0]?.id ?? '';
  const grids = page.modules.filter(isGrid).map((module) => ({ module, placed: placeModule(module, viewport) }));
  const columns = Math.max(1, ...grids.map(({ placed }) => placed.columns));
  const rows = grids.reduce((sum, { placed }) => sum + Math.max(1, placed.rows), 0);
  const size = useTileSize(root, columns, rows);
  const skus = skusById(page);
  const wrong = broken(findings);
  const factWords = useFactWords(page);
  const money = (minor: number) => formatMoney(minor, page.currency, lang === 'zh' ? 'zh-CN' : 'en');
  const promised = page.banner?.anchorPrice ?? skus.get(page.banner?.skuId ?? '')?.price;
  const hint = useId();
  const all = [
    ...grids.flatMap(({ placed }) => placed.tiles.map(({ tile }) => `tile:${tile.id}`)),
    ...spare.map(({ id }) => `spare:${id}`),
  ];
  const stop = stage.stop !== null && all.includes(stage.stop) ? stage.stop : all[0];
  const look = (spot: string): Omit<ExampleTileProps, 'sku' | 'facts'> => ({
    spot,
    size,
    money,
    currency: page.currency,
    locale: page.locale,
    lines: shows.length,
    isTaken: stage.taken === spot,
    isDragged: stage.dragging === spot,
    isOver: stage.over === spot,
    tabStop: spot === stop,
  });

  const titleOf = (module: Module, index: number) => module.title ?? t('module-untitled', { number: index + 1 });
  return (
    <>
      <fieldset ref={root} className={styles.stage} aria-label={t('example-stage')} aria-describedby={hint} {...stage.handlers}>
        {page.banner ? (
          <p className={styles.banner}>
            <span>{page.banner.headline ?? t('banner-price')}</span>
            {promised ? <strong>{t('from', { price: money(promised) })}</strong> : null}
          </p>
        ) : null}
        {page.channels ? (
          <p className={styles.channels}>
            {t('channels', { list: page.channels.map(({ name, weight = 0 }) => `${name} ${weight}`).join(' · ') })}
          </p>
        ) : null}
        {grids.map(({ module, placed }, m) => {
          const gaps = placed.rows === 0 ? placed.columns : placed.cells.filter((cell) => cell < 0).length;
          return (
            <section key={module.id} className={styles.module} aria-label={titleOf(module, m)}>
              {module.title || module.band ? (
                <h3>
                  {module.title}
                  {module.band ? (
                    <span>{t('band', { min: money(module.band.min ?? 0), max: module.band.max ? money(module.band.max) : '∞' })}</span>
                  ) : null}
                </h3>
              ) : null}
              <div className={styles.grid} style={{ '--columns': placed.columns, '--width': `${size.width}px` } as CSSProperties}>
                {placed.tiles.map(({ tile, column, row, width, height }) => (
                  <ExampleTile
                    key={tile.id}
                    {...look(`tile:${tile.id}`)}
                    sku={skus.get(tile.skuId)}
                    cell={{ column, row, width, height }}
                    wrong={wrong.get(tile.id)}
                    dim={lit !== null && !lit.includes(tile.id)}
                    facts={factWords(skus.get(tile.skuId), tile, shows)}
                  />
                ))}
                {Array.from({ length: gaps }, (_, i) => (
                  <EmptySpot
                    key={`gap-${i.toString()}`}
                    spot={`end:${module.id}`}
                    label={t('spot-empty', { module: titleOf(module, m) })}
                    word={t('empty-slot')}
                    stage={stage}
                  />
                ))}
              </div>
            </section>
          );
        })}
        {hasShelf ? (
          <section className={styles.beside} aria-label={t('beside')}>
            <h3>{t('beside')}</h3>
            <div className={styles.grid} style={{ '--columns': columns, '--width': `${size.width}px` } as CSSProperties}>
              {spare.map((sku) => (
                <ExampleTile key={sku.id} {...look(`spare:${sku.id}`)} sku={sku} facts={factWords(sku, undefined, shows)} />
              ))}
              <EmptySpot spot="beside" label={t('beside-slot')} word={t('beside-slot')} stage={stage} />
            </div>
          </section>
        ) : null}
      </fieldset>
      <p className={styles.hint} id={hint}>
        {t('example-hint')}
      </p>
    </>
  );
}

function EmptySpot({ spot, label, word, stage }: { spot: string; label: string; word: string; stage: StageControl }) {
  return (
    <button
      type="button"
      className={styles.gap}
      data-spot={spot}
      data-over={stage.over === spot || undefined}
      aria-label={label}
      disabled={stage.taken === null && !stage.dragging}
      tabIndex={-1}
    >
      {word}
    </button>
  );
}
