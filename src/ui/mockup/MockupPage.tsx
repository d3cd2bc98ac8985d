import { memo, useMemo } from 'react';
import { formatMoney, isGrid, layoutPage, type ModuleBox, type Page, type PageLayout, type Sku } from '@/core/page';
import { Block } from './Block';
import { lookOf } from './look';
import { MockTile, type MockTileProps } from './MockTile';
import styles from './MockupPage.module.css';
import type { Handles } from './types';
import { bannerPrice, eventDates, localeOf, moneyParts, pageWords, rangeText } from './words';

export interface MockupPageProps {
  page: Page;
  viewport: string;
  /** The address of a picture that the page names, or undefined where it cannot be had: then a placeholder is drawn. */
  images: (reference: string) => string | undefined;
  /** The page's layout at this viewport, where the caller has it already. */
  layout?: PageLayout;
  handles?: Handles;
}

/**
 * The page as a shopper sees it at one viewport, in CSS px 1:1, placed by the numbers of `layoutPage`. It is what pictures
 * are made of: it has a stylesheet and typefaces of its own, and nothing of the tool around it.
 */
export function MockupPage({ page, viewport, images, layout: given, handles }: MockupPageProps) {
  const layout = useMemo(() => given ?? layoutPage(page, viewport), [given, page, viewport]);
  const { skus: all, policy } = page;
  const skus = useMemo(() => new Map(all.map((sku) => [sku.id, sku])), [all]);
  const look = useMemo(() => lookOf(policy), [policy]);
  const locale = localeOf(page);
  const { metrics, width, height } = layout;
  return (
    <article
      className={styles.page}
      style={{ width, height, '--u': `${metrics.unit}px`, ...look }}
      lang={locale}
      data-viewport={viewport}
      data-phone={metrics.phone || undefined}
    >
      <Banner
        banner={page.banner}
        title={page.title}
        event={page.event}
        currency={page.currency}
        height={layout.banner.height}
        skus={skus}
        images={images}
        locale={locale}
      />
      {layout.modules.map((box) =>
        isGrid(box.module) ? (
          <Grid
            key={box.module.id}
            box={box}
            skus={skus}
            unit={metrics.unit}
            phone={metrics.phone}
            event={page.event}
            currency={page.currency}
            locale={locale}
            images={images}
            handles={handles}
            marks={handles?.marks?.(box)}
          />
        ) : (
          <Block
            key={box.module.id}
            page={page}
            box={box}
            unit={metrics.unit}
            phone={metrics.phone}
            locale={locale}
            images={images}
            handles={handles}
          />
        ),
      )}
    </article>
  );
}

interface GridProps extends Pick<MockTileProps, 'unit' | 'phone' | 'event' | 'currency' | 'locale'> {
  box: ModuleBox;
  skus: ReadonlyMap<string, Sku>;
  images: MockupPageProps['images'];
  handles: Handles | undefined;
  /** What `handles` make of it; without it every drawing of the page draws it again. */
  marks: readonly unknown[] | undefined;
}

/** A module of tiles. An edit draws those again that it changed. */
const Grid = memo(function Grid({ box, skus, images, handles, marks: _, ...look }: GridProps) {
  return (
    <section className={styles.module} data-module={box.module.id} style={rectStyle(box)} {...handles?.module?.(box)}>
      <ModuleTitle box={box} range={rangeText(box, skus, look.currency, look.locale)} handles={handles} />
      <div className={styles.grid} style={{ left: -box.x, top: -box.y }} {...handles?.grid?.(box)}>
        {box.tiles.map((tile) => {
          if (handles?.shows?.(tile) === false) return null;
          const sku = skus.get(tile.placed.tile.skuId);
          return (
            <MockTile
              key={tile.placed.tile.id}
              box={tile}
              sku={sku}
              {...look}
              picture={sku?.image ? images(sku.image) : undefined}
              attributes={handles?.tile?.(tile, box)}
            />
          );
        })}
      </div>
    </section>
  );
}, sameGrid);

function sameGrid({ marks, handles, ...a }: GridProps, { marks: others, handles: _, ...b }: GridProps): boolean {
  const names = Object.keys(a) as (keyof typeof a)[];
  if (!names.every((name) => a[name] === b[name])) return false;
  return marks !== undefined && marks.length === others?.length && marks.every((mark, i) => mark === others[i]);
}

const rectStyle = ({ x, y, width, height }: ModuleBox) => ({ left: x, top: y, width, height });

function ModuleTitle({ box, range, handles }: { box: ModuleBox; range: string; handles: Handles | undefined }) {
  return (
    <header className={styles.title} style={{ height: box.title.height }}>
      <h3>
        <span data-module-title={box.module.id} {...handles?.title?.(box)}>
          {box.module.title || '\u00a0'}
        </span>
      </h3>
      <span className={styles.range}>{range}</span>
    </header>
  );
}

interface BannerProps extends Pick<Page, 'banner' | 'title' | 'event' | 'currency'> {
  height: number;
  skus: ReadonlyMap<string, Sku>;
  images: MockupPageProps['images'];
  locale: string;
}

/** The head of the page. An edit below it does not draw it again. */
const Banner = memo(function Banner({ banner, title, event, currency, height, skus, images, locale }: BannerProps) {
  const picture = banner?.image ? images(banner.image) : undefined;
  const price = bannerPrice({ banner }, skus);
  const line = [eventDates({ event, locale }), ...(banner?.claims ?? [])].filter((text) => text !== '').join(' · ');
  const parts = price === undefined ? undefined : moneyParts(formatMoney(price, currency, locale));
  return (
    <header className={styles.banner} style={{ height }} data-banner="">
      {picture !== undefined && (
        <img className={styles.ground} src={picture} alt="" decoding="async" draggable={false} referrerPolicy="no-referrer" />
      )}
      <div className={styles.bannerText} data-over={picture !== undefined || undefined}>
        <div className={styles.headlines}>
          <h2>{banner?.headline || title}</h2>
          {line !== '' && <p>{line}</p>}
        </div>
        {parts && (
          <div className={styles.promise} data-banner-price="">
            <span>{pageWords(locale).from}</span>
            <strong>
              <small>{parts.before}</small>
              {parts.whole}
              <small>
                {parts.decimals}
                {parts.after}
              </small>
            </strong>
          </div>
        )}
      </div>
    </header>
  );
});
