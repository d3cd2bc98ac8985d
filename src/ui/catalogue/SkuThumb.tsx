import { useState } from 'react';
import styles from './SkuThumb.module.css';

/** A reference that a browser can show as it is; names of local files cannot. */
const SHOWABLE = /^(https?:|data:image\/|blob:|\/\/)/i;

/** A SKU's picture, small; its first letter until it has loaded, and where there is none. */
export function SkuThumb({ title, image, size = 34 }: { title: string; image: string | undefined; size?: number }) {
  const [broken, setBroken] = useState<string>();
  const letter = [...title.trim()].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? '';
  const isShown = image !== undefined && SHOWABLE.test(image) && broken !== image;
  return (
    <span className={styles.thumb} style={{ width: size, height: size }} aria-hidden="true">
      {letter.toUpperCase()}
      {isShown ? (
        <img
          src={image}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          referrerPolicy="no-referrer"
          onError={() => setBroken(image)}
        />
      ) : null}
    </span>
  );
}
