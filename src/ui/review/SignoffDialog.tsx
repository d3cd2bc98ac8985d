import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { Page, PageComment } from '@/core/page';
import { type Decision, decisionOf } from '@/core/review';
import { openReview } from '../review-dialog';
import { Button, Dialog, useEditor, useEditorStore } from '../shell';
import { ChangeList, useChanges } from './ChangeList';
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

function Standing({ known, onClose }: { known: PageStanding; onClose: () => void }) {
  const { t } = useTranslation('review');
  const { standing, broken, of: page } = known;
  const log = useMemo(() => (page.approvals ?? []).map(decisionOf), [page.approvals]);
  const decision = standing.state === 'undecided' ? undefined : log[standing.index];
  const status = statusOf(known);
  const values = { name: decision?.name.trim() || t('nameless'), day: decision?.time.slice(0, 10) ?? '' };
  const isChanged = standing.state === 'changed' || standing.state === 'reworked';
  return (
    <>
      <section className={styles.section} aria-label={t('title')}>
        <div className={styles.said}>
          <StatusIcon status={status} />
          <div>
            <strong>{t(`state-${status}`)}</strong>
            <p>{t(`about-${standing.state}`, values)}</p>
            {broken ? (
              <p className={styles.note} data-state="error" role="alert">
                {t(`broken-${broken.why}`, { number: broken.index + 1 })}
              </p>
            ) : null}
          </div>
        </div>
      </section>
      {isChanged && decision ? <Since decision={decision} page={page} /> : null}
      <Comments page={page} onClose={onClose} />
      {log.length > 0 ? (
        <section className={styles.section} aria-label={t('log')}>
          <h3>{t('log')}</h3>
          <ol className={styles.rows}>
            {log.map((one, i) => (
              <Entry key={`${one.time} ${i.toString()}`} decision={one} />
            ))}
          </ol>
        </section>
      ) : null}
    </>
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
function Comments({ page, onClose }: { page: Page; onClose: () => void }) {
  const { t } = useTranslation('review');
  const { actions } = useEditorStore();
  const shown = useEditor((state) => state.page);
  const open = (page.comments ?? []).filter(({ resolved }) => !resolved);
  if (open.length === 0) return null;
  const placeOf = ({ at }: PageComment) => {
    const tile = shown.modules.flatMap(({ tiles = [] }) => tiles).find(({ id }) => id === at?.tile);
    return tile ? { tile: tile.id, title: shown.skus.find(({ id }) => id === tile.skuId)?.title.trim() || tile.skuId } : undefined;
  };
  const show = (tile: string) => {
    actions.select([tile]);
    actions.show({ rightPanel: 'inspector' });
    actions.light({ tiles: [tile], reveal: true });
    onClose();
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
                <Button size="s" aria-label={t('comment-show', { place: place.title })} onClick={() => show(place.tile)}>
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

function Entry({ decision }: { decision: Decision }) {
  const { t } = useTranslation('review');
  const signature = useSignature(decision);
  const name = decision.name.trim() || t('nameless');
  return (
    <li className={styles.entry}>
      <StatusIcon status={decision.decision} />
      <div>
        {t(decision.decision === 'approved' ? 'approved-by' : 'rejected-by', { name })}{' '}
        <time dateTime={decision.time}>{decision.time.slice(0, 10)}</time>
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
