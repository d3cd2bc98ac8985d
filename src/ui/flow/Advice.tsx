import { ArrowRight } from 'lucide-react';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type BetterPlace, betterPlaces } from '@/core/advice';
import { type PageAttention, pagePath, type TileAttention } from '@/core/attention';
import type { Page } from '@/core/page';
import { Button, useDispatch, useEditor, useEditorStore, useLang } from '@/ui/shell';
import styles from './FlowPanel.module.css';
import { MOST_NUMBERS } from './flow-picture';
import { scoreNumber, shareText } from './number-words';

/** Advice is worked out when the page has come to rest, in ms. */
const REST_MS = 150;

interface Told {
  /** The reading and the tile that it is about. */
  attention: PageAttention;
  tile: string;
  places: readonly BetterPlace[];
}

/**
 * Where the selected tile, or else the hero, would be looked at more, and what the rules would say; of the whole page.
 * @param isPart whether the figures around it are those of a screenful
 * @param isForeseen whether the page is one that dropping what is held would make: places are told when it is dropped
 */
export function Advice({
  page,
  attention,
  isPart,
  isForeseen,
}: {
  page: Page;
  attention: PageAttention;
  isPart: boolean;
  isForeseen: boolean;
}) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const store = useEditorStore();
  const selected = useEditor(({ selection }) => (selection.length === 1 ? selection[0] : undefined));
  const { tiles } = attention;
  const locked = useMemo(() => lockedTiles(page), [page]);
  const tile = tiles.find((one) => one.tile === selected) ?? usualSubject(tiles, locked);
  const [told, setTold] = useState<Told | null>(null);
  const section = useRef<HTMLElement>(null);

  useEffect(() => {
    if (!tile || isForeseen) return undefined;
    const timer = setTimeout(() => {
      const { report } = store.getState();
      const places = betterPlaces(tile.tile, { page, report, attention, options: store.checkOptions() });
      setTold({ attention, tile: tile.tile, places });
    }, REST_MS);
    return () => clearTimeout(timer);
  }, [tile, page, attention, store, isForeseen]);

  const isLocked = tile !== undefined && locked.has(tile.tile);
  const places = told && told.tile === tile?.tile ? told.places : null;
  const rank = tile ? rankOf(tile, attention) : 0;
  const look =
    useMemo(() => pagePath(attention).findIndex((sight) => sight.tile?.tile === tile?.tile) + 1, [attention, tile]) ||
    Number.POSITIVE_INFINITY;
  const isStale = told !== null && told.attention !== attention && !isForeseen && !isLocked;
  const title = tile && (tile.sku?.title.trim() || tile.skuId);
  return (
    <section ref={section} tabIndex={-1} className={styles.section} aria-label={t('advice-title')}>
      <h3>
        {t('advice-title')}
        {isPart ? <span className={styles.aside}>{t('part-page')}</span> : null}
        {isStale ? <span className={styles.aside}>{t('advice-working')}</span> : null}
      </h3>
      {tile ? (
        <p className={styles.subject}>
          {tile.sku?.roles?.includes('hero') ? <em>{t('advice-hero')}</em> : null}
          {t('advice-now', {
            title: title ?? '',
            share: shareText(tile.share, lang),
            rank,
            look: look <= MOST_NUMBERS ? t('advice-look', { look }) : t('advice-later', { most: MOST_NUMBERS }),
          })}
        </p>
      ) : (
        <p>{t('advice-none')}</p>
      )}
      {tile && isLocked ? <p>{t('advice-locked')}</p> : null}
      {tile && !isLocked && places?.length === 0 ? <p>{t('advice-best')}</p> : null}
      {told && places && places.length > 0 ? (
        <ol className={styles.places} aria-busy={isStale}>
          {places.map((place) => (
            <Place key={place.other} place={place} page={page} attention={told.attention} onSwapped={() => section.current?.focus()} />
          ))}
        </ol>
      ) : null}
    </section>
  );
}

