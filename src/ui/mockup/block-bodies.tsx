import { Gift, Image, Quote, Star } from 'lucide-react';
import frame from './Block.module.css';
import styles from './BlockParts.module.css';
import { emWidth } from './fit';
import { type CouponCard, couponCards, giftCards } from './promotions';
import type { BodyProps } from './types';
import { pageWord, pageWords } from './words';

/** Cards beside each other at most. */
const MOST = { coupons: { phone: 3, desktop: 4 }, gift: { phone: 2, desktop: 3 }, reviews: { phone: 2, desktop: 3 } };
/** Cards that hold the place where nothing is known. */
const EMPTY = [0, 1, 2];
/** Height of a row of chips in u, its gap included, and of the line of a quote. */
const CHIP_ROW = { phone: 36, desktop: 46 };
const QUOTE = { phone: { line: 16.5, around: 33 }, desktop: { line: 20, around: 43 } };
const STARS = [1, 2, 3, 4, 5];

const formOf = (phone: boolean) => (phone ? 'phone' : 'desktop');

/** The lines that the planner wrote, else what the page's promotions say, at most so many cards. */
function cardsOf(kind: 'coupons' | 'gift', { page, locale, lines, phone }: BodyProps): CouponCard[] {
  const derive = kind === 'coupons' ? couponCards : giftCards;
  const cards = lines.length > 0 ? lines.map((figure) => ({ figure, note: '' })) : derive(page, { currency: page.currency, locale });
  return cards.slice(0, MOST[kind][formOf(phone)]);
}

export function Coupons(props: BodyProps) {
  const { locale, phone, box, unit } = props;
  const words = pageWords(locale);
  const cards = cardsOf('coupons', props);
  const shown = cards.length > 0 ? cards : EMPTY.map(() => ({ figure: words['coupon-plain'], note: undefined }));
  const { pad, between, small, figure: full } = COUPON[formOf(phone)];
  const card = (box.width / unit - 2 * pad - (shown.length - 1) * between) / shown.length;
  const room = (card - AROUND_FIGURE * small) / full;
  return (
    <div className={frame.cards}>
      {shown.map(({ figure, note }, index) => {
        const { fit, long } = couponType(figure, room);
        return (
          <div key={`${figure} ${index.toString()}`} className={styles.coupon}>
            <div>
              <strong style={{ '--fit': fit }} data-long={long || undefined}>
                {figure}
              </strong>
              {note === undefined ? <i className={frame.bar} /> : note !== '' && <span>{note}</span>}
            </div>
            <b>{words['coupon-get']}</b>
          </div>
        );
      })}
    </div>
  );
}

/** Lengths of a coupon strip in u, as the style sheets have them. */
const COUPON = {
  phone: { pad: 12, between: 8, small: 10.5, figure: 23 },
  desktop: { pad: 18, between: 14, small: 13, figure: 30 },
} as const;
/** What stands beside a coupon's words, in em of its small type: padding, and the strip to tear off. */
const AROUND_FIGURE = 4.3;
/** Words smaller than this in one line, as a share of a short amount's size, stand in two. */
const ONE_LINE = 0.62;
const SMALLEST = 0.4;

/**
 * Size of a coupon's words as a share of a short amount's, and whether they stand in two lines.
 * @param room width in em of a short amount
 */
function couponType(figure: string, room: number): { fit: number; long: boolean } {
  const width = emWidth(figure);
  const single = Math.min(1, room / width);
  if (single >= ONE_LINE) return { fit: single, long: false };
  const widest = Math.max(
    ...figure
      .split(/\s+/)
      .map(emWidth)
      .filter((word) => word <= room / SMALLEST),
    width * 0.58,
  );
  return { fit: Math.max(SMALLEST, Math.min(ONE_LINE, room / widest)), long: true };
}

export function Gifts(props: BodyProps) {
  const cards = cardsOf('gift', props);
  const shown = cards.length > 0 ? cards : EMPTY.slice(0, MOST.gift[formOf(props.phone)]).map(() => undefined);
  return (
    <div className={frame.cards}>
      {shown.map((card, index) => (
        <div key={`${card?.figure} ${index.toString()}`} className={styles.gift}>
          <span>
            <Gift strokeWidth={1.5} aria-hidden="true" />
          </span>
          {card ? (
            <div>
              <strong>{card.figure}</strong>
              {card.note !== '' && <em>{card.note}</em>}
            </div>
          ) : (
            <div className={frame.bars}>
              <i />
              <i />
            </div>
          )}
        </div>
      ))}
    </div>
  );
}

export function Quotes({ lines, phone, room }: BodyProps) {
  const form = formOf(phone);
  const quotes = lines.slice(0, MOST.reviews[form]);
  const shown = quotes.length > 0 ? quotes : EMPTY.slice(0, MOST.reviews[form]).map(() => undefined);
  const { line, around } = QUOTE[form];
  return (
    <div className={frame.cards}>
      {shown.map((quote, index) => (
        <div key={`${quote} ${index.toString()}`} className={styles.quote} data-empty={quote === undefined || undefined}>
          <span className={styles.stars} aria-hidden="true">
            {/* How many stars a buyer gave is nowhere in the file, so none are shown as given. */}
            {quote === undefined ? STARS.map((star) => <Star key={star} strokeWidth={1.5} />) : <Quote strokeWidth={1.5} />}
          </span>
          {quote === undefined ? (
            <div className={frame.bars}>
              <i />
              <i />
            </div>
          ) : (
            <p style={{ '--lines': Math.max(1, Math.floor((room - around) / line)) }}>{quote}</p>
          )}
        </div>
      ))}
    </div>
  );
}

/** The titles of the page's other modules, as many rows as there is room for. */
export function Chips({ page, box, phone, room }: BodyProps) {
  const titles = page.modules.filter(({ id, kind, title }) => id !== box.module.id && kind !== 'navigation' && title);
  const row = CHIP_ROW[formOf(phone)];
  return (
    <ul className={styles.chips} style={{ '--rows': Math.max(1, Math.floor((room + 8) / row)), '--row': row }}>
      {titles.map(({ id, title }) => (
        <li key={id}>{title}</li>
      ))}
    </ul>
  );
}

/** What a picture's place says while there is no picture: how large it has to be. */
export function PicturePlace({ box, locale }: BodyProps) {
  const size = pageWord(locale, 'size-of', { width: Math.round(box.width), height: Math.round(box.height) });
  return (
    <div className={styles.place}>
      <Image strokeWidth={1.25} aria-hidden="true" />
      <span>{size}</span>
    </div>
  );
}

export function Play() {
  return (
    <span className={styles.play} aria-hidden="true">
      <svg viewBox="0 0 24 24" fill="currentColor" aria-hidden="true">
        <path d="M8 5.2v13.6a.8.8 0 0 0 1.2.7l11-6.8a.8.8 0 0 0 0-1.4l-11-6.8A.8.8 0 0 0 8 5.2z" />
      </svg>
    </span>
  );
}
