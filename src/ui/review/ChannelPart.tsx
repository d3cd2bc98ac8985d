import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { toast } from 'sonner';
import { formatMoney, type Page } from '@/core/page';
import { type ChannelAnswer, dayText, drawEntry } from '@/core/review';
import { keepSent } from '@/editor';
import { sha256 } from '@/export';
import { announce, Button, Row, useDispatch, useEditor, useEditorStore, useLang } from '../shell';
import { breachLine, drawLine, type Line } from './channel-words';
import styles from './Review.module.css';
import { type PageStanding, readStanding } from './use-standing';

/** The green channel of the page: what is used of it, what breaks it and where, and what is to be put on record. */
export function ChannelPart({ known, onShow }: { known: PageStanding; onShow: (tiles: readonly string[]) => void }) {
  const { t } = useTranslation(['channel', 'variants', 'common']);
  const lang = useLang();
  const { channel, of: page, standing } = known;
  if (!channel) return null;
  const { answer, approved } = channel;
  if (!answer || !approved) return standing.state === 'changed' ? <p className={styles.note}>{t('about-unknown')}</p> : null;
  const breaches = answer.breaches.map((breach) => breachLine(breach, answer, approved, page, t, lang));
  const pending = answer.pending.map((draw) => drawLine(draw, page, t, lang));
  const isChanged = standing.state === 'changed';
  return (
    <section className={styles.section} aria-label={t('title')}>
      <h3>{t('title')}</h3>
      <Meters answer={answer} page={page} />
      {isChanged && breaches.length > 0 ? <Lines title={t('breaches')} lines={breaches} state="error" onShow={onShow} /> : null}
      {isChanged && pending.length > 0 ? <Lines title={t('pending')} lines={pending} onShow={onShow} /> : null}
      {isChanged && breaches.length === 0 ? <PutOnRecord /> : null}
    </section>
  );
}

function Meters({ answer: { used, limits, period }, page }: { answer: ChannelAnswer; page: Page }) {
  const { t } = useTranslation('channel');
  const lang = useLang();
  const money = (minor: number) => formatMoney(minor, limits.currency, lang);
  const until = dayText(limits.until, lang, page);
  const rows = [
    {
      name: t('replacements'),
      text: t('used-of', { used: used.replacements, of: limits.replacements }),
      value: used.replacements,
      max: limits.replacements,
    },
    { name: t('money'), text: t('used-of', { used: money(used.money), of: money(limits.money) }), value: used.money, max: limits.money },
  ];
  return (
    <div className={styles.meters}>
      {rows.map(({ name, text, value, max }) => (
        <div key={name} data-over={value > max || undefined}>
          <span>{name}</span>
          <strong>{text}</strong>
          <progress aria-label={name} max={Math.max(1, max)} value={Math.min(value, Math.max(1, max))} />
        </div>
      ))}
      <p className={styles.note}>
        {period.from === ''
          ? t('period-whole', { until })
          : t('period-days', { from: dayText(period.from, lang), to: dayText(period.to, lang), until })}
      </p>
    </div>
  );
}

/** What changed, each with the way to its tiles. */
function Lines({
  title,
  lines,
  state,
  onShow,
}: {
  title: string;
  lines: readonly Line[];
  state?: 'error';
  onShow: (tiles: readonly string[]) => void;
}) {
  const { t } = useTranslation(['channel', 'review']);
  return (
    <div>
      <h4 className={styles.caption} data-state={state}>
        {title}
      </h4>
      <ul className={styles.rows} aria-label={title}>
        {lines.map((line, i) => (
          <li key={`${line.title} ${line.detail} ${i.toString()}`} className={styles.entry}>
            <div>
              <bdi className={styles.clamp}>{line.title}</bdi>
              {line.detail === '' ? null : <small>{line.detail}</small>}
            </div>
            {line.tiles.length > 0 ? (
              <Button size="s" aria-label={t('show', { place: line.title })} onClick={() => onShow(line.tiles)}>
                {t('review:show')}
              </Button>
            ) : null}
          </li>
        ))}
      </ul>
    </div>
  );
}

/** Draws what the page draws, for good. The page is kept as it is, so that the next draw can be told against it. */
function PutOnRecord() {
  const { t } = useTranslation('channel');
  const store = useEditorStore();
  const dispatch = useDispatch();
  const isReadOnly = useEditor((state) => state.readOnly !== null);
  const [isBusy, setBusy] = useState(false);
  const record = async () => {
    const page = store.getState().whole;
    const now = await readStanding(page);
    const { channel, contentSha256 } = now;
    if (now.broken || !channel?.answer || channel.answer.breaches.length > 0) return;
    const log = page.approvals ?? [];
    const said = { contentSha256, day: channel.today, time: new Date().toISOString(), draws: channel.answer.pending };
    const approval = await drawEntry(log, channel.account, said, sha256);
    const whole: Page = { ...page, approvals: [...log, approval] };
    const isKept = await keepSent(whole, page.id ?? '', contentSha256, '', Date.now()).then(
      () => true,
      () => false,
    );
    if (!isKept) toast.error(t('not-recorded'));
    else if (dispatch({ type: 'add-approval', approval, comments: [] }, { key: 'record-draw' })) {
      announce(t('recorded'));
      toast.success(t('recorded'));
    }
  };
  return (
    <Row>
      <p className={styles.note}>{t('record-about')}</p>
      <Button
        disabled={isReadOnly || isBusy}
        onClick={() => {
          setBusy(true);
          void record().finally(() => setBusy(false));
        }}
      >
        {t('put-on-record')}
      </Button>
    </Row>
  );
}
