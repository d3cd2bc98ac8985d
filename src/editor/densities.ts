/** How busy pictures are, as it is kept: by the reference that pages name a picture by, so that none is read twice. */
import { library } from './library';
import { assetSha } from './shelf';

/** Behind an address another picture may stand by now; behind a hash never. In ms. */
const ADDRESS_HOLDS_MS = 30 * 24 * 3600 * 1000;

/** What is kept of these references, null of a picture that cannot be drawn; nothing where the library cannot be had. */
export async function loadDensities(references: readonly string[], now = Date.now()): Promise<Map<string, number | null>> {
  const records = await library.densities.bulkGet([...references]).catch(() => []);
  return new Map(
    records.flatMap((record) => {
      if (!record || (assetSha(record.reference) === undefined && now - record.readAt > ADDRESS_HOLDS_MS)) return [];
      return [[record.reference, record.density] as const];
    }),
  );
}

/** Keeps how busy pictures are. Nothing is lost where that fails: they are read again. */
export async function keepDensities(densities: ReadonlyMap<string, number | null>, now = Date.now()): Promise<void> {
  const records = [...densities].map(([reference, density]) => ({ reference, density, readAt: now }));
  await library.densities.bulkPut(records).catch(() => {});
}
