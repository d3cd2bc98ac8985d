import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, PageComment } from '@/core/page';
import { type Decision, type DrawRecord, dayText, decisionOf, drawOfEntry, type LogEntry } from '@/core/review';
import { openReview } from '../review-dialog';
import { Button, Dialog, useEditor, useEditorStore, useLang } from '../shell';
import { ChangeList, useChanges } from './ChangeList';
import { ChannelPart } from './ChannelPart';
import { dayOf, drawLine } from './channel-words';
import styles from './Review.module.css';
import { SignatureText, useSignature, weightOf } from './SignatureLine';
import { StatusIcon, statusOf } from './SignoffStatus';
import { type PageStanding, useStanding } from './use-standing';

/** Where the page stands: the decision that counts, what changed since, comments at their tiles, and the log. */
export function SignoffDialog({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation(['review', 'common']);
  const known = useStanding();
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('title')}
      width={560}
      footer={
        <>
          <Button onClick={() => openReview('decision')}>{t('take-another')}</Button>
          <Button variant="primary" onClick={() => openReview('packet')}>
            {t('make-again')}
          </Button>
        </>
      }
    >
      {known ? <Standing known={known} onClose={onClose} /> : null}
    </Dialog>
  );
}

/** What stands in the log: decisions, and what the green channel put on record between them. */
function Standing({ known, onClose }: { known: PageStanding; onClose: () => void }) {
  const { t } = useTranslation(['review', 'channel']);
  const lang = useLang();
  const { actions } = useEditorStore();
  const { standing, broken, of: page, channel } = known;
  const log = useMemo(() => page.approvals ?? [], [page.approvals]);
  const status = statusOf(known);
  const isInside = status === 'inside' || status === 'outside';
  const index = standing.state === 'undecided' ? -1 : isInside ? (channel?.account.index ?? standing.index) : standing.index;
  const entry = log[index];
  const decision = useMemo(() => entry && decisionOf(entry), [entry]);
  const values = { name: decision?.name.trim() || t('nameless'), day: dayOf(decision?.time, lang) };
  const about = status === 'inside' && standing.state === 'approved' ? 'recorded' : status;
  const isChanged = standing.state === 'changed' || standing.state === 'reworked';
  const show = (tiles: readonly string[]) => {
    actions.select(tiles);
    actions.show({ rightPanel: 'inspector' });
    actions.light({ tiles, reveal: true });
    onClose();
  };
  return (
    <>
      <section className={styles.section} aria-label={t('title')}>
        <div className={styles.said}>
          <StatusIcon status={status} />
          <div>
            <strong>{t(`state-${status}`)}</strong>
            <p>
              {about === 'recorded' || about === 'inside' || about === 'outside'
                ? t(`channel:about-${about}`, values)
                : t(`about-${standing.state}`, values)}
            </p>
            {broken ? (
              <p className={styles.note} data-state="error" role="alert">
                {t(`broken-${broken.why}`, { number: broken.index + 1 })}
              </p>
            ) : null}
          </div>
        </div>
      </section>
      {broken ? null : <ChannelPart known={known} onShow={show} />}
      {isChanged && decision ? <Since decision={decision} page={page} /> : null}
      <Comments page={page} onShow={show} />
      {log.length > 0 ? (
        <section className={styles.section} aria-label={t('log')}>
          <h3>{t('log')}</h3>
          <ol className={styles.rows}>
            {log.map((one, i) => {
              const draw = drawOfEntry(one);
              const key = `${one.time} ${i.toString()}`;
              return draw ? <Drawn key={key} draw={draw} page={page} /> : <Entry key={key} entry={one} />;
            })}
          </ol>
        </section>
      ) : null}
    </>
  );
}

/** What was drawn from the green channel, and by which changes. */
function Drawn({ draw: { day, draws }, page }: { draw: DrawRecord; page: Page }) {
  const { t } = useTranslation(['channel', 'variants', 'common']);
  const lang = useLang();
  return (
    <li className={styles.entry}>
      <StatusIcon status="inside" />
      <div>
        {t('entry', { day: dayText(day, lang) })}
        {draws.map((draw, i) => {
          const { title, detail } = drawLine(draw, page, t, lang);
          return (
            <small key={`${title} ${i.toString()}`}>
              <bdi>{title}</bdi>: {detail}
            </small>
          );
        })}
      </div>
    </li>
  );
}

function Since({ decision, page }: { decision: Decision; page: Page }) {
  const { t } = useTranslation('review');
  const changes = useChanges(decision.contentSha256, page);
  if (changes === undefined) return null;
  return (
    <section className={styles.section} aria-label={t('differences')}>
      <h3>{t('differences')}</h3>
      {changes === 'unknown' ? <p className={styles.note}>{t('differences-unknown')}</p> : <ChangeList groups={changes} />}
    </section>
  );
}

/** Open comments, each with the way to its tile. */
function Comments({ page, onShow }: { page: Page; onShow: (tiles: readonly string[]) => void }) {
  const { t } = useTranslation('review');
  const shown = useEditor((state) => state.page);
  const open = (page.comments ?? []).filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  const placeOf = ({ at }: PageComment) => {
    const tile = shown.modules.flatMap(({ tiles = [] }) => tiles).find(({ id }) => id === at?.tile);
    return tile ? { tile: tile.id, title: shown.skus.find(({ id }) => id === tile.skuId)?.title.trim() || tile.skuId } : undefined;
  };
  return (
    <section className={styles.section} aria-label={t('comments')}>
      <h3>{t('comments')}</h3>
      <ul className={styles.rows}>
        {open.map((comment) => {
          const place = placeOf(comment);
          return (
            <li key={comment.id} className={styles.entry}>
              <div>
                <p>{comment.text}</p>
                <small>
                  {comment.author} · <bdi>{place?.title ?? t('whole-page')}</bdi>
                </small>
              </div>
              {place ? (
                <Button size="s" aria-label={t('comment-show', { place: place.title })} onClick={() => onShow([place.tile])}>
                  {t('show')}
                </Button>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Entry({ entry }: { entry: LogEntry }) {
  const { t } = useTranslation('review');
  const lang = useLang();
  const decision = useMemo(() => decisionOf(entry), [entry]);
  const signature = useSignature(decision);
  const name = decision.name.trim() || t('nameless');
  return (
    <li className={styles.entry}>
      <StatusIcon status={decision.decision} />
      <div>
        {t(decision.decision === 'approved' ? 'approved-by' : 'rejected-by', { name })}{' '}
        <time dateTime={decision.time}>{dayOf(decision.time, lang)}</time>
        {decision.reason === '' ? null : <small>{decision.reason}</small>}
        {signature ? (
          <small data-state={weightOf(signature)}>
            <SignatureText signature={signature} />
          </small>
        ) : null}
      </div>
    </li>
  );
}
