import type { Sku, TileBox } from '@/core/page';
import { MockTile } from './MockTile';
import styles from './MockupPage.module.css';
import { localeTag } from './words';

export interface LooseTileProps {
  box: Pick<TileBox, 'width' | 'height' | 'pictureHeight'>;
  sku: Sku | undefined;
  unit: number;
  phone: boolean;
  currency: string;
  locale: string | undefined;
  images: (reference: string) => string | undefined;
}

/** One tile of a page away from it, as while it is dragged. */
export function LooseTile({ box, sku, unit, phone, currency, locale: given, images }: LooseTileProps) {
  const { width, height, pictureHeight } = box;
  const locale = localeTag(given);
  return (
    <div className={styles.page} style={{ width, height, '--u': `${unit}px` }} lang={locale} data-phone={phone || undefined} data-loose="">
      <MockTile
        box={{ x: 0, y: 0, width, height, pictureHeight }}
        sku={sku}
        unit={unit}
        phone={phone}
        currency={currency}
        locale={locale}
        picture={sku?.image ? images(sku.image) : undefined}
      />
    </div>
  );
}
