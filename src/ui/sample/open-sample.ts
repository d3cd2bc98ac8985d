/**
 * The sample: a finished page of an invented shop, with its catalogue and its pictures, from the application's own files.
 * What is kept already is not fetched or written again, so asking twice opens the same page; one that was edited since is
 * left alone and a fresh one is made.
 */
import i18next from 'i18next';
import { z } from 'zod';
import { openPage, type Page, writePage } from '@/core/page';
import { type AssetRecord, assetSha, type Language, library, newId, pictureReferences, shelf } from '@/editor';

const pictureSchema = z.array(z.object({ file: z.string(), sha256: z.string(), width: z.number(), height: z.number() }));
type Picture = z.infer<typeof pictureSchema>[number];

/** Why the sample could not be opened; its message is for the person. */
function failure(reason: 'not-fetched' | 'not-readable' | 'not-kept', cause: unknown): Error {
  return new Error(i18next.getFixedT(null, 'sample')(reason), { cause });
}

/**
 * Opens the sample in one of its languages.
 * @throws Error with a message in the interface's language: not fetched, damaged, or not kept
 */
export async function openSample(language: Language): Promise<{ pageId: string }> {
  const page = await fetchPage(language);
  const bytes = await fetchPictures(page);
  try {
    await library.keepAssets(bytes);
    await shelf.refresh();
    return { pageId: (await keptPage(page)) ?? (await keepPage(page, language)) };
  } catch (cause) {
    throw failure('not-kept', cause);
  }
}

/** A file of the sample; one that is not there may come back as the application's own page. */
async function fetchFile(path: string): Promise<Response> {
  try {
    const response = await fetch(`${import.meta.env.BASE_URL}sample/${path}`);
    if (!response.ok) throw new Error(`${path}: ${response.status}`);
    return response;
  } catch (cause) {
    throw failure('not-fetched', cause);
  }
}

async function fetchPage(language: Language): Promise<Page> {
  const response = await fetchFile(`${language}.page.json`);
  const opened = openPage(await response.text());
  if (!opened.ok) throw failure('not-readable', opened.problems[0]);
  return opened.page;
}

/** The pictures of a page that are not kept yet. */
async function fetchPictures(page: Page): Promise<AssetRecord[]> {
  const shas = [...new Set(pictureReferences(page).map(assetSha))].filter((sha) => sha !== undefined);
  // Where the library cannot be read, keeping will say so.
  const kept = new Set((await library.loadAssets(shas).catch(() => [])).map(({ sha }) => sha));
  const missing = shas.filter((sha) => !kept.has(sha));
  if (missing.length === 0) return [];
  const list = pictureSchema.safeParse(await (await fetchFile('pictures.json')).json().catch(() => undefined));
  if (!list.success) throw failure('not-readable', list.error);
  const pictures = new Map(list.data.map((picture) => [picture.sha256, picture]));
  return Promise.all(missing.map((sha) => fetchPicture(sha, pictures.get(sha))));
}

async function fetchPicture(sha: string, picture: Picture | undefined): Promise<AssetRecord> {
  if (!picture) throw failure('not-readable', sha);
  const response = await fetchFile(`pictures/${picture.file}`);
  const bytes = await response.arrayBuffer();
  if ((await sha256(bytes)) !== sha) throw failure('not-readable', picture.file);
  const { width, height } = picture;
  return { sha, bytes: new Blob([bytes], { type: 'image/webp' }), width, height, animated: false, addedAt: Date.now() };
}

async function sha256(bytes: ArrayBuffer): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The page of the library that is the sample, byte for byte. */
async function keptPage(page: Page): Promise<string | undefined> {
  const bytes = writePage(page);
  for (const { id, title } of await library.listPages()) {
    const kept = title === (page.title ?? '') ? await library.loadPage(id) : undefined;
    if (kept && writePage(kept.page) === bytes) return id;
  }
  return undefined;
}

async function keepPage(page: Page, language: Language): Promise<string> {
  const catalogueId = `c-sample-${language}`;
  if (!(await library.catalogues.get(catalogueId))) {
    const name = i18next.getFixedT(language, 'sample')('catalogue');
    const record = { id: catalogueId, name, currency: page.currency, count: page.skus.length, importedAt: Date.now() };
    await library.saveCatalogue(record, page.skus);
  }
  const id = newId('p');
  await library.savePage(page, id, Date.now(), catalogueId);
  return id;
}
