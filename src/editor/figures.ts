/** Daily figures as they are kept: by catalogue, so that every page planned from it sees them. */
import { type FigureDay, mergeDay } from '@/core/morning';
import { library } from './library';

/** Keeps days of figures; those of a day that is kept already are joined with it. */
export async function keepFigures(of: string, days: readonly FigureDay[]): Promise<void> {
  await library.transaction('rw', library.figures, async () => {
    const kept = await library.figures.bulkGet(days.map(({ day }) => [of, day]));
    await library.figures.bulkPut(
      days.map((day, i) => {
        const old = kept[i];
        return { ...(old ? mergeDay(old, day) : day), of };
      }),
    );
  });
}

/** The last days of figures that are kept, or all of them, the earliest first. */
export async function loadFigures(of: string, most?: number): Promise<FigureDay[]> {
  const latest = library.figures.where('[of+day]').between([of, ''], [of, '\uffff']).reverse();
  const records = await (most === undefined ? latest : latest.limit(most)).toArray();
  return records.reverse().map(({ day, figures }) => ({ day, figures }));
}

/** Hands the figures of a page on to the catalogue that it has got; what that has itself counts. */
export async function adoptFigures(page: string, catalogue: string): Promise<void> {
  await library.transaction('rw', library.figures, async () => {
    const own = await library.figures.where('of').equals(page).toArray();
    if (own.length === 0) return;
    const kept = await library.figures.bulkGet(own.map(({ day }) => [catalogue, day]));
    await library.figures.bulkPut(
      own.map((day, i) => {
        const old = kept[i];
        return { ...(old ? mergeDay(day, old) : day), of: catalogue };
      }),
    );
    await library.figures.where('of').equals(page).delete();
  });
}
