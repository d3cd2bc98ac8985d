import { Copy, Ellipsis, FileJson, FolderOpen, Pencil, Trash2 } from 'lucide-react';
import { memo, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { formatMoney } from '@/core/page';
import type { PageRecord } from '@/editor';
import { SeverityMark, scoreBand } from '../findings';
import { IconButton, Menu, relativeTime, useLang } from '../shell';
import type { Score } from './draw-missing';
import styles from './PageCard.module.css';
import { PriceBars } from './PriceBars';
import { factsOf } from './page-list';
import { RenameField } from './RenameField';

const icon = { size: 16, strokeWidth: 1.75 } as const;
/** Of the price bars: their height, and the most that one is wide. */
const BARS_PX = 18;
const BAR_PX = 7;

/** What a card can be asked for, by its menu or by keys. */
export interface CardActions {
  open: (record: PageRecord) => void;
  rename: (record: PageRecord) => void;
  /** A new title, or null where the old one is kept. */
  endRenaming: (record: PageRecord, title: string | null) => void;
  duplicate: (record: PageRecord) => void;
  save: (record: PageRecord) => void;
  remove: (record: PageRecord) => void;
}

export interface PageCardProps {
  record: PageRecord;
  /** Address of its picture, undefined until it is painted. */
  picture: string | undefined;
  score: Score | undefined;
  /** Whether the Tab key comes here: one card of the grid at a time. */
  isCurrent: boolean;
  isRenaming: boolean;
  /** The same object always: cards are drawn again only when something of their own changes. */
  actions: CardActions;
}

/** A page that is kept: its picture, title, prices, score and age. A click opens it. */
export const PageCard = memo(function PageCard({ record, picture, score, isCurrent, isRenaming, actions }: PageCardProps) {
  const { t } = useTranslation('pages');
  const title = record.title || t('untitled');
  return (
    <li className={styles.card}>
      {isRenaming ? (
        <div className={styles.open}>
          <Sight picture={picture} />
          <RenameField label={t('rename-label')} value={record.title} onDone={(next) => actions.endRenaming(record, next)} />
          <Facts record={record} />
        </div>
      ) : (
        <button
          type="button"
          className={styles.open}
          data-page={record.id}
          tabIndex={isCurrent ? 0 : -1}
          aria-keyshortcuts="F2 Delete"
          onClick={() => actions.open(record)}
        >
          <Sight picture={picture} />
          <span className={styles.head}>
            <strong title={title}>{title}</strong>
            {score ? <ScoreText score={score} /> : null}
          </span>
          <Facts record={record} />
        </button>
      )}
      <div className={styles.more}>
        <Menu
          align="end"
          trigger={
            <IconButton size="s" label={t('more-for', { name: title })} tabIndex={isCurrent ? 0 : -1} icon={<Ellipsis {...icon} />} />
          }
          items={[
            { label: t('open'), icon: <FolderOpen {...icon} />, onSelect: () => actions.open(record) },
            { label: t('rename'), icon: <Pencil {...icon} />, shortcut: 'F2', takesFocus: true, onSelect: () => actions.rename(record) },
            { label: t('duplicate'), icon: <Copy {...icon} />, onSelect: () => actions.duplicate(record) },
            { label: t('save-page-file'), icon: <FileJson {...icon} />, onSelect: () => actions.save(record) },
            'separator',
            {
              label: t('delete'),
              icon: <Trash2 {...icon} />,
              shortcut: t('key-delete'),
              danger: true,
              onSelect: () => actions.remove(record),
            },
          ]}
        />
      </div>
    </li>
  );
});

function Sight({ picture }: { picture: string | undefined }) {
  return (
    <span className={styles.sight} data-waiting={picture === undefined || undefined}>
      {picture === undefined ? null : <img src={picture} alt="" loading="lazy" decoding="async" draggable={false} />}
    </span>
  );
}

/** The score, on the ground of what it says in a word, with the findings that lower it. */
function ScoreText({ score: { score, errors, warnings } }: { score: Score }) {
  const { t } = useTranslation(['pages', 'findings']);
  const band = scoreBand(score, errors);
  if (score === null || band === null) return null;
  const words = t('score', { score: score.toFixed(1), errors, warnings, band: t(`findings:score-${band}`) });
  return (
    <span className={styles.score} role="img" aria-label={words} title={words}>
      {errors > 0 ? (
        <span>
          <SeverityMark severity="error" size={12} decorative />
          {errors}
        </span>
      ) : null}
      {warnings > 0 ? (
        <span>
          <SeverityMark severity="warning" size={12} decorative />
          {warnings}
        </span>
      ) : null}
      <b data-band={band}>{score.toFixed(1)}</b>
    </span>
  );
}

/** Price rhythm, range, size and age. */
function Facts({ record }: { record: PageRecord }) {
  const { t } = useTranslation(['pages', 'home']);
  const locale = useLang() === 'zh' ? 'zh-CN' : 'en';
  const { rhythm, range, skus, tiles } = useMemo(() => factsOf(record), [record]);
  const money = (minor: number) => formatMoney(minor, record.page.currency, locale);
  const [low, high] = range?.map(money) ?? [];
  const when = relativeTime(record.updatedAt, Date.now(), locale) ?? t('just-now');
  const variants = (record.page.variants ?? []).map(({ id, name }) => name?.trim() || id);
  return (
    <>
      <span className={styles.bars} style={{ maxWidth: (tiles + rhythm.length) * BAR_PX }}>
        <PriceBars modules={rhythm} height={BARS_PX} label={low && high ? t('home:price-picture', { low, high }) : ''} />
      </span>
      <span className={styles.facts}>
        <span>
          {low && high ? `${low === high ? low : `${low} – ${high}`} · ` : null}
          {t('skus', { count: skus })}
        </span>
        <time dateTime={new Date(record.updatedAt).toISOString()} title={t('edited', { when })}>
          {when}
        </time>
      </span>
      {variants.length > 0 ? (
        <span className={styles.facts}>
          <span title={variants.join(t('list-join'))}>{t('variants', { names: variants.join(t('list-join')) })}</span>
        </span>
      ) : null}
    </>
  );
}
