import { CircleCheck, CircleHelp, CircleX } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Page } from '@/core/page';
import { rowPicture } from '@/core/report';
import { describeFinding, type Report } from '@/core/rules';
import { TinyRow, Words } from '../findings';
import { useLang } from '../shell';
import styles from './Answer.module.css';
import { useAnswerText } from './answer-text';

export interface AnswerProps {
  page: Page;
  report: Report;
  rule: string;
  /** Told the tiles of the finding that is pointed at, null afterwards. */
  onLight: (tiles: readonly string[] | null) => void;
}

/** Whether the example passes, in a line. */
export function Verdict({ report, rule }: Pick<AnswerProps, 'report' | 'rule'>) {
  const text = useAnswerText()(report, rule);
  const result = report.rules.find(({ id }) => id === rule);
  const state = result?.state !== 'checked' || result.checks === 0 ? 'unchecked' : result.failed > 0 ? 'fails' : 'passes';
  const Sign = { unchecked: CircleHelp, fails: CircleX, passes: CircleCheck }[state];
  return (
    <p className={styles.verdict} data-state={state}>
      <Sign size={16} strokeWidth={2} aria-hidden="true" />
      {text}
    </p>
  );
}

/** Each finding as the findings panel would show it. */
export function Answer({ page, report, onLight }: AnswerProps) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  return (
    <ul className={styles.answer} aria-label={t('answer-label')}>
      {report.findings.map((finding, index) => {
        const { summary, detail } = describeFinding(finding, page, lang);
        return (
          <li
            key={`${index.toString()} ${summary}`}
            className={styles.finding}
            onPointerEnter={() => onLight(finding.at.tiles ?? null)}
            onPointerLeave={() => onLight(null)}
          >
            <TinyRow picture={rowPicture(page, finding)} severity={finding.severity} />
            <span>
              <strong>
                <Words text={summary} lang={lang} />
              </strong>
              <span>
                <Words text={detail} lang={lang} />
              </span>
            </span>
          </li>
        );
      })}
    </ul>
  );
}
