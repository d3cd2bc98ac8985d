import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { viewportName } from '@/core/rules';
import { useLang, useMoney } from '@/ui/shell';
import styles from './RhythmStrip.module.css';
import type { Strip } from './strip';

/** The strip in words, for those who do not see it. */
export const RhythmTable = memo(function RhythmTable({ strip, broken, viewport }: { strip: Strip; broken: number; viewport: string }) {
  const { t } = useTranslation('findings');
  const money = useMoney();
  const lang = useLang();
  const titles = new Map(strip.modules.map(({ id, index, title }) => [id, title || t('module-untitled', { number: index + 1 })]));
  return (
    <div className={styles.hidden}>
      <p>
        {t('rhythm-summary', {
          viewport: viewportName(viewport, lang),
          steps: strip.steps.length,
          tiles: strip.points.length,
          from: money(Math.min(...strip.points.map(({ price }) => price))),
          to: money(Math.max(...strip.points.map(({ price }) => price))),
          broken,
        })}
      </p>
      <table>
        <caption>{t('rhythm-table')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('rhythm-col-step')}</th>
            <th scope="col">{t('rhythm-col-module')}</th>
            <th scope="col">{t('rhythm-col-low')}</th>
            <th scope="col">{t('rhythm-col-high')}</th>
          </tr>
        </thead>
        <tbody>
          {strip.steps.map(({ index, moduleId, lo, hi }) => (
            <tr key={index}>
              <th scope="row">{index + 1}</th>
              <td>{titles.get(moduleId)}</td>
              <td>{money(lo)}</td>
              <td>{money(hi)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
});
