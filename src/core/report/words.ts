/** Words that several forms of the report share. */
import { type RuleSource, ruleTitle, type Severity, type StaleSuppression, type StaleWhy, sourceWords } from '@/core/rules';
import { fill, type Lang, type Texts } from '../text';

export const SEVERITIES: Record<Severity, Texts> = {
  error: { zh: '错误', en: 'error' },
  warning: { zh: '警告', en: 'warning' },
  info: { zh: '提示', en: 'info' },
};

export const STALE: Record<StaleWhy, Texts> = {
  expired: { zh: '已过期', en: 'expired' },
  'place-gone': { zh: '位置已不存在', en: 'its place is gone' },
  unneeded: { zh: '不再需要', en: 'no longer needed' },
};
const STALE_TEXT: Texts = { zh: '豁免“{rule}”{why}（{reason}）', en: 'suppression of {rule}: {why} ({reason})' };

/** A suppression that does nothing any more, in one line. */
export function staleText({ suppression: { rule, reason }, why }: StaleSuppression, lang: Lang): string {
  return fill(STALE_TEXT[lang], { rule: ruleTitle(rule, lang), why: STALE[why][lang], reason });
}

const STATUSES: Record<RuleSource['status'], Texts> = {
  measured: { zh: '有眼动测量依据', en: 'measured on recordings of where people looked' },
  stated: { zh: '研究所述，未另行测量', en: 'stated by a study' },
  judgement: { zh: '经验判断，未经测量', en: 'a judgement; not measured' },
  belief: { zh: '行业经验，效果未经测量', en: 'what the trade believes; not measured' },
  law: { zh: '现行规定，仅供参考，不构成法律意见', en: 'the law as it stands; information, not advice' },
  guidance: { zh: '现行指引，仅供参考，不构成法律意见', en: 'guidance on the law; information, not advice' },
};

/** Where a rule comes from and what that is worth, in one line without any marks. */
export function sourceText(source: RuleSource, lang: Lang): string {
  const { status, market } = source;
  const { title, section } = sourceWords(source, lang);
  const where = `${title}${lang === 'zh' ? '，' : ', '}${section}`;
  const place = market ? `${market[lang]}${lang === 'zh' ? '：' : ': '}` : '';
  return fill(lang === 'zh' ? '{where}（{status}）' : '{where} ({status})', { where: `${place}${where}`, status: STATUSES[status][lang] });
}
