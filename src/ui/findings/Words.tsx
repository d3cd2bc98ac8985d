import type { ReactNode } from 'react';
import type { Lang } from '@/core/rules';
import styles from './FindingRow.module.css';

const MARKS = '，、；：。！？）”';
const ONE = '[−+-]?[¥￥$€£₹]?\\d(?:[\\d.,]*\\d)?%?';
/** A number, or a range of two. */
const NUMBER = `${ONE}(?:–${ONE})?`;
/**
 * A number with the words that belong to it: `at most £79.98`, `1 more`; `第 2 行`, in which a line may break after any other letter.
 * The marks behind it stay with it: no line begins with a comma.
 */
const TOGETHER: Record<Lang, RegExp> = {
  zh: new RegExp(`(?:[^\\s·${MARKS}] ?)?${NUMBER}(?: [^\\s·])?[${MARKS}]*(?: ·)?`, 'g'),
  en: new RegExp(`(?:\\bat (?:most|least) |[a-z]+ )?${NUMBER}(?:[;:,]|(?: [a-z]+)?(?: ·)?)`, 'gi'),
};

/** Words of a finding, in which no line breaks between a number and what it counts. */
export function Words({ text, lang }: { text: string; lang: Lang }): ReactNode {
  const parts: ReactNode[] = [];
  let from = 0;
  for (const { 0: match, index } of text.matchAll(TOGETHER[lang])) {
    parts.push(text.slice(from, index));
    parts.push(
      <span key={index} className={styles.together}>
        {match}
      </span>,
    );
    // Between a mark and a currency sign no line would break by itself.
    if (MARKS.includes(match.at(-1) ?? '')) parts.push(<wbr key={`after ${index}`} />);
    from = index + match.length;
  }
  return [...parts, text.slice(from)];
}
