/** Words with named holes, for the parts of the core that carry texts of their own (rules, refusals, import reasons). */

export type Lang = 'zh' | 'en';
/** The same text in both languages; holes are written `{name}`. */
export type Texts = Record<Lang, string>;

/** Fills the holes of a template. Throws on a hole without a value: a text and its numbers belong together. */
export function fill(template: string, values: Record<string, string | number>): string {
  return template.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = values[name];
    if (value === undefined) throw new Error(`no value for {${name}} in "${template}"`);
    return String(value);
  });
}
