/** What home shows of a page besides its record: the miniature and the score, made while nothing else happens. */
import { check } from '@/core/rules';
import { assetSha, library, missingPictures, type PageRecord, pictureReferences, settings } from '@/editor';
import { countFindings } from '../findings';
import { type Dated, stateKey } from './page-list';
import { paintThumbnail } from './thumbnail';
import { pictureLoader } from './thumbnail-pictures';

export interface Score {
  /** 0 to 100, null where there is nothing to check. */
  score: number | null;
  errors: number;
  warnings: number;
}

/** Scores found so far, and pages whose miniature cannot be painted, by `stateKey`; they hold while the application is open. */
const scores = new Map<string, Score>();
const failed = new Set<string>();

/** Resolves when the browser has nothing better to do. */
function idle(): Promise<void> {
  return new Promise((resolve) => {
    if ('requestIdleCallback' in window) requestIdleCallback(() => resolve(), { timeout: 2000 });
    else setTimeout(resolve, 60);
  });
}

/** Today in the machine's time zone, `YYYY-MM-DD`. */
const today = () => new Intl.DateTimeFormat('sv-SE').format(new Date());

async function scoreOf(page: PageRecord['page']): Promise<Score> {
  const kept = pictureReferences(page).flatMap((reference) => assetSha(reference) ?? []);
  const there = new Set((await library.loadAssets(kept)).map(({ sha }) => sha));
  const missing = missingPictures(page, (sha) => !there.has(sha));
  const report = check(page, { missingPictures: missing, today: today() });
  const { error, warning } = countFindings(report);
  return { score: report.score, errors: error, warnings: warning };
}

async function draw(page: PageRecord['page'], dated: Dated): Promise<void> {
  const { pictureOf, release } = pictureLoader(settings.getState().remotePictures);
  try {
    const picture = await paintThumbnail(page, pictureOf);
    await library.transaction('rw', library.pages, library.thumbs, async () => {
      if (await library.pages.get(dated.id)) await library.thumbs.put({ pageId: dated.id, of: dated.updatedAt, picture });
    });
  } catch {
    failed.add(stateKey(dated));
  } finally {
    release();
  }
}

/**
 * Makes what is missing for these pages, one after another in their order.
 * @param onScores told all scores known so far, whenever there is a new one
 */
export async function drawMissing(
  pages: readonly Dated[],
  signal: AbortSignal,
  onScores: (scores: ReadonlyMap<string, Score>) => void,
): Promise<void> {
  onScores(new Map(scores));
  for (const dated of pages) {
    const key = stateKey(dated);
    const hasThumb = failed.has(key) || (await library.thumbs.get(dated.id))?.of === dated.updatedAt;
    if (hasThumb && scores.has(key)) continue;
    await idle();
    const record = signal.aborted ? undefined : await library.loadPage(dated.id);
    if (signal.aborted) return;
    if (!record) continue;
    if (!scores.has(key)) {
      scores.set(key, await scoreOf(record.page));
      onScores(new Map(scores));
    }
    if (!hasThumb) await draw(record.page, dated);
  }
}
