/** `endcap attention`: where people are likely to look on a page: shares, the typical path, and each window. */
import { type AttentionWindow, looksOf, type PageAttention, pagePath, readAttention, type Sight, windowsOf } from '@/core/attention';
import type { Page } from '@/core/page';
import { viewportName } from '@/core/rules';
import type { Lang } from '@/core/text';
import { oneFile, parse } from './arguments';
import { besideData, besideOf, besideText } from './attention-figures';
import { named, openPageFile } from './files';
import { type CliIo, DONE, type ExitCode } from './io';
import { atViewports } from './lint-options';
import { INPUT } from './page-files';
import { say } from './texts';
import { type Version, versionOf } from './variant';

export async function runAttention(args: readonly string[], io: CliIo): Promise<ExitCode> {
  const { values, files, lang } = parse(args, {
    viewport: { type: 'string', multiple: true },
    variant: { type: 'string' },
    figures: { type: 'string' },
    json: { type: 'boolean' },
  });
  const file = oneFile(lang, files);
  const { page, variant } = await read(io, file, values.viewport ?? [], values.variant, lang);
  const attentions = page.viewports.map(({ id }) => readAttention(page, id));
  const figures = values.figures === undefined ? undefined : await besideOf(io, values.figures, page, lang);
  if (values.json) {
    const head = { format: 'endcap/attention', version: 1, file, page: page.id, ...(variant && { variant }) };
    io.out(
      `${JSON.stringify({ ...head, viewports: attentions.map((attention) => ({ ...asData(attention), ...besideData(figures?.get(attention.viewport)) })) }, null, 2)}\n`,
    );
    return DONE;
  }
  io.out(`${say(lang, 'attention-is', { file: variant ? `${file} · ${variant.name}` : file })}\n`);
  for (const attention of attentions) {
    io.out(`\n${asText(attention, page, lang).join('\n')}\n`);
    const beside = figures?.get(attention.viewport);
    if (beside) io.out(`\n${besideText(beside, page, lang, columns).join('\n')}\n`);
  }
  return DONE;
}

async function read(io: CliIo, file: string, viewports: readonly string[], asked: string | undefined, lang: Lang): Promise<Version> {
  return named(file, async () => {
    const { page } = await openPageFile(io, file === INPUT ? undefined : file, lang);
    const version = versionOf(page, asked, lang);
    return { ...version, page: atViewports(version.page, viewports, lang) };
  });
}

const nameOf = ({ kind, id }: Sight) => ({ kind, id });

/** Shares and chances from 0 to 1, lengths in CSS px; `focus` is null where there is nothing to compare with. */
function asData(attention: PageAttention) {
  const { viewport, layout, params, tiles, banner, blocks, blank } = attention;
  return {
    viewport,
    width: layout.width,
    height: layout.height,
    fold: layout.metrics.fold,
    params,
    banner,
    blocks: Object.fromEntries(blocks),
    blank,
    tiles: tiles.map(({ tile, skuId, module, row, share, rowExamined, examined, salience }) => ({
      tile,
      sku: skuId,
      module,
      row,
      share,
      rowExamined,
      examined,
      salience,
    })),
    path: pagePath(attention).map(nameOf),
    windows: windowsOf(attention).map((window) => ({
      top: window.top,
      bottom: window.top + window.height,
      focus: window.focus,
      effective: window.effective,
      topFirst: window.topFirst,
      shares: window.sights.map((sight) => ({ ...nameOf(sight), share: sight.weight })),
      path: looksOf(window).map(nameOf),
    })),
  };
}

const percent = (ratio: number) => `${(100 * ratio).toFixed(1)}%`;

function asText(attention: PageAttention, page: Page, lang: Lang): string[] {
  const { viewport, layout, tiles, banner, blocks, blank } = attention;
  const known = new Map(page.modules.map(({ id, title }, i) => [id, title?.trim() || say(lang, 'attention-module', { n: i + 1 })]));
  const titles = new Map(tiles.map(({ tile, sku, skuId }) => [tile, sku?.title.trim() || skuId]));
  const name = ({ kind, id }: Sight) => (kind === 'banner' ? 'Banner' : ((kind === 'tile' ? titles.get(id) : known.get(id)) ?? id));
  const table = [
    ['', say(lang, 'attention-share'), say(lang, 'attention-examined'), say(lang, 'attention-row'), ''],
    ['', percent(banner), '', '', 'Banner'],
    ...[...blocks].map(([id, share]) => ['', percent(share), '', '', known.get(id) ?? id]),
    ...tiles.map(({ tile, share, examined, row }) => [tile, percent(share), percent(examined), String(row + 1), titles.get(tile) ?? '']),
    ['', percent(blank), '', '', say(lang, 'attention-blank')],
  ];
  return [
    say(lang, 'attention-viewport', {
      viewport: viewportName(viewport, lang),
      width: layout.width,
      height: Math.round(layout.height),
      fold: layout.metrics.fold,
    }),
    '',
    ...columns(table),
    '',
    `${say(lang, 'attention-path')} ${pagePath(attention).map(name).join(' → ')}`,
    '',
    say(lang, 'attention-windows'),
    // By the ids of the table: the titles of eight looks are more than a line holds.
    ...columns(windowsOf(attention).map((window) => windowRow(window, (sight) => (sight.kind === 'tile' ? sight.id : name(sight)), lang))),
  ];
}

function windowRow(window: AttentionWindow, name: (sight: Sight) => string, lang: Lang): string[] {
  const { top, height, focus, effective, topFirst } = window;
  return [
    `${Math.round(top)}–${Math.round(top + height)} px`,
    say(lang, 'attention-focus', { n: Number.isFinite(focus) ? focus.toFixed(2) : '–' }),
    say(lang, 'attention-effective', { n: effective.toFixed(1) }),
    say(lang, 'attention-first', { n: percent(topFirst) }),
    looksOf(window).map(name).join(' → '),
  ];
}

/** Rows of words as columns, the last one as long as it is. */
function columns(rows: readonly (readonly string[])[]): string[] {
  const widths = (rows[0] ?? []).map((_, c) => Math.max(...rows.map((row) => widthOf(row[c] ?? ''))));
  return rows.map((row) =>
    row
      .map((cell, c) => (c === row.length - 1 ? cell : cell + ' '.repeat((widths[c] as number) - widthOf(cell))))
      .join('  ')
      .trimEnd(),
  );
}

/** Columns of a terminal: Chinese letters take two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += /[\u2e80-\u9fff\uff00-\uff60]/.test(letter) ? 2 : 1;
  return width;
}
