import { ChevronDown, ChevronUp } from 'lucide-react';
import { useDeferredValue, useId, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { readRhythm, viewportName } from '@/core/rules';
import { IconButton, useEditor, useLang, useMoney } from '@/ui/shell';
import { RhythmPicture } from './RhythmPicture';
import styles from './RhythmStrip.module.css';
import { RhythmTable } from './RhythmTable';
import { brokenAt, readStrip } from './strip';

/** The price rhythm of the viewport shown: rows as steps, highs and lows as two threads. Folds to its title. */
export function RhythmStrip() {
  const { t } = useTranslation('findings');
  const money = useMoney();
  const lang = useLang();
  const body = useId();
  const [open, setOpen] = useState(true);
  const { page, viewport, report } = useEditor((state) => ({ page: state.page, viewport: state.viewport, report: state.report }));
  const strip = useMemo(() => readStrip(readRhythm(page, viewport, report), page), [page, viewport, report]);
  const broken = useMemo(() => brokenAt(report.findings, viewport), [report.findings, viewport]);
  // The words may lag behind the picture: they are long on a long page, and nobody hears each of several quick edits.
  const told = useDeferredValue(strip);
  return (
    <section className={styles.strip} aria-label={t('rhythm-title')} data-open={open || undefined}>
      <header className={styles.head}>
        <h2>{t('rhythm-title')}</h2>
        {open ? (
          <>
            <span className={styles.legend} data-thread="high">
              {t('rhythm-high')}
            </span>
            <span className={styles.legend} data-thread="low">
              {t('rhythm-low')}
            </span>
            {strip.points.some(({ kind }) => kind === 'between') ? (
              <span className={styles.legend} data-thread="between">
                {t('rhythm-between')}
              </span>
            ) : null}
            {strip.anchor === null ? null : (
              <span className={styles.legend} data-thread="anchor">
                {t('rhythm-banner', { price: money(strip.anchor) })}
              </span>
            )}
            <span className={styles.note}>
              {page.viewports.length > 1 ? `${viewportName(viewport, lang)} · ` : ''}
              {t('rhythm-scale')}
            </span>
          </>
        ) : null}
        <IconButton
          className={styles.fold}
          size="s"
          label={t(open ? 'rhythm-fold' : 'rhythm-unfold')}
          icon={open ? <ChevronDown size={16} strokeWidth={1.75} /> : <ChevronUp size={16} strokeWidth={1.75} />}
          aria-expanded={open}
          aria-controls={body}
          onClick={() => setOpen(!open)}
        />
      </header>
      <div id={body} className={styles.body} hidden={!open}>
        {open && strip.points.length === 0 ? <p className={styles.empty}>{t('rhythm-empty')}</p> : null}
        {open && strip.points.length > 0 ? (
          <>
            <RhythmPicture strip={strip} broken={broken} viewport={viewport} />
            <RhythmTable strip={told} broken={broken.tiles.size} viewport={viewport} />
          </>
        ) : null}
      </div>
    </section>
  );
}
