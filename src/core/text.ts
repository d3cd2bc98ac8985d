/** Words with named holes, for the parts of the core that carry texts of their own (rules, refusals, import reasons). */
import { remembering } from './once';

export type Lang = 'zh' | 'en';
/** The same text in both languages; holes are written `{name}`. */
export type Texts = Record<Lang, string>;

/** Fills the holes of a template; quotes in what fills a quoted hole change their kind. Throws on a hole without a value: a text and its numbers belong together. */
export function fill(template: string, values: Record<string, string | number>): string {
  const parts = partsOf(template);
  let text = parts[0] as string;
  for (let i = 1; i < parts.length; i += 2) {
    const value = values[parts[i] as string];
    if (value === undefined) throw new Error(`no value for {${parts[i]}} in "${template}"`);
    text += `${value}${parts[i + 1]}`;
  }
  return nestedQuotes(text);
}

/** What stands between the holes of a template, and their names, in turn. */
const partsOf = remembering((template: string): readonly string[] => template.split(/\{(\w+)\}/));

/** What quotes a quotation within one. */
const WITHIN: Record<string, string> = { '“': '‘', '”': '’', '「': '『', '」': '』' };

/** Quotation marks within others change their kind, as where a title in quotes has quotes itself. */
export function nestedQuotes(text: string): string {
  if (!/“[^”]*“|「[^」]*「/.test(text)) return text;
  let depth = 0;
  return text.replace(/[“”「」]/g, (mark) => {
    const opens = mark === '“' || mark === '「';
    if (opens) depth++;
    const shown = depth > 1 ? (WITHIN[mark] as string) : mark;
    if (!opens) depth = Math.max(0, depth - 1);
    return shown;
  });
}
