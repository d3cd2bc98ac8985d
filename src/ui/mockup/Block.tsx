import { type ReactNode, useState } from 'react';
import type { ModuleBox, Page } from '@/core/page';
import styles from './Block.module.css';
import { Chips, Coupons, Gifts, PicturePlace, Play, Quotes } from './block-bodies';
import { textLines } from './block-text';
import type { BodyProps, Handles } from './types';
import { pageWords } from './words';

/** Lengths in u, as the style sheet has them. */
const SIZES = {
  phone: { padding: 12, head: 30, line: 19 },
  desktop: { padding: 18, head: 38, line: 23 },
} as const;
/** Least room under the title, in u, for anything but the title. */
const LEAST_BODY = 18;

export interface BlockProps {
  page: Page;
  box: ModuleBox;
  unit: number;
  phone: boolean;
  locale: string;
  images: (reference: string) => string | undefined;
  handles: Handles | undefined;
}

/**
 * A module of another kind than a grid, as shops show it: from its title, text and picture, and from what the page says
 * itself. Where nothing is known yet it holds the place without claiming anything.
 */
export function Block({ page, box, unit, phone, locale, images, handles }: BlockProps) {
  const { module, x, y, width, height } = box;
  const kind = module.kind ?? 'grid';
  const picture = module.image ? images(module.image) : undefined;
  const [lost, setLost] = useState<string>();
  const shown = picture === lost ? undefined : picture;
  const whole = kind === 'picture' || kind === 'video';
  const title = module.title || (kind === 'grid' || (kind === 'picture' && shown) ? '' : pageWords(locale)[`kind-${kind}`]);
  const size = SIZES[phone ? 'phone' : 'desktop'];
  const room = height / unit - 2 * size.padding - size.head;
  const body: BodyProps = { page, box, unit, phone, locale, lines: textLines(module.text), room };
  return (
    <section
      className={styles.block}
      data-module={module.id}
      data-kind={kind}
      data-over={shown === undefined ? undefined : ''}
      data-whole={whole || undefined}
      style={{ left: x, top: y, width, height }}
      {...handles?.module?.(box)}
    >
      {shown !== undefined && (
        <img
          className={styles.ground}
          src={shown}
          alt=""
          decoding="async"
          draggable={false}
          referrerPolicy="no-referrer"
          onError={() => setLost(shown)}
        />
      )}
      {whole && (kind === 'video' ? <Play /> : shown === undefined && <PicturePlace {...body} />)}
      <div className={styles.inside} data-bare={title === '' && !module.text ? '' : undefined}>
        <h3 className={styles.head}>
          <span data-module-title={module.id} {...handles?.title?.(box)}>
            {title}
          </span>
        </h3>
        {whole ? <Caption lines={body.lines} /> : room >= LEAST_BODY && <Body {...body} line={size.line} />}
      </div>
    </section>
  );
}

function Body({ line, ...body }: BodyProps & { line: number }): ReactNode {
  switch (body.box.module.kind) {
    case 'coupons':
      return <Coupons {...body} />;
    case 'gift':
      return <Gifts {...body} />;
    case 'reviews':
      return <Quotes {...body} />;
    case 'navigation':
      return <Chips {...body} />;
    default:
      return <Paragraphs lines={body.lines} most={Math.floor(body.room / line)} />;
  }
}

/** The lines of a note, as many as there is room for. */
function Paragraphs({ lines, most }: { lines: readonly string[]; most: number }) {
  if (lines.length === 0)
    return (
      <div className={styles.bars}>
        <i />
        <i />
      </div>
    );
  return (
    <p className={styles.note} style={{ '--lines': Math.max(1, most) }}>
      {lines.join('\n')}
    </p>
  );
}

function Caption({ lines }: { lines: readonly string[] }) {
  return lines.length === 0 ? null : <p className={styles.caption}>{lines.join(' ')}</p>;
}
