/** How busy the pictures of a page are: worked out once per picture, off the main thread, and kept in the library. */
import { useEffect, useMemo } from 'react';
import { useStore } from 'zustand';
import { createStore } from 'zustand/vanilla';
import type { Page } from '@/core/page';
import { assetSha, keepDensities, library, loadDensities, settings } from '@/editor';
import { plainPicture } from '@/ui/shell';
import { pictureDensities } from '@/workers';

type Densities = ReadonlyMap<string, number>;

/** Densities by reference; null for a picture that cannot be drawn. */
const known = createStore<{ densities: ReadonlyMap<string, number | null> }>(() => ({ densities: new Map() }));
/** References that are being read or have been. One that could not be had leaves again: it may be there later. */
const asked = new Map<string, Promise<void>>();

/** As many at a time: pictures are large until they are read. */
const AT_ONCE = 24;

async function bytesOf(references: readonly string[], remote: boolean): Promise<(Blob | null)[]> {
  const shas = references.flatMap((reference) => assetSha(reference) ?? []);
  const kept = new Map((await library.loadAssets(shas).catch(() => [])).map(({ sha, screen, bytes }) => [sha, screen ?? bytes]));
  return Promise.all(
    references.map(async (reference) => {
      const sha = assetSha(reference);
      if (sha !== undefined) return kept.get(sha) ?? null;
      const url = plainPicture(reference, remote);
      if (url === undefined) return null;
      const response = await fetch(url, { referrerPolicy: 'no-referrer' }).catch(() => undefined);
      return response?.ok ? response.blob().catch(() => null) : null;
    }),
  );
}

async function readPart(part: readonly string[], remote: boolean): Promise<void> {
  const kept = await loadDensities(part);
  if (kept.size > 0) known.setState({ densities: new Map([...known.getState().densities, ...kept]) });
  const references = part.filter((reference) => !kept.has(reference));
  if (references.length === 0) return;
  const blobs = await bytesOf(references, remote);
  const found = await pictureDensities(blobs.flatMap((blob) => blob ?? [])).catch(() => []);
  const read = new Map<string, number | null>();
  let next = 0;
  references.forEach((reference, i) => {
    const density = blobs[i] ? found[next++] : undefined;
    if (density === undefined) asked.delete(reference);
    else read.set(reference, density);
  });
  known.setState({ densities: new Map([...known.getState().densities, ...read]) });
  await keepDensities(read);
}

/** Reads what has not been read yet, part after part; resolves when all of it is. */
async function read(references: readonly string[], remote: boolean): Promise<void> {
  const fresh = references.filter((reference) => !asked.has(reference));
  let last: Promise<void> = Promise.resolve();
  for (let i = 0; i < fresh.length; i += AT_ONCE) {
    const part = fresh.slice(i, i + AT_ONCE);
    last = last.then(() => readPart(part, remote));
    for (const reference of part) asked.set(reference, last);
  }
  await Promise.all(references.map((reference) => asked.get(reference)));
}

/** The pictures that the tiles of a page show, as their SKUs name them. */
function shown(page: Page): string[] {
  const tiles = new Set(page.modules.flatMap(({ tiles = [] }) => tiles.map(({ skuId }) => skuId)));
  return [...new Set(page.skus.flatMap(({ id, image }) => (tiles.has(id) && image?.trim() ? image.trim() : [])))].sort();
}

let last: Densities = new Map();

/** What is known of these, undefined for nothing; the map that was there before where that holds the same. */
function pick(references: readonly string[], densities: ReadonlyMap<string, number | null>): Densities | undefined {
  const map = new Map(
    references.flatMap((reference) => {
      const density = densities.get(reference);
      return density ? [[reference, density] as const] : [];
    }),
  );
  if (map.size === 0) return undefined;
  const same = map.size === last.size && [...map].every(([reference, density]) => last.get(reference) === density);
  if (!same) last = map;
  return last;
}

/** How busy the pictures on a page are, by reference, those that can be read. */
export async function densitiesOf(page: Page): Promise<Densities | undefined> {
  const references = shown(page);
  await read(references, settings.getState().remotePictures);
  return pick(references, known.getState().densities);
}

/**
 * How busy the pictures on a page are, by reference, as far as it is known; the same map as long as nothing of it changes.
 * Undefined where none is known, or where `on` is false: the model does without.
 */
export function useDensities(page: Page, on: boolean): Densities | undefined {
  const key = useMemo(() => (on ? shown(page).join('\n') : ''), [page, on]);
  const references = useMemo(() => (key === '' ? [] : key.split('\n')), [key]);
  const remote = useStore(settings, ({ remotePictures }) => remotePictures);
  const { densities } = useStore(known);
  // Asked again when pictures may be fetched that could not be before.
  useEffect(() => {
    void read(references, remote);
  }, [references, remote]);
  return useMemo(() => pick(references, densities), [references, densities]);
}
