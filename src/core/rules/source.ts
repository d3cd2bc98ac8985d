/** Where rules come from, in words. */
import type { Lang, Texts } from '../text';
import type { RuleSource } from './rule';

/** A part of the operator's account that most rules rest on, or a rule that it names. */
export const operatorSource = (section: Texts) =>
  ({
    kind: 'brief',
    title: { zh: '一位电商运营人员的讲述', en: 'An operator’s account of marketplace practice' },
    section,
    status: 'belief',
  }) as const satisfies RuleSource;

/** Title and section of a source in a reader's language. */
export function sourceWords({ title, section }: RuleSource, lang: Lang): { title: string; section: string } {
  const said = (text: string | Texts) => (typeof text === 'string' ? text : text[lang]);
  return { title: said(title), section: said(section) };
}
