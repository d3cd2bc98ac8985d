/** Opening a page that was saved with its pictures: they are verified and kept first, then the page is opened. */
import { type AssetRecord, assetReference, assetSha, findPage, library, pictureReferences, shelf } from '@/editor';
import { openZip } from '@/io';
import { openPictures } from '@/workers';
import { type Opened, openPageFile } from './open-page-file';

const PAGE = /^(?:[^/]+\/)?[^/]+\.page\.json$/i;
const ASSET = /(?:^|\/)assets\/([0-9a-f]{64})\.\w+$/;

/** Whether an archive is that of a page: its page file stands at the top, or in the one folder around everything. */
export const isPageArchive = (paths: readonly string[]): boolean => paths.filter((path) => PAGE.test(path)).length === 1;

export type OpenedArchive = Opened & {
  /** Pictures whose bytes are not those that their names say, or that are no pictures. */
  damaged: number;
  /** Pictures that the page names, and that are neither in the archive nor on this machine. */
  missing: number;
};

/** Opens the archive; a page that cannot be opened leaves the library as it was. */
export async function openPageArchive(file: File): Promise<OpenedArchive> {
  const zip = await openZip(file);
  const entry = zip.ok ? zip.entries.find(({ path }) => PAGE.test(path)) : undefined;
  const bytes = zip.ok && entry ? await zip.read(entry) : undefined;
  if (!zip.ok || !entry || !bytes || typeof bytes === 'string') return { kind: 'failed', reason: 'no-page', damaged: 0, missing: 0 };
  const opened = await openPageFile(new File([bytes], entry.path.split('/').at(-1) ?? entry.path));
  if (opened.kind !== 'page') return { ...opened, damaged: 0, missing: 0 };
  const record = await findPage(opened.id);
  const references = record ? pictureReferences(record.page) : [];
  const wanted = new Set(references);
  const { pictures, damaged } = await readAssets(file, wanted);
  await library.keepAssets(pictures);
  await shelf.want(references);
  await shelf.refresh();
  const named = new Set(references.map(assetSha).filter((sha) => sha !== undefined));
  const missing = named.size - (await library.keptAssets([...named])).size;
  return { ...opened, damaged, missing };
}

async function readAssets(file: File, wanted: ReadonlySet<string>): Promise<{ pictures: AssetRecord[]; damaged: number }> {
  if (![...wanted].some((reference) => assetSha(reference))) return { pictures: [], damaged: 0 };
  const session = await openPictures([{ path: file.name, file }]);
  const pictures: AssetRecord[] = [];
  let damaged = 0;
  try {
    for (const [i, { path }] of session.files.entries()) {
      const sha = ASSET.exec(path)?.[1] ?? '';
      if (!wanted.has(assetReference(sha))) continue;
      const result = await session.read(i);
      if (!result.ok || result.sha !== sha) damaged++;
      else {
        const { ok: _, ...picture } = result;
        pictures.push({ ...picture, addedAt: Date.now() });
      }
    }
  } finally {
    session.close();
  }
  return { pictures, damaged };
}
