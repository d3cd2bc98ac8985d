import { useState } from 'react';
import type { Sku } from '@/core/page';
import { placeholderOf } from './placeholder';
import styles from './TilePicture.module.css';

/** Pictures are cropped to their place unless it is this much wider than high, or higher than wide: then they stand whole in it. */
const CROP_RATIO = 1.5;

type Fit = 'cropped' | 'wide' | 'high';

const fitOf = (ratio: number): Fit => (ratio > CROP_RATIO ? 'wide' : 1 / ratio > CROP_RATIO ? 'high' : 'cropped');

export interface TilePictureProps {
  sku: Sku | undefined;
  /** Address of the picture, or undefined: then a placeholder is drawn. */
  source: string | undefined;
  /** Width over height of its place. */
  ratio: number;
}

/** The picture of a SKU in its tile. What stands whole in its place goes on in its own edges: the outermost of it drawn out beside it, so that no bars are left. */
export function TilePicture({ sku, source, ratio }: TilePictureProps) {
  const [failed, setFailed] = useState(false);
  const fit = fitOf(ratio);
  if (source === undefined || failed) return <Placeholder sku={sku} />;
  const shared = { src: source, decoding: 'async', draggable: false, referrerPolicy: 'no-referrer' } as const;
  const edges = fit === 'cropped' ? [] : (['first', 'last'] as const);
  return (
    <div className={styles.picture} data-picture="" data-fit={fit}>
      {edges.map((edge) => (
        <span key={edge} className={styles.edge} data-edge={edge}>
          <img {...shared} alt="" />
        </span>
      ))}
      <img {...shared} alt="" className={fit === 'cropped' ? styles.cropped : styles.contained} onError={() => setFailed(true)} />
    </div>
  );
}

function Placeholder({ sku }: { sku: Sku | undefined }) {
  if (!sku) return <div className={`${styles.picture} ${styles.placeholder}`} data-placeholder="" />;
  const { hue, sign: Sign, initial } = placeholderOf(sku);
  return (
    <div className={`${styles.picture} ${styles.placeholder}`} style={{ '--hue': hue }} data-placeholder="" aria-hidden="true">
      {Sign ? <Sign className={styles.sign} strokeWidth={1.25} /> : <span className={styles.initial}>{initial}</span>}
    </div>
  );
}
