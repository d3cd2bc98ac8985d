import { ArrowDown, ArrowUp, ArrowUpDown, Check, Shuffle } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import type { Morning, MorningTile, Trend } from '@/core/morning';
import { SkuThumb } from '../catalogue';
import { closeFigures } from '../figures-dialog';
import { lightWhileSelected } from '../findings';
import { Button, useDispatch, useEditor, useEditorStore } from '../shell';
import styles from './MorningDialog.module.css';
import { Sparkline } from './Sparkline';
import { useWords } from './words';

/** A list that scrolls: the arrow keys need somewhere to be. */
const scrolledByKeys = { tabIndex: 0 };
/** From a tenth on a change is worth a colour. */
const MARKED = 1.1;
const COLUMNS = ['sku', 'share', 'sales', 'rank', 'product', 'promotion', 'position', 'suggestion'] as const;
const ICONS = { push: ArrowUp, keep: Check, replace: Shuffle };

type Words = ReturnType<typeof useWords>;

/** The five figures of each tile with their trends, and what they suggest with the reason in numbers. */
export function MorningTable({ morning, tiles, viewport }: { morning: Morning; tiles: readonly MorningTile[]; viewport: string }) {
  const { t } = useTranslation('morning');
  const words = useWords(morning.measure);
  // Whichever of the two somebody reads first, the exchange is at hand.
  const swaps = new Map(
    morning.tiles.flatMap(({ tile, swap }) => (swap === undefined ? [] : [[tile, swap] as const, [swap, tile] as const])),
  );
  const title = (tile: string) => {
    const found = morning.tiles.find((one) => one.tile === tile);
    return found?.sku?.title ?? found?.skuId ?? tile;
  };
  return (
    <section className={styles.scroller} aria-label={t('table')} {...scrolledByKeys}>
      <table className={styles.table}>
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th key={column} scope="col" className={styles[column]}>
                {column === 'share' ? (
                  <>
                    {t('col-share', { measure: words.name })}
                    <small>{t('share-of')}</small>
                  </>
                ) : (
                  t(`col-${column}`)
                )}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {tiles.map((tile) => (
            <Row
              key={tile.tile}
              tile={tile}
              swap={swaps.get(tile.tile)}
              measure={morning.measure}
              viewport={viewport}
              words={words}
              titleOf={title}
            />
          ))}
        </tbody>
      </table>
    </section>
  );
}

interface RowProps {
  tile: MorningTile;
  /** The tile that it would change places with. */
  swap: string | undefined;
  measure: Morning['measure'];
  viewport: string;
  words: Words;
  titleOf: (tile: string) => string;
}

function Row({ tile, swap, measure, viewport, words, titleOf }: RowProps) {
  const { t } = useTranslation('morning');
  const store = useEditorStore();
  const { trends, attention, salesShare, pageShare } = tile;
  const title = titleOf(tile.tile);
  const times = attention > 0 ? salesShare / attention : 0;
  const show = () => {
    closeFigures();
    store.actions.show({ viewport });
    store.actions.select([tile.tile]);
    lightWhileSelected(store, { tiles: [tile.tile], viewport, reveal: true });
  };
  return (
    <tr data-suggestion={tile.suggestion}>
      <th scope="row">
        <span className={styles.item}>
          <SkuThumb title={title} image={tile.sku?.image} />
          <button type="button" title={t('show', { title })} onClick={show}>
            <span className={styles.title}>{title}</span>
            <small>{tile.skuId}</small>
          </button>
        </span>
      </th>
      <td>
        {words.share(attention)} → <strong>{words.share(salesShare)}</strong>
        <small>{t('times', { times: words.times(times) })}</small>
        <small>{t('share-page', { share: words.share(pageShare) })}</small>
      </td>
      <td>
        <span className={styles.trend}>
          <span>
            <strong>
              {trends[measure].today === undefined ? '–' : t(`sold-${measure}`, { value: words.sold(trends[measure].today) })}
            </strong>
            <Against trend={trends[measure]} words={words} />
          </span>
          <Sparkline series={trends[measure].series} />
        </span>
      </td>
      <td>
        {trends.rank.today === undefined ? '–' : t('fact-rank', { value: trends.rank.today })}
        <RankChange trend={trends.rank} />
      </td>
      <td>
        <Fact trend={trends.conversion} text={(value) => t('fact-conversion', { value: words.share(value) })} words={words} />
        <Fact trend={trends.favourites} text={(value) => t('fact-favourites', { value: words.count(value) })} words={words} isSecond />
      </td>
      <td>
        {tile.promotion ? (
          <span className={styles.cut} title={tile.promotion}>
            {tile.promotion}
          </span>
        ) : trends.spend.today === undefined ? (
          '–'
        ) : null}
        <Fact trend={trends.spend} text={(value) => t('fact-spend', { value: words.count(value) })} words={words} isSecond />
      </td>
      <td>
        <Fact trend={trends.impressions} text={(value) => t('fact-impressions', { value: words.count(value) })} words={words} />
        <Fact trend={trends.position} text={(value) => t('fact-position', { value: words.count(value) })} words={words} isSecond />
      </td>
      <td>
        <Suggested tile={tile} swap={swap} viewport={viewport} words={words} titleOf={titleOf} />
      </td>
    </tr>
  );
}