/** Among everything that is looked at, as the table counts. */
function rankOf({ share }: TileAttention, { tiles, banner, blocks }: PageAttention): number {
  const all = [banner, ...blocks.values(), ...tiles.map((one) => one.share)];
  return all.filter((other) => other > share).length + 1;
}

const WANTS_EYES = ['hero', 'traffic', 'margin', 'push'] as const;

function lockedTiles({ modules }: Page): Set<string> {
  return new Set(modules.flatMap(({ tiles = [] }) => tiles.flatMap(({ id, locked }) => (locked ? id : []))));
}

/** What advice is about while nothing is selected: the hero, or where it is locked, the least seen tile with a role that calls for eyes. */
function usualSubject(tiles: readonly TileAttention[], locked: ReadonlySet<string>): TileAttention | undefined {
  const hero = tiles.find(({ sku }) => sku?.roles?.includes('hero'));
  if (hero && !locked.has(hero.tile)) return hero;
  const others = tiles.filter(({ tile, sku }) => !locked.has(tile) && WANTS_EYES.some((role) => sku?.roles?.includes(role)));
  return others.sort((a, b) => a.share - b.share)[0] ?? hero;
}

interface PlaceProps {
  place: BetterPlace;
  page: Page;
  attention: PageAttention;
  /** The button that had the focus is about to go. */
  onSwapped: () => void;
}

function Place({ place, page, attention, onSwapped }: PlaceProps) {
  const { t } = useTranslation('flow');
  const lang = useLang();
  const store = useEditorStore();
  const dispatch = useDispatch();
  const isEditable = useEditor(({ readOnly }) => readOnly === null);
  const gain = useId();
  const at = attention.tiles.find(({ tile }) => tile === place.other);
  if (!at) return null;
  const where = placeWords(at, page, t('untitled-module'));
  const words = t('advice-place', where);
  const other = at.sku?.title.trim() || at.skuId;
  const { score, errors } = place;
  const scoreText = (value: number | null) => (value === null ? '–' : scoreNumber(value, lang));
  const change = (score.after ?? 0) - (score.before ?? 0);
  const more = errors.after - errors.before;
  const lit = { tiles: [place.other], viewport: attention.viewport };
  return (
    <li>
      <button
        type="button"
        className={styles.place}
        title={t('advice-with', { other })}
        aria-label={t('advice-show', { place: words })}
        aria-describedby={gain}
        onClick={() => store.actions.light({ ...lit, reveal: true })}
        onPointerEnter={() => store.actions.light(lit)}
        onPointerLeave={() => store.actions.light(null)}
        onBlur={() => store.actions.light(null)}
      >
        <span>{words}</span>
        <span className={styles.gain} id={gain}>
          <b>
            {shareText(place.share.before, lang)}
            <ArrowRight size={12} strokeWidth={2} aria-hidden="true" />
            {shareText(place.share.after, lang)}
          </b>
          <i data-change={change > 0 ? 'up' : change < 0 ? 'down' : undefined}>
            {t('advice-score', { before: scoreText(score.before), after: scoreText(score.after) })}
          </i>
          {more === 0 ? null : (
            <i data-change={more > 0 ? 'down' : 'up'}>
              {t(more > 0 ? 'advice-more-errors' : 'advice-fewer-errors', { count: Math.abs(more) })}
            </i>
          )}
        </span>
      </button>
      <Button
        size="s"
        disabled={!isEditable}
        aria-label={t('advice-swap-with', { other, place: words })}
        onClick={() => {
          store.actions.light(null);
          dispatch(place.command);
          onSwapped();
        }}
      >
        {t('advice-swap')}
      </Button>
    </li>
  );
}

function placeWords({ module, box }: TileAttention, page: Page, untitled: string): { module: string; row: number; column: number } {
  const title = page.modules.find(({ id }) => id === module)?.title?.trim();
  return { module: title || untitled, row: box.placed.row + 1, column: box.placed.column + 1 };
}
