import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PageLayout } from '@/core/page';
import { viewportName } from '@/core/rules';
import { useLang } from '@/ui/shell';
import styles from './FlowFrame.module.css';
import { FlowKey } from './FlowKey';
import { FlowLayer } from './FlowLayer';
import type { FlowPicture } from './flow-picture';
import { dateText } from './number-words';

/** Room around a page in u: above it for the legend, beside it for the folds. */
const ROOM = { desktop: { top: 112, left: 84 }, phone: { top: 112, left: 56 } };
/** px of a figure per u: a picture is looked at smaller than a screen. */
const FIGURE = { desktop: 1.4, phone: 0.8 };

/** Size in CSS px of the picture of a page with its visual flow, and where the page stands in it. */
export function flowFrame({ metrics: { phone, unit }, width, height }: PageLayout) {
  const room = ROOM[phone ? 'phone' : 'desktop'];
  const [top, left] = [room.top * unit, room.left * unit];
  return { top, left, width: left + width, height: top + height };
}

export interface FlowFrameProps {
  layout: PageLayout;
  picture: FlowPicture;
  rare: number;
  /** Of the page; and when it was drawn. */
  title: string;
  at: Date;
  /** The page as drawn, in CSS px 1:1. */
  children: ReactNode;
}

/** A page in a picture with its visual flow, and over it what is drawn and that it is a model. */
export function FlowFrame({ layout, picture, rare, title, at, children }: FlowFrameProps) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const { phone, unit } = layout.metrics;
  const { top, left, width, height } = flowFrame(layout);
  const size = FIGURE[phone ? 'phone' : 'desktop'] * unit;
  return (
    <div className={styles.frame} style={{ width, height, '--s': `${size}px` }}>
      <header className={styles.head} style={{ height: top }}>
        <strong className={styles.line}>
          {[title, viewportName(layout.viewport.id, lang), dateText(at, lang)].filter((part) => part !== '').join(' · ')}
        </strong>
        <span>{t('model-line')}</span>
        <FlowKey picture={picture} rare={rare} />
      </header>
      <div className={styles.page} style={{ left, top, width: layout.width, height: layout.height }}>
        <div className={styles.mockup}>{children}</div>
        <FlowLayer picture={picture} scale={1} size={size} />
      </div>
    </div>
  );
}
