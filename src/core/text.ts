/** Words with named holes, for the parts of the core that carry texts of their own (rules, refusals, import reasons). */

export type Lang = 'zh' | 'en';
/** The same text in both languages; holes are written `{name}`. */
export type Texts = Record<Lang, string>;

/** Fills the holes of a template; quotes in what fills a quoted hole change their kind. Throws on a hole without a value: a text and its numbers belong together. */
export function fill(template: string, values: Record<string, string | number>): string {
  const text = template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return String(value);
  });
  return nestedQuotes(text);
}

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
