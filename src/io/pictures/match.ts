/**
 * Which picture file belongs to which SKU, by names alone. A file may serve several SKUs (variants that name one picture); a
 * SKU gets one file. What is surer comes first: a file named by the SKU's id, the file that the catalogue names, a numbered
 * file of the id, a file in a folder named by the id; then the main picture, then lower numbers.
 */
import type { Sku } from '@/core/page';

/** By what a file was matched, surest first. */
export const MATCHED_BY = ['id', 'name', 'number', 'folder'] as const;
export type MatchedBy = (typeof MATCHED_BY)[number];

export interface Candidate {
  /** Position in the list of paths. */
  file: number;
  by: MatchedBy;
}

export interface Matching {
  /** Files for a SKU, the one to take first; SKUs without any are left out. */
  bySku: Map<string, Candidate[]>;
  /** Positions of files that belong to no SKU. */
  unmatched: number[];
}

const natural = new Intl.Collator('en', { numeric: true });
/** How names are compared: case, width and the way accents are stored do not matter, nor what a file system cannot write. */
const fold = (text: string) =>
  text
    .normalize('NFKC')
    .trim()
    .toLowerCase()
    .replace(/[<>:"/\\|?*]/g, '_');

const nameOf = (path: string) => path.slice(path.lastIndexOf('/') + 1);
const stemOf = (name: string) => name.replace(/\.[a-z0-9]{2,5}$/i, '');

/** What shops and cameras add to a name: `-1`, `_02`, ` (3)`, `_main`, `主图1`. */
const SUFFIX = /[\s_-]*(?:[(（]\s*\d{1,3}\s*[)）]|(?<=[\s_-])(?:\d{1,3}|main|front|cover)|(?:[\s_-]*主图)[\s_-]*\d{0,2})$/iu;
const MAIN = /main|front|cover|主图/iu;
/** A file's name that is only a number counts pictures, unless it is longer than that. */
const COUNTER = /^\d{1,2}$/;

/** The last part of a reference, decoded; of an address without its query. */
function baseOf(reference: string): string {
  const path = reference.replace(/[?#].*$/, '').replace(/\\/g, '/');
  return fold(decoded(nameOf(path)));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** The folder just above a path's name, folded; empty where there is none. */
const folderOf = (path: string) =>
  fold(
    decoded(
      path
        .replace(/[?#].*$/, '')
        .replace(/\\/g, '/')
        .split('/')
        .at(-2) ?? '',
    ),
  );

interface Index {
  exact: Map<string, string>;
  folded: Map<string, string>;
  /** Pictures that the catalogue names, by base name, then by folder: the SKUs of each reference. */
  named: Map<string, Map<string, Map<string, string[]>>>;
}

/** What a map has under a key, made where there is nothing yet. */
function entry<K, V>(map: Map<K, V>, key: K, make: () => V): V {
  const value = map.get(key) ?? make();
  map.set(key, value);
  return value;
}

function indexOf(skus: readonly Pick<Sku, 'id' | 'image'>[]): Index {
  const index: Index = { exact: new Map(), folded: new Map(), named: new Map() };
  for (const { id, image } of skus) {
    index.exact.set(id.trim(), id);
    if (!index.folded.has(fold(id))) index.folded.set(fold(id), id);
    if (!image || /^(data|asset|blob):/i.test(image)) continue;
    const folders = entry(index.named, baseOf(image), (): Map<string, Map<string, string[]>> => new Map());
    const references = entry(folders, folderOf(image), (): Map<string, string[]> => new Map());
    entry(references, image, (): string[] => []).push(id);
  }
  return index;
}

const skuNamed = ({ exact, folded }: Index, text: string) => exact.get(text.trim()) ?? folded.get(fold(text));

/** The SKU whose id the name or a folder is, folders from the nearest outwards. */
function byId(index: Index, path: string): { sku: string; by: MatchedBy } | undefined {
  const stem = stemOf(nameOf(path));
  const whole = skuNamed(index, stem) ?? skuNamed(index, nameOf(path));
  if (whole && !COUNTER.test(stem)) return { sku: whole, by: 'id' };
  const folder = path
    .split('/')
    .slice(0, -1)
    .reverse()
    .map((part) => skuNamed(index, part))
    .find((sku) => sku !== undefined);
  if (folder) return { sku: folder, by: 'folder' };
  if (whole) return { sku: whole, by: 'id' };
  const short = stem.replace(SUFFIX, '');
  const numbered = short === stem || short === '' ? undefined : skuNamed(index, short);
  return numbered ? { sku: numbered, by: 'number' } : undefined;
}

/** SKUs whose picture has this file's name; where different pictures have it, those whose folder is the same too. */
function byName(index: Index, path: string): string[] {
  const folders = index.named.get(fold(nameOf(path)));
  if (!folders) return [];
  const [only] = folders.values();
  const references = folders.size === 1 && only?.size === 1 ? only : folders.get(folderOf(path));
  const [skus = []] = references?.size === 1 ? references.values() : [];
  return [...new Set(skus)];
}

/**
 * Matches picture files to SKUs.
 * @param paths folders and names with `/` between
 * @param skus of the page and of its catalogue; one that stands in both may name two pictures
 */
export function matchPictures(paths: readonly string[], skus: readonly Pick<Sku, 'id' | 'image'>[]): Matching {
  const index = indexOf(skus);
  const bySku = new Map<string, Candidate[]>();
  const unmatched: number[] = [];
  const add = (sku: string, file: number, by: MatchedBy) => entry(bySku, sku, (): Candidate[] => []).push({ file, by });
  paths.forEach((path, file) => {
    const id = byId(index, path);
    const named = byName(index, path);
    // A file in a SKU's folder that the catalogue names for that SKU is the named one.
    if (id && !(id.by !== 'id' && named.includes(id.sku))) add(id.sku, file, id.by);
    for (const sku of named) if (!(id?.by === 'id' && id.sku === sku)) add(sku, file, 'name');
    if (!id && named.length === 0) unmatched.push(file);
  });
  const pathOf = ({ file }: Candidate) => paths[file] ?? '';
  const rank = (candidate: Candidate) => [MATCHED_BY.indexOf(candidate.by), MAIN.test(nameOf(pathOf(candidate))) ? 0 : 1] as const;
  for (const candidates of bySku.values())
    candidates.sort((a, b) => {
      const [x, y] = [rank(a), rank(b)];
      return x[0] - y[0] || x[1] - y[1] || natural.compare(pathOf(a), pathOf(b)) || a.file - b.file;
    });
  return { bySku, unmatched };
}
