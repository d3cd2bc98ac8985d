import type { Sku, TileBox } from '@/core/page';
import { LooseTile } from '@/ui/mockup';
import styles from './drag.module.css';

/** What is held, as it is drawn under the pointer. */
export interface GhostLook {
  box: Pick<TileBox, 'x' | 'y' | 'width' | 'height' | 'pictureHeight'>;
  sku: Sku | undefined;
  unit: number;
  phone: boolean;
  /** Zoom of the page it is taken from. */
  zoom: number;
  count: number;
  currency: string;
  locale: string | undefined;
}

/** Small, and beside the pointer, and let through some of the page, so that the place under it can be seen: widest, and from the pointer, in px on the screen. */
const MOST_WIDTH = 88;
const BESIDE = 20;

/** The tile that follows the pointer; its parent is what moves. */
export function Ghost({ look, images }: { look: GhostLook; images: (reference: string) => string | undefined }) {
  const { box, sku, unit, phone, count, currency, locale } = look;
  const zoom = Math.min(look.zoom, MOST_WIDTH / box.width);
  const width = box.width * zoom;
  const height = box.height * zoom;
  return (
    <div className={styles.card} style={{ left: BESIDE, top: BESIDE, width, height, '--zoom': zoom }}>
      <div style={{ scale: String(zoom), transformOrigin: '0 0' }}>
        <LooseTile box={box} sku={sku} unit={unit} phone={phone} currency={currency} locale={locale} images={images} />
      </div>
      {count > 1 && (
        <span className={styles.count} style={{ left: width, top: 0 }}>
          {count}
        </span>
      )}
    </div>
  );
}
