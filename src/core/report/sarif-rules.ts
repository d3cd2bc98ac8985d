/** Every registered rule as SARIF describes rules: what it asks and why, its options, where it comes from. */
import { EVENT_PAGE, optionFields, RULES, type Rule, type Severity, sourceWords } from '@/core/rules';
import type { Lang } from '../text';
import { sourceText } from './words';

export type SarifLevel = 'error' | 'warning' | 'note';

export const LEVELS: Record<Severity, SarifLevel> = { error: 'error', warning: 'warning', info: 'note' };
/** How severe GitHub's code scanning shows a rule's results to be. */
const PROBLEM_SEVERITIES: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'recommendation' };

const WORDS = {
  asks: { zh: '要求', en: 'What it asks' },
  why: { zh: '为什么', en: 'Why it helps' },
  todo: { zh: '怎么改', en: 'What to do' },
  options: { zh: '参数', en: 'Options' },
  option: { zh: '参数', en: 'Option' },
  meaning: { zh: '含义', en: 'Meaning' },
  default: { zh: '默认', en: 'Default' },
  range: { zh: '范围', en: 'Range' },
  source: { zh: '来源', en: 'Source' },
} as const;

/** The rules, in the registry's order: a result names its rule by the position here. */
export function sarifRules(lang: Lang) {
  return RULES.map((rule) => {
    const { id, group, severity, presets, weights, texts, source, fixes, options } = rule;
    return {
      id,
      name: id.replace(/(^|-)(\w)/g, (_, _dash, letter: string) => letter.toUpperCase()),
      shortDescription: { text: texts.title[lang] },
      fullDescription: { text: texts.asks[lang] },
      help: { text: helpText(rule, lang), markdown: helpMarkdown(rule, lang) },
      defaultConfiguration: { enabled: presets.includes(EVENT_PAGE), level: LEVELS[severity] },
      properties: {
        tags: [...new Set([group, ...presets])],
        group,
        presets,
        weights,
        options: optionFields(options, lang),
        source: { ...source, ...sourceWords(source, lang), ...(source.market && { market: source.market[lang] }) },
        ...(fixes && { fixes }),
        'problem.severity': PROBLEM_SEVERITIES[severity],
      },
    };
  });
}

function helpText({ texts, source }: Rule, lang: Lang): string {
  const parts = (['asks', 'why', 'todo'] as const).map((part) => `${WORDS[part][lang]}: ${texts[part][lang]}`);
  return [...parts, `${WORDS.source[lang]}: ${sourceText(source, lang)}`].join('\n');
}

function helpMarkdown({ texts, source, options }: Rule, lang: Lang): string {
  const parts = (['asks', 'why', 'todo'] as const).map((part) => `**${WORDS[part][lang]}** ${marked(texts[part][lang])}`);
  const fields = optionFields(options, lang);
  const rows = fields.map(({ name, title, default: value, min, max }) => {
    const range = min === undefined && max === undefined ? '' : `${min ?? ''}–${max ?? ''}`;
    return `| \`${name}\` | ${marked(title)} | ${marked(JSON.stringify(value) ?? '')} | ${range} |`;
  });
  const heads = (['option', 'meaning', 'default', 'range'] as const).map((head) => WORDS[head][lang]).join(' | ');
  const table = rows.length === 0 ? [] : [`**${WORDS.options[lang]}**`, [`| ${heads} |`, '| --- | --- | --- | --- |', ...rows].join('\n')];
  const link = source.url === undefined ? '' : ` <${source.url}>`;
  return [
    `# ${marked(texts.title[lang])}`,
    ...parts,
    ...table,
    `**${WORDS.source[lang]}** ${marked(sourceText(source, lang))}${link}`,
  ].join('\n\n');
}

/** Text in Markdown, with what Markdown would read as a mark taken as it stands. */
function marked(text: string): string {
  return text.replace(/[\\`*_[\]<>|#]/g, '\\$&');
}
