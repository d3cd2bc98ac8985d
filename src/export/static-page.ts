/** Mock-ups as one HTML file: pictures and fonts inside, no script, nothing fetched. It opens anywhere and prints. */
import { surroundings } from './css';
import { copyOf, type Drawing } from './drawing';

export interface StaticView {
  name: string;
  drawing: Drawing;
}

const MARKS: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' };
const escaped = (text: string) => text.toWellFormed().replace(/[&<>"']/g, (mark) => MARKS[mark] ?? mark);
/** Keeps a style sheet from ending early. */
const inStyle = (css: string) => css.replaceAll('</', '<\\/');

const POLICY = "default-src 'none'; img-src data:; font-src data:; style-src 'unsafe-inline'";

/** The page around the mock-ups: one is seen at a time, all of them in print. */
const frame = (count: number) => `
*{box-sizing:border-box}
html{background:#ecebe8;color:#1d1c1a;font:13px/20px "Inter Variable","PingFang SC","Microsoft YaHei","Noto Sans CJK SC",system-ui,sans-serif}
body{margin:0}
.top{position:sticky;top:0;z-index:9;display:flex;flex-wrap:wrap;gap:4px 16px;align-items:center;padding:8px 16px;border-bottom:1px solid #d4d1cb;background:#fff}
.top h1{min-width:0;margin:0 auto 0 0;font-size:15px;font-weight:650;overflow-wrap:anywhere}
.pick{position:absolute;opacity:0}
.top label{padding:4px 12px;border-radius:6px;color:#55524c;cursor:pointer}
.view{display:none;justify-content:safe center;padding:24px 16px;overflow-x:auto}
.sheet{flex:none;color-scheme:light;box-shadow:0 1px 2px #0000000f,0 8px 28px #00000014}
${Array.from(
  { length: count },
  (_, i) =>
    `#v${i}:checked~.top label[for=v${i}]{background:#eceefb;color:#3d4fd1;font-weight:550}#v${i}:focus-visible~.top label[for=v${i}]{outline:2px solid #3d4fd1;outline-offset:2px}#v${i}:checked~#s${i}{display:flex}`,
).join('\n')}
@media print{.top{position:static;border:0}.top label{display:none}.view{display:flex!important;padding:8px 0;break-after:page}.sheet{box-shadow:none}}`;

/**
 * Writes the file.
 * @param images what a picture's address is replaced with
 */
export function staticPage(
  { title, lang, label }: { title: string; lang: string; label: string },
  views: readonly StaticView[],
  images: ReadonlyMap<string, string> = new Map(),
): Blob {
  const sheets = new Set(views.flatMap(({ drawing }) => [drawing.fonts, drawing.rules]));
  const around = views.map(({ drawing }, i) => surroundings(drawing.element, drawing.rules, `#s${i}>.sheet`));
  const bodies = views.map(({ name, drawing }, i) => {
    const copy = copyOf(drawing);
    for (const image of copy.querySelectorAll('img')) image.src = images.get(image.src) ?? image.src;
    return `<section class="view" id="s${i}" aria-label="${escaped(name)}"><div class="sheet">${copy.outerHTML}</div></section>`;
  });
  const picks = views.map(
    ({ name }, i) => `<input class="pick" type="radio" name="v" id="v${i}" aria-label="${escaped(name)}"${i === 0 ? ' checked' : ''}>`,
  );
  const labels = views.length > 1 ? views.map(({ name }, i) => `<label for="v${i}">${escaped(name)}</label>`).join('') : '';
  return new Blob(
    [
      `<!doctype html>\n<html lang="${escaped(lang)}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
      `<meta name="referrer" content="no-referrer"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(title)}</title>\n`,
      ...[frame(views.length), ...sheets, ...around].map((css) => `<style>${inStyle(css)}</style>\n`),
      `</head><body>${picks.join('')}<header class="top"><h1>${escaped(title)}</h1><nav aria-label="${escaped(label)}">${labels}</nav></header>\n`,
      ...bodies,
      '</body></html>\n',
    ],
    { type: 'text/html;charset=utf-8' },
  );
}
