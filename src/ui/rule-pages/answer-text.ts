import { useTranslation } from 'react-i18next';
import { type Report, whyNot } from '@/core/rules';
import { useLang } from '../shell';

/** What a rule says of a page, in a sentence. */
export function useAnswerText(): (report: Report, rule: string) => string {
  const { t } = useTranslation('guide');
  const lang = useLang();
  return (report, id) => {
    const result = report.rules.find((rule) => rule.id === id);
    if (result?.state === 'not-checked') return t('answer-unchecked', { why: whyNot(id, result.why ?? '', lang) });
    if (!result || result.checks === 0) return t('answer-none');
    if (result.failed === 0) return t('answer-pass', { count: result.checks });
    return t('answer-fail', { count: result.failed, checks: result.checks });
  };
}
