/** The small parts of the HTML report. Whatever comes from a page goes through `escaped`; the rest is the report's own. */
import { formatMoney, type Page } from '@/core/page';
import { describeFinding, type Finding, type Severity, viewportName } from '@/core/rules';
import { fill, type Lang } from '../text';
import { WORDS } from './html-words';
import { type RowPicture, rowPicture } from './row-picture';
import { SEVERITIES } from './words';

/** HTML that is safe to set into the report. */
export type Html = string;

const ENTITIES: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };

/** Text as HTML, in an element as in an attribute between quotes. */
export function escaped(text: string): Html {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign] as string);
}

/** A sentence of the report's own, its holes filled with text. */
export function told(word: keyof typeof WORDS, lang: Lang, values: Record<string, string | number> = {}): Html {
  return escaped(fill(WORDS[word][lang], values));
}

/** A note is called what its count is called. */
export function mark(severity: Severity, lang: Lang): Html {
  const name = severity === 'info' ? told('note', lang) : escaped(SEVERITIES[severity][lang]);
  return `<span class="mark ${severity}">${name}</span>`;
}

/** A table of cells that are HTML already; `numeric` columns stand at the right, `wide` ones give way on a phone. */
export function table(
  heads: readonly Html[],
  rows: readonly (readonly Html[])[],
  kinds: readonly ('' | 'n' | 'wide' | 'n wide' | 'n cost')[],
): Html {
  const classOf = (i: number) => (kinds[i] ? ` class="${kinds[i]}"` : '');
  const head = heads.map((cell, i) => `<th scope="col"${classOf(i)}>${cell}</th>`).join('');
  const body = rows.map(
    (cells) =>
      `<tr>${cells.map((cell, i) => (i === 0 ? `<th scope="row"${classOf(i)}>${cell}</th>` : `<td${classOf(i)}>${cell}</td>`)).join('')}</tr>`,
  );
  return `<table><thead><tr>${head}</tr></thead><tbody>${body.join('')}</tbody></table>`;
}

/** A count in a table; a nought stands back. */
export function figure(count: number, lang: Lang): Html {
  const text = new Intl.NumberFormat(lang === 'zh' ? 'zh-CN' : 'en-US').format(count);
  return count === 0 ? '<span class="zero">0</span>' : text;
}

export function money(minor: number, page: Page, lang: Lang): Html {
  return escaped(formatMoney(minor, page.currency, lang === 'zh' ? 'zh-CN' : 'en-US'));
}

/** A file as its reader knows it: the folders of a machine are nobody else's business. */
export function fileName(file: string): string {
  return /^(?:\/|[a-z]:[\\/])/i.test(file) ? (file.split(/[\\/]/).at(-1) ?? file) : file;
}

export function titleOf(page: Page, lang: Lang): string {
  return page.title?.trim() || WORDS.untitled[lang];
}

/** Rules whose numbers tell costs: what is handed on says that they were checked, not what they came to. */
const PRIVATE: ReadonlySet<string> = new Set(['margin-mix']);

/** A finding: the prices of its place as a tiny picture, the sentence, the place and threshold, the prices in figures. */
export function findingItem(finding: Finding, page: Page, lang: Lang): Html {
  const { severity, rule, viewport, at } = finding;
  const picture = rowPicture(page, finding);
  const described = describeFinding(finding, page, lang);
  const { summary, detail } = PRIVATE.has(rule) ? { summary: WORDS.private[lang], detail: '' } : described;
  const name = viewport === undefined || page.viewports.length < 2 ? '' : viewportName(viewport, lang);
  const where = [detail, summary.startsWith(name) ? '' : name].filter((part) => part !== '').join(' · ');
  const isLine = at.row !== undefined || at.column !== undefined || (at.tiles ?? []).length > 0;
  return [
    `<li class="finding ${severity}">${pictureSvg(picture)}<div>`,
    `<p class="what">${escaped(summary)}</p>`,
    where === '' ? '' : `<p class="where">${escaped(where)}</p>`,
    isLine ? pricesList(picture, page, lang) : '',
    '</div></li>',
  ].join('');
}

function pricesList({ bars }: RowPicture, page: Page, lang: Lang): Html {
  const items = bars.map(({ price, offends }) => {
    const text = price > 0 ? money(price, page, lang) : told('noPrice', lang);
    return offends ? `<li class="bad">${text}</li>` : `<li>${text}</li>`;
  });
  return `<ol class="prices" aria-label="${told('prices', lang)}">${items.join('')}</ol>`;
}

const WIDTH = 72;
const HEIGHT = 36;
const GAP = 3;
const STUB = 3;
const THICKEST = 14;

/** Bars side by side for a row, one below the other for a column. Says nothing that the words do not. */
function pictureSvg({ bars, direction }: RowPicture): Html {
  const isRow = direction === 'row';
  const thick = Math.min(THICKEST, ((isRow ? WIDTH : HEIGHT) - GAP * (bars.length - 1)) / Math.max(1, bars.length));
  const from = isRow ? 0 : (HEIGHT - bars.length * (thick + GAP) + GAP) / 2;
  const rects = bars.map(({ size, offends }, i) => {
    const length = Math.max(STUB, size * (isRow ? HEIGHT : WIDTH));
    const at = from + i * (thick + GAP);
    const [x, y, width, height] = isRow ? [at, HEIGHT - length, thick, length] : [0, at, length, thick];
    const box = Object.entries({ x, y, width, height }).map(([name, value]) => `${name}="${Number(value.toFixed(2))}"`);
    return `<rect ${box.join(' ')} rx="${Math.min(2, thick / 2).toFixed(1)}"${offends ? ' class="bad"' : ''}/>`;
  });
  return `<svg width="${WIDTH}" height="${HEIGHT}" viewBox="0 0 ${WIDTH} ${HEIGHT}" aria-hidden="true">${rects.join('')}</svg>`;
}
