import { useState } from 'react';
import { useImage } from '../shell';
import styles from './SkuThumb.module.css';

/** A SKU's picture, small; its first letter until it has loaded, and where there is none. */
export function SkuThumb({ title, image, size = 34 }: { title: string; image: string | undefined; size?: number }) {
  const [broken, setBroken] = useState<string>();
  const letter = [...title.trim()].find((sign) => /[\p{L}\p{N}]/u.test(sign)) ?? '';
  const address = useImage(image);
  const isShown = address !== undefined && broken !== address;
  return (
    <span className={styles.thumb} style={{ width: size, height: size }} aria-hidden="true">
      {letter.toUpperCase()}
      {isShown ? (
        <img
          src={address}
          alt=""
          loading="lazy"
          decoding="async"
          draggable={false}
          referrerPolicy="no-referrer"
          onError={() => setBroken(address)}
        />
      ) : null}
    </span>
  );
}
