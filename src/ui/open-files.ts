/**
 * What files are, wherever they came from: a catalogue or a page, pictures, a page with its pictures, a whole workspace. Told
 * by what is in them, not by their names alone.
 */
import i18next from 'i18next';
import { toast } from 'sonner';
import { isLeftover, isWorkspace, looksLikeZip, openZip, PAGE_IN_PICTURE, pngText } from '@/io';
import type { PictureSource } from '@/workers';
import { carriedPage, closeCarriedPage } from './carried-page';
import { addPictures, type PictureTarget } from './incoming-pictures';
import { importWorkspace } from './incoming-workspace';
import { isPageArchive, openPageArchive } from './open-page-archive';
import { openPageFile } from './open-page-file';
import { openPolicies } from './policy-dialog';
import { go } from './route';
import { unopened } from './unopened';

type Sorted =
  | { kind: 'file' | 'page-archive' | 'workspace'; file: File }
  | { kind: 'pictures'; sources: PictureSource[] }
  | { kind: 'carried-page'; page: File; sources: PictureSource[] }
  | { kind: 'nothing' };

const PICTURE = /\.(png|jpe?g|jfif|webp|gif|avif|bmp|svg|heic|heif|tiff?|psd)$/i;
const WORKBOOK = /\.xls[xm]$/i;

const isPicture = ({ path, file }: PictureSource) => file.type.startsWith('image/') || PICTURE.test(path);
const asFile = ({ path, file }: PictureSource) => (file instanceof File ? file : new File([file], path));

async function isArchive({ path, file }: PictureSource): Promise<boolean> {
  return !WORKBOOK.test(path) && (/\.zip$/i.test(path) || (await looksLikeZip(file).catch(() => false)));
}

/** Sorts out what was dropped or chosen together. One archive is looked into; several are archives of pictures. */
export async function sortFiles(dropped: readonly PictureSource[]): Promise<Sorted> {
  const sources = dropped.filter(({ path }) => !isLeftover(path));
  const [first] = sources;
  if (!first) return { kind: 'nothing' };
  if (sources.length === 1 && (await isArchive(first))) {
    const zip = await openZip(first.file);
    const paths = zip.ok ? zip.entries.map(({ path }) => path) : [];
    if (zip.ok && isWorkspace(zip.entries)) return { kind: 'workspace', file: asFile(first) };
    if (isPageArchive(paths)) return { kind: 'page-archive', file: asFile(first) };
    return { kind: 'pictures', sources };
  }
  const text = sources.length === 1 && isPicture(first) ? await pngText(first.file, PAGE_IN_PICTURE) : undefined;
  if (text !== undefined) {
    const name = first.path.replace(/^.*\/|\.png$/gi, '');
    return { kind: 'carried-page', page: new File([text], `${name}.page.json`), sources };
  }
  const archives = await Promise.all(sources.map((source) => /\.zip$/i.test(source.path) && isArchive(source)));
  if (sources.some(isPicture) || archives.some(Boolean)) return { kind: 'pictures', sources };
  return { kind: 'file', file: asFile(first) };
}

const LONG_MS = 12_000;

/**
 * Opens what was dropped or chosen, whatever it is.
 * @param target where on the page one picture was dropped
 * @param onCatalogue told of a file that is to be imported
 */
export async function openFiles(
  files: readonly PictureSource[],
  target: PictureTarget | undefined,
  onCatalogue: (file: File) => void,
): Promise<void> {
  const sorted = await sortFiles(files);
  if (sorted.kind === 'nothing') return;
  const bring = (sources: PictureSource[]) => addPictures(sources, target && sources.length === 1 ? { target } : {});
  if (sorted.kind === 'pictures') bring(sorted.sources);
  else if (sorted.kind === 'carried-page') ask(sorted, onCatalogue, bring);
  else if (sorted.kind === 'workspace') await importWorkspace(sorted.file);
  else await openOne(sorted, onCatalogue);
}

/** Which of both is meant is the person's to say: a mock-up may be wanted as a picture too. */
function ask(
  { page, sources }: Extract<Sorted, { kind: 'carried-page' }>,
  onCatalogue: (file: File) => void,
  bring: (sources: PictureSource[]) => void,
): void {
  const then = (act: () => void) => () => {
    closeCarriedPage();
    act();
  };
  const openPage = then(() => {
    openOne({ kind: 'file', file: page }, onCatalogue).catch((error: unknown) => {
      const description = error instanceof Error ? error.message : String(error);
      toast.error(i18next.t('common:open-failed', { name: page.name }), { description });
    });
  });
  carriedPage.setState({ asked: { name: sources[0]?.path ?? page.name, openPage, usePicture: then(() => bring(sources)) } });
}

/** A policy names itself within this many bytes; canonical JSON sorts `brand` and `colors` before the format, and no more. */
const POLICY_HEAD = 64 * 2 ** 10;

/** Whether a file is the policy of a brand: by its name, or as JSON that says so. */
async function isPolicy(file: File): Promise<boolean> {
  if (/\.policy\.json$/i.test(file.name)) return true;
  if (!/\.json$/i.test(file.name) || /\.page\.json$/i.test(file.name)) return false;
  const head = await file
    .slice(0, POLICY_HEAD)
    .text()
    .catch(() => '');
  return /"format"\s*:\s*"endcap\/policy"/.test(head);
}

async function openOne({ kind, file }: Extract<Sorted, { file: File }>, onCatalogue: (file: File) => void): Promise<void> {
  if (kind === 'file' && (await isPolicy(file))) {
    openPolicies(file);
    return;
  }
  const t = i18next.getFixedT(null, 'common');
  const opened = kind === 'page-archive' ? await openPageArchive(file) : { damaged: 0, missing: 0, ...(await openPageFile(file)) };
  if (opened.kind === 'failed') unopened.setState({ told: { ...opened, name: file.name } });
  else if (opened.kind === 'catalogue') onCatalogue(file);
  else {
    go({ screen: 'page', id: opened.id });
    const said = t('page-opened', { title: opened.title || t('untitled') });
    const damaged = opened.damaged > 0 ? [t('page-opened-damaged', { count: opened.damaged })] : [];
    const missing = opened.missing > 0 ? [t('page-opened-missing', { count: opened.missing })] : [];
    // Chinese sentences follow each other without a space.
    const description = [...damaged, ...missing].join(i18next.language.startsWith('zh') ? '' : ' ');
    if (description === '') toast.success(said);
    else toast.warning(said, { description, duration: LONG_MS });
  }
}
