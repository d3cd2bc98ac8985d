import { useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type Example as ExampleData, examplePage, moveSpot, type RuleGuide, skuAt, type TryOut } from '@/core/guide';
import { check, type Rule } from '@/core/rules';
import { announce, Button, useLang } from '../shell';
import { Answer, Verdict } from './Answer';
import { useAnswerText } from './answer-text';
import styles from './Example.module.css';
import { Stage } from './Stage';

type Which = 'fail' | 'pass';

/** A page to try the rule on: whatever changes places on it, the rule answers at once. */
export function Example({ rule, guide }: { rule: Rule; guide: RuleGuide }) {
  const { t } = useTranslation('guide');
  const lang = useLang();
  const [which, setWhich] = useState<Which>('fail');
  const example: ExampleData = guide[which];
  const start = useMemo(() => examplePage(rule.id, example, lang), [rule.id, example, lang]);
  const [now, setNow] = useState<TryOut>(start);
  const [lit, setLit] = useState<readonly string[] | null>(null);
  useEffect(() => setNow(start), [start]);
  const report = useMemo(() => check(now.page), [now.page]);
  const answerText = useAnswerText();

  const reset = (next: Which) => {
    setWhich(next);
    setLit(null);
    setNow(examplePage(rule.id, guide[next], lang));
  };
  const move = (from: string, to: string): string | null => {
    const done = moveSpot(now, from, to);
    if (!done) {
      announce(t('no-effect'));
      return null;
    }
    setNow(done.next);
    setLit(null);
    announce(t('moved', { title: skuAt(now, from)?.title || t('spot-no-title'), answer: answerText(check(done.next.page), rule.id) }));
    return done.at;
  };
  return (
    <section className={styles.example} aria-label={t('example')}>
      <header className={styles.head}>
        <h2>{t('example')}</h2>
        <div>
          {(['pass', 'fail'] as const).map((one) => (
            <Button
              key={one}
              size="s"
              aria-pressed={which === one && now === start}
              onClick={() => reset(one)}
              className={styles.choice ?? ''}
            >
              {t(`example-${one}`)}
            </Button>
          ))}
        </div>
      </header>
      <p className={styles.says}>{example.says[lang]}</p>
      <Verdict report={report} rule={rule.id} />
      <Stage
        now={now}
        findings={report.findings}
        lit={lit}
        shows={guide.shows ?? []}
        hasShelf={example.spare !== undefined}
        onMove={move}
      />
      <Answer page={now.page} report={report} rule={rule.id} onLight={setLit} />
    </section>
  );
}
