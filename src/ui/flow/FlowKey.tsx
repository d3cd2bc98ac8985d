import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useLang } from '@/ui/shell';
import styles from './FlowKey.module.css';
import { type FlowPicture, MOST_NUMBERS } from './flow-picture';
import { shareText, wholeShareText } from './number-words';

export interface FlowKeyProps {
  picture: FlowPicture;
  rare: number;
  /** Several viewports are shown: each has a scale of its own. */
  many?: boolean;
  /** Stands behind the signs. */
  children?: ReactNode;
}

/** What the signs of the layer mean, as far as they are drawn. */
export function FlowKey({ picture, rare, many = false, children }: FlowKeyProps) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const { spots, path, samples, declared, folds } = picture;
  const most = Math.max(0, ...spots.flatMap(({ kind, share }) => (kind === 'tile' ? share : [])));
  const isOpen = spots.some(({ share }) => share > most);
  return (
    <div className={styles.key}>
      <span className={styles.entry}>
        {t('key-share')}
        <span className={styles.scale}>
          {many ? t('key-less') : wholeShareText(0, lang)}
          <i className={styles.ramp} />
          {many ? t('key-more') : `${shareText(most, lang)}${isOpen ? '+' : ''}`}
        </span>
      </span>
      {path.length > 1 && (
        <span className={styles.entry}>
          <i className={styles.way}>
            <b>1</b>
            <b>2</b>
          </i>
          {t('key-path')}
        </span>
      )}
      {path.length > MOST_NUMBERS && (
        <span className={styles.entry}>
          <i className={styles.onward} />
          {t('key-later')}
        </span>
      )}
      {samples.length > 0 && (
        <span className={styles.entry}>
          <i className={styles.spread} />
          {t('key-spread')}
        </span>
      )}
      {declared.length > 0 && (
        <span className={styles.entry}>
          <i className={styles.declared}>1</i>
          {t('key-declared')}
        </span>
      )}
      {folds.length > 0 && (
        <span className={styles.entry}>
          <i className={styles.fold} />
          {t('key-fold')}
        </span>
      )}
      {spots.some((spot) => spot.rare) && (
        <span className={styles.entry}>
          <i className={styles.rare} />
          {t('key-rare', { share: wholeShareText(rare, lang) })}
        </span>
      )}
      {children}
    </div>
  );
}