/** Today against the day before and the week: with a sign and an arrow, never by colour alone. */
function Against({ trend: { today, before, mean }, words }: { trend: Trend; words: Words }) {
  const { t } = useTranslation('morning');
  if (today === undefined) return null;
  const parts = [
    { key: 'before' as const, from: before },
    { key: 'mean' as const, from: mean },
  ].flatMap(({ key, from }) => (from === undefined || from === 0 ? [] : { key, from, change: words.change(today, from) }));
  return (
    <>
      {parts.map(({ key, from, change }) => (
        <small key={key} data-way={today >= MARKED * from ? 'up' : today * MARKED <= from ? 'down' : undefined}>
          {t(`against-${key}`, { change })}
        </small>
      ))}
    </>
  );
}

function Fact({ trend, text, words, isSecond }: { trend: Trend; text: (value: number) => string; words: Words; isSecond?: boolean }) {
  const { t } = useTranslation('morning');
  const { today, mean } = trend;
  if (today === undefined) return isSecond ? null : <>–</>;
  const change = mean === undefined ? '' : words.change(today, mean);
  const Tag = isSecond ? 'small' : 'span';
  return (
    <Tag title={trend.series.filter((value) => value !== undefined).join(' → ')}>
      {text(today)}
      {change && change !== '0%' && !isSecond ? <small>{t('against-mean', { change })}</small> : null}
    </Tag>
  );
}

/** Of ranks the smaller is the better. */
function RankChange({ trend: { today, before } }: { trend: Trend }) {
  if (today === undefined || before === undefined || today === before) return null;
  const Icon = today < before ? ArrowUp : ArrowDown;
  return (
    <small data-way={today < before ? 'up' : 'down'}>
      <Icon size={12} strokeWidth={1.75} aria-hidden="true" /> {before} → {today}
    </small>
  );
}

function Suggested({ tile, swap, viewport, words, titleOf }: Omit<RowProps, 'measure'>) {
  const { t } = useTranslation('morning');
  const dispatch = useDispatch();
  const isEditable = useEditor(({ readOnly }) => readOnly === null);
  const Icon = ICONS[tile.suggestion];
  const [first, rest] = words.reasons(tile.reasons);
  const change = () => {
    if (swap === undefined || !dispatch({ type: 'swap-tiles', a: tile.tile, b: swap, viewport })) return;
    toast.success(t('swapped', { a: titleOf(tile.tile), b: titleOf(swap) }));
  };
  return (
    <span className={styles.suggested}>
      <span>
        <strong data-kind={tile.suggestion} title={t(`about-${tile.suggestion}`)}>
          <Icon size={14} strokeWidth={2} aria-hidden="true" />
          {t(tile.suggestion)}
        </strong>
        <small className={styles.deciding}>{first}</small>
        {rest === '' ? null : <small title={rest}>{rest}</small>}
      </span>
      {swap === undefined ? null : (
        <Button
          size="s"
          disabled={!isEditable}
          icon={<ArrowUpDown size={14} strokeWidth={1.75} />}
          aria-label={t('swap', { title: titleOf(swap) })}
          title={t('swap', { title: titleOf(swap) })}
          onClick={change}
        >
          {t('swap-short')}
        </Button>
      )}
    </span>
  );
}
