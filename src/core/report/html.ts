/**
 * The lint report as one HTML file to send to a client: it opens offline, needs no script, fetches nothing, and prints.
 * What it shows of a file is written when the file is added; only that text is kept until the end, for the index stands first.
 */
import { RULES, type Rule, ruleTitle } from '@/core/rules';
import { fill, type Lang } from '../text';
import { countsOf, pageArticle } from './html-page';
import { escaped, figure, fileName, type Html, table, titleOf, told } from './html-parts';
import { STYLE } from './html-style';
import { WORDS } from './html-words';
import { isChecked, labelOf, type ReportOptions, type ReportWriter, type UnreadFile } from './types';
import { sourceText } from './words';

export function htmlWriter({ lang, version, date }: ReportOptions): ReportWriter {
  const articles: Html[] = [];
  const index: Html[][] = [];
  const unread: UnreadFile[] = [];
  const on = new Set<string>();
  let title = '';
  return {
    begin: () => '',
    add(entry) {
      if (!isChecked(entry)) {
        unread.push(entry);
        return '';
      }
      const { page, report } = entry;
      const file = labelOf({ ...entry, file: fileName(entry.file) });
      const number = articles.length + 1;
      articles.push(pageArticle(entry, number, lang));
      for (const { id, state } of report.rules) if (state !== 'off') on.add(id);
      title = titleOf(page, lang);
      const { error, warning, info } = countsOf(report);
      const name = `<a href="#page-${number}">${escaped(title)}</a><br><span class="muted">${escaped(file)}</span>`;
      const score = report.score === null ? '–' : `<b>${report.score.toFixed(1)}</b>`;
      index.push([name, score, ...[error, warning, info].map((count) => figure(count, lang))]);
      return '';
    },
    end() {
      const several = articles.length > 1;
      const name = articles.length === 1 ? title : fill(WORDS.several[lang], { n: articles.length });
      const heading = `${WORDS.report[lang]}${lang === 'zh' ? '：' : ': '}${name}`;
      return [
        `<!doctype html>\n<html lang="${lang === 'zh' ? 'zh-CN' : 'en'}">\n<head>\n<meta charset="utf-8">`,
        `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
        '<meta name="viewport" content="width=device-width, initial-scale=1">',
        `<meta name="generator" content="Endcap ${escaped(version)}">`,
        `<title>${escaped(heading)}</title>`,
        `<style>${STYLE}</style>\n</head>\n<body>\n<div class="sheet">`,
        `<header class="top"><h1>${told('report', lang)}</h1><p>${top(several ? name : '', date)}</p></header>`,
        '<main>',
        several ? indexPart(index, lang) : '',
        unreadPart(unread, lang),
        ...articles,
        rulesPart(
          RULES.filter(({ id }) => on.has(id)),
          lang,
        ),
        '</main>',
        `<footer class="foot"><p>${told('scoreAbout', lang)} ${told('lawAbout', lang)}</p><p>${told('made', lang, { version })}</p></footer>`,
        '</div>\n</body>\n</html>\n',
      ].join('\n');
    },
  };
}

function top(pages: string, date: string | undefined): Html {
  const day = date === undefined ? '' : `<time datetime="${escaped(date)}">${escaped(date)}</time>`;
  return [escaped(pages), day].filter((part) => part !== '').join(' · ');
}

function indexPart(rows: readonly Html[][], lang: Lang): Html {
  const heads = (['page', 'score', 'error', 'warning', 'info'] as const).map((word) => told(word, lang));
  return `<section><h2 class="index">${told('pages', lang)}</h2>${table(heads, rows, ['', 'n', 'n', 'n', 'n wide'])}</section>`;
}

function unreadPart(unread: readonly UnreadFile[], lang: Lang): Html {
  if (unread.length === 0) return '';
  const items = unread.map(({ file, message }) => `<li><b>${escaped(fileName(file))}</b><br>${escaped(message)}</li>`);
  return `<section><h2 class="index">${told('unread', lang)}</h2><ul class="list">${items.join('')}</ul></section>`;
}

/** What the rules ask, why, what to do and where they come from: once, for all pages. */
function rulesPart(rules: readonly Rule[], lang: Lang): Html {
  if (rules.length === 0) return '';
  return `<section class="appendix"><h2>${told('rules', lang)}</h2><div class="about">${rules.map((rule) => ruleText(rule, lang)).join('\n')}</div></section>`;
}

function ruleText({ id, texts, source }: Rule, lang: Lang): Html {
  const parts = (['asks', 'why', 'todo'] as const).map((part) => `<dt>${told(part, lang)}</dt><dd>${escaped(texts[part][lang])}</dd>`);
  const words = escaped(sourceText(source, lang));
  const isLink = source.url !== undefined && /^https?:\/\//.test(source.url);
  const from = isLink ? `<a href="${escaped(source.url ?? '')}" rel="noreferrer">${words}</a>` : words;
  return `<section id="rule-${id}"><h3>${escaped(ruleTitle(id, lang))}</h3><code>${id}</code><dl>${parts.join('')}<dt>${told('source', lang)}</dt><dd>${from}</dd></dl></section>`;
}
