import { ShieldOff } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import type { Suppression } from '@/core/page';
import { isActive, ruleTitle } from '@/core/rules';
import { announce, Button, EmptyState, useDispatch, useEditor, useLang } from '../shell';
import type { RulesText } from './option-words';
import styles from './PagePane.module.css';
import { suppressionPlace } from './suppression-words';

/** `YYYY-MM-DD` on this machine. */
const today = () => new Date().toLocaleDateString('sv-SE');

/** The findings that the page leaves out of its score: rule, place, reason, last day; each can be taken back. */
export function SuppressionsPane() {
  const { t } = useTranslation(['rules', 'findings', 'common']);
  const lang = useLang();
  const dispatch = useDispatch();
  const page = useEditor((state) => state.page);
  const all = page.suppressions ?? [];
  if (all.length === 0)
    return (
      <EmptyState
        icon={<ShieldOff size={24} strokeWidth={1.5} aria-hidden="true" />}
        title={t('suppressions-none')}
        body={t('suppressions-none-body')}
      />
    );
  const remove = (index: number) => {
    const left = all.filter((_, at) => at !== index);
    const done = dispatch({ type: 'set-page', fields: { suppressions: left.length > 0 ? left : null } }, { key: 'remove-suppression' });
    if (done) announce(t('removed-suppression'));
  };
  return (
    <section className={styles.part} aria-label={t('suppressions')}>
      <h4>{t('suppressions')}</h4>
      <p>{t('suppressions-about')}</p>
      <ul>
        {all.map((suppression, index) => {
          const rule = ruleTitle(suppression.rule, lang);
          const place = suppressionPlace(t, lang, page, suppression) ?? t('place-gone');
          return (
            <li key={`${JSON.stringify(suppression)} ${index.toString()}`} className={styles.item}>
              <div>
                <span className={styles.name}>{rule}</span>
                <span>{place}</span>
                <span>{suppression.reason.trim() ? t('reason', { reason: suppression.reason }) : t('reason-none')}</span>
                <span>{lastDay(t, lang, suppression)}</span>
              </div>
              <Button size="s" aria-label={t('remove-suppression-of', { rule, place })} onClick={() => remove(index)}>
                {t('remove-suppression')}
              </Button>
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function lastDay(t: RulesText, lang: string, suppression: Suppression): string {
  if (suppression.until === undefined) return t('until-none');
  const day = new Date(`${suppression.until.slice(0, 10)}T00:00:00`);
  const date = Number.isNaN(day.getTime())
    ? suppression.until
    : day.toLocaleDateString(lang, { year: 'numeric', month: 'long', day: 'numeric' });
  return t(isActive(suppression, today()) ? 'until' : 'expired', { date });
}
