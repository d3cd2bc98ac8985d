/** `endcap attention --figures TABLE`: what the tiles got, beside what the model says they would. */
import { besidePredicted, type Comparison, rowsByViewport } from '@/core/calibration';
import { figureRejectText, readFigures, understandFigures } from '@/core/figures';
import { type Page, skusById } from '@/core/page';
import type { Lang } from '@/core/text';
import { failureText, readTables } from '@/io';
import { named, readBytes } from './files';
import { type CliIo, REFUSED, Stop } from './io';
import { say } from './texts';

/** Rows that are named when they could not be used. */
const SHOWN = 10;

/** Reads the table and lays it over the page, by viewport; rows that cannot be used go to the error output. */
export async function besideOf(io: CliIo, file: string, page: Page, lang: Lang): Promise<Map<string, Comparison>> {
  const tables = await readTables(await named(file, () => readBytes(io, file, lang)), file);
  if (!tables.ok) throw new Stop(REFUSED, `${file}: ${failureText(tables, lang)}`);
  const understanding = understandFigures(tables.tables);
  const table = understanding && tables.tables[understanding.table];
  if (!table) throw new Stop(REFUSED, `${file}: ${say(lang, 'figures-none')}`);
  const { rows, rejected } = readFigures(table, understanding);
  const byViewport = rowsByViewport(page, rows, page.viewports[0]?.id ?? '');
  const found = new Map([...byViewport.rows].map(([id, own]) => [id, besidePredicted(page, id, own)]));
  const all = [...rejected, ...byViewport.rejected, ...[...found.values()].flatMap((one) => one.rejected)];
  if (all.length > 0) {
    const lines = all.slice(0, SHOWN).map((reject) => `  ${figureRejectText(reject, lang)}`);
    io.err(`${[`${file}: ${say(lang, 'figures-rejected', { n: all.length })}`, ...lines].join('\n')}\n`);
  }
  return found;
}

/** Shares from 0 to 1, among the tiles that have figures. */
export function besideData(beside: Comparison | undefined) {
  if (!beside) return {};
  const { tiles, clicks, impressions, misplaced, agreement } = beside;
  return {
    figures: {
      clicks,
      impressions,
      misplaced,
      agreement,
      tiles: tiles.map(({ place, predicted, clickShare, impressionShare, ...counts }) => ({
        tile: place.tile,
        predicted,
        clickShare,
        impressionShare,
        ...counts,
      })),
    },
  };
}

const percent = (ratio: number) => `${(100 * ratio).toFixed(1)}%`;

export function besideText(
  { tiles, clicks, misplaced }: Comparison,
  page: Page,
  lang: Lang,
  columns: (rows: readonly (readonly string[])[]) => string[],
): string[] {
  const titles = skusById(page);
  const head = ['', say(lang, 'figures-predicted'), say(lang, 'figures-clicks'), say(lang, 'figures-impressions'), ''];
  const rows = tiles.map(({ place, predicted, clickShare, impressionShare }) => [
    place.tile,
    percent(predicted),
    percent(clickShare),
    percent(impressionShare),
    titles.get(place.skuId)?.title ?? place.skuId,
  ]);
  return [say(lang, 'figures-beside', { clicks, misplaced: percent(misplaced) }), '', ...columns([head, ...rows])];
}
