/** From picture files to a report: which SKU gets which, and what happened to the others. */
import type { Sku } from '@/core/page';
import { assetReference, assetSha, type Library } from '@/editor';
import { type Candidate, type MatchedBy, matchPictures } from '@/io';
import type { PictureFailure, PictureResult, PictureSession, ReadPicture } from '@/workers';
import { plainPicture } from '../shell';

export interface MatchedPicture {
  sku: Sku;
  path: string;
  by: MatchedBy;
  picture: ReadPicture;
  /** Paths of files that could have been taken as well. */
  others: string[];
  /** The SKU has this very picture already. */
  isSame: boolean;
}

export interface RefusedFile {
  path: string;
  failure: PictureFailure;
}

export interface PictureReport {
  matched: MatchedPicture[];
  /** SKUs without a picture that can be shown, after all. */
  without: Sku[];
  /** Pictures that belong to no SKU. */
  unmatched: string[];
  refused: RefusedFile[];
  files: number;
}

/** Decoded at a time: memory stays at a few pictures. */
const AT_ONCE = 2;

/** SKUs without a picture that can be shown on this machine, as far as can be told without asking the web. */
async function withoutPicture(skus: readonly Sku[], library: Library): Promise<Sku[]> {
  const shas = new Set(skus.map(({ image }) => assetSha(image ?? '')).filter((sha) => sha !== undefined));
  const kept = await library.keptAssets([...shas]);
  return skus.filter(({ image }) => {
    const sha = assetSha(image ?? '');
    return sha === undefined ? plainPicture(image ?? '') === undefined : !kept.has(sha);
  });
}

/** `page` first: what it says of a SKU is what counts; the catalogue may name another picture, and both names are known. */
export function allSkus(page: readonly Sku[], catalogue: readonly Sku[]): Sku[] {
  const known = new Set(page.map(({ id }) => id));
  return [...page, ...catalogue.filter(({ id }) => !known.has(id))];
}

/**
 * Reads the files that belong to SKUs, the best of each; where that is none after all, the next.
 * @param names SKUs to match by, an id more than once where it names several pictures
 * @param onProgress how many of how many SKUs are done
 */
export async function matchFiles(
  session: PictureSession,
  skus: readonly Sku[],
  options: { names?: readonly Sku[]; library: Library; onProgress?: (done: number, total: number) => void },
): Promise<PictureReport> {
  const { names = skus, library, onProgress } = options;
  const good = session.files.flatMap(({ refused }, index) => (refused ? [] : [index]));
  const pathOf = (file: number) => session.files[good[file] ?? -1]?.path ?? '';
  const { bySku, unmatched } = matchPictures(
    good.map((_, file) => pathOf(file)),
    names,
  );
  const read = new Map<number, Promise<PictureResult>>();
  const readOnce = (file: number) => {
    const result = read.get(file) ?? session.read(good[file] ?? -1);
    read.set(file, result);
    return result;
  };
  const refused: RefusedFile[] = session.files.flatMap(({ path, refused: failure }) => (failure ? [{ path, failure }] : []));
  const broken = new Set<number>();
  const take = async (sku: Sku, candidates: readonly Candidate[]): Promise<MatchedPicture | undefined> => {
    for (const [i, { file, by }] of candidates.entries()) {
      const result = await readOnce(file);
      if (result.ok) {
        const others = candidates.slice(i + 1).map((other) => pathOf(other.file));
        return { sku, path: pathOf(file), by, picture: result, others, isSame: sku.image === assetReference(result.sha) };
      }
      if (!broken.has(file)) refused.push({ path: pathOf(file), failure: result });
      broken.add(file);
    }
    return undefined;
  };

  const wanted = skus.filter(({ id }) => bySku.has(id));
  const taken: (MatchedPicture | undefined)[] = [];
  let next = 0;
  let done = 0;
  onProgress?.(0, wanted.length);
  const work = async () => {
    for (let at = next++; at < wanted.length; at = next++) {
      const sku = wanted[at];
      if (sku) taken[at] = await take(sku, bySku.get(sku.id) ?? []);
      onProgress?.(++done, wanted.length);
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));

  const matched = taken.filter((match) => match !== undefined);
  const served = new Set(matched.map(({ sku }) => sku.id));
  return {
    matched,
    without: await withoutPicture(
      skus.filter(({ id }) => !served.has(id)),
      library,
    ),
    unmatched: unmatched.map(pathOf),
    refused,
    files: session.files.length,
  };
}
