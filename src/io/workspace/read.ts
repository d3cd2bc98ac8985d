/**
 * Reading a workspace archive: everything is verified before anything is offered. Damaged parts are named, the rest is good.
 * Pictures are verified one by one and let go; they are read again when they are kept.
 */
import type { z } from 'zod';
import { type ShopAttention, shopAttention } from '@/core/calibration';
import type { FigureDay } from '@/core/morning';
import { openPage, type Page, problemText, type Sku } from '@/core/page';
import { type Policy, validatePolicy } from '@/core/policy';
import { readTemplate, type Template } from '@/core/templates';
import { openZip, ZIP_LIMITS, type Zip, type ZipEntry, type ZipFailure, type ZipLimits } from '../zip';
import {
  type AssetEntry,
  assetEntry,
  assetPath,
  type CatalogueEntry,
  catalogueEntry,
  catalogueFileSchema,
  cataloguePath,
  type FiguresEntry,
  figuresEntry,
  figuresFileSchema,
  figuresPath,
  MANIFEST,
  type Manifest,
  manifestSchema,
  type PageEntry,
  pageEntry,
  pagePath,
  WORKSPACE_FORMAT,
  WORKSPACE_VERSION,
} from './format';

export interface ReadPage {
  entry: PageEntry;
  page: Page;
}

export interface ReadCatalogue {
  entry: CatalogueEntry;
  skus: Sku[];
}

/** Daily figures of a catalogue, or of a page that has none. */
export interface ReadFigures {
  entry: FiguresEntry;
  days: FigureDay[];
}

export interface ReadAsset {
  entry: AssetEntry;
  /** Bytes, as declared. */
  size: number;
  /** The bytes, verified once more; undefined where the file has changed since. */
  read(): Promise<Blob | undefined>;
}

/**
 * `missing`: the list names it, the archive has none. `too-new`: of a newer version. `wrong-hash`: a picture's bytes are not
 * those that its name says. `unreadable`: the archive is damaged there. `invalid`: it was read and is not what it should be.
 */
export type DamageReason = 'missing' | 'unreadable' | 'invalid' | 'too-new' | 'wrong-hash';

export interface Damage {
  /** Path in the archive. */
  file: string;
  /** The page's title or the catalogue's name; empty for a picture. */
  title: string;
  reason: DamageReason;
  /** In English, where there is more to say. */
  detail?: string;
}

export interface WorkspaceContents {
  exportedAt: string;
  pages: ReadPage[];
  catalogues: ReadCatalogue[];
  assets: ReadAsset[];
  figures: ReadFigures[];
  templates: Template[];
  policies: Policy[];
  /** Parameters fitted to the shop's figures; empty where there are none. */
  shopAttention: ShopAttention;
  damaged: Damage[];
}

export type WorkspaceFailure = ZipFailure | 'no-manifest' | 'not-a-workspace' | 'too-new' | 'invalid';
export type WorkspaceRead =
  | { ok: true; workspace: WorkspaceContents }
  | { ok: false; reason: WorkspaceFailure; version?: number; detail?: string };

/** A catalogue of 200,000 SKUs is one entry of about 100 MB. */
const LIMITS: ZipLimits = { ...ZIP_LIMITS, entryBytes: 256 * 2 ** 20 };
/** Of the list of contents. */
const MANIFEST_MAX_BYTES = 32 * 2 ** 20;

/** Whether a list of files is that of a workspace archive. */
export const isWorkspace = (entries: readonly Pick<ZipEntry, 'path'>[]): boolean => entries.some(({ path }) => path === MANIFEST);

async function sha256(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return [...digest].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** A value of JSON text, or why it is none. */
function parsed(bytes: Uint8Array): { value: unknown } | { detail: string } {
  try {
    return { value: JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes)) };
  } catch (error) {
    return { detail: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * Reads a workspace archive and verifies all of it: the list, every page and catalogue, the hash of every picture.
 * @param onProgress told after each file: how many of how many are verified
 */
export async function readWorkspace(
  file: Blob,
  options: { limits?: ZipLimits; onProgress?: (done: number, of: number) => void; signal?: AbortSignal } = {},
): Promise<WorkspaceRead> {
  const zip = await openZip(file, options.limits ?? LIMITS);
  if (!zip.ok) return zip;
  const files = new Map(zip.entries.map((entry) => [entry.path, entry]));
  const listed = await readManifest(zip, files.get(MANIFEST));
  if (!listed.ok) return listed;
  const { manifest } = listed;
  const total = manifest.pages.length + manifest.catalogues.length + manifest.assets.length + (manifest.figures?.length ?? 0);
  const workspace: WorkspaceContents = {
    exportedAt: manifest.exportedAt,
    pages: [],
    catalogues: [],
    assets: [],
    figures: [],
    templates: [],
    policies: [],
    shopAttention: shopAttention(manifest.shopAttention),
    damaged: [],
  };
  let done = 0;
  const step = () => {
    options.signal?.throwIfAborted();
    options.onProgress?.(++done, total);
  };
  const seen = new Set<string>();
  /** The good entries of a list. */
  const entries = <T>(name: 'pages' | 'catalogues' | 'assets' | 'figures', schema: z.ZodType<T>): T[] =>
    (manifest[name] ?? []).flatMap((value, i) => {
      const entry = schema.safeParse(value);
      if (entry.success) return [entry.data];
      const detail = `${name}[${i}].${issueText(entry.error)}`;
      workspace.damaged.push({ file: MANIFEST, title: '', reason: 'invalid', detail });
      step();
      return [];
    });
  /** The file of an entry, or how it is damaged; a file that is named twice is read once. */
  const take = async (path: string, title: string) => {
    if (seen.has(path)) return undefined;
    seen.add(path);
    const damage = (reason: DamageReason, detail?: string) => {
      workspace.damaged.push({ file: path, title, reason, ...(detail === undefined ? {} : { detail }) });
    };
    const found = files.get(path);
    const bytes = found && (await zip.read(found));
    if (!bytes) damage('missing');
    else if (typeof bytes === 'string') damage('unreadable', bytes);
    else return { found, bytes, damage };
    return undefined;
  };

  for (const entry of entries('pages', pageEntry)) {
    const got = await take(pagePath(entry.id), entry.title);
    if (got) {
      const opened = openPage(new TextDecoder().decode(got.bytes));
      if (opened.ok) workspace.pages.push({ entry, page: opened.page });
      else got.damage(opened.reason === 'too-new' ? 'too-new' : 'invalid', opened.problems[0] && problemText(opened.problems[0]));
    }
    step();
  }
  for (const entry of entries('catalogues', catalogueEntry)) {
    const got = await take(cataloguePath(entry.id), entry.name);
    if (got) {
      const json = parsed(got.bytes);
      const read = 'value' in json ? catalogueFileSchema.safeParse(json.value) : undefined;
      if (read?.success) workspace.catalogues.push({ entry, skus: read.data.skus });
      else got.damage('invalid', read ? issueText(read.error) : 'detail' in json ? json.detail : undefined);
    }
    step();
  }
  for (const entry of entries('assets', assetEntry)) {
    const got = await take(assetPath(entry), '');
    if (got) {
      if ((await sha256(got.bytes)) === entry.sha256) workspace.assets.push(assetOf(zip, entry, got.found));
      else got.damage('wrong-hash');
    }
    step();
  }
  for (const entry of entries('figures', figuresEntry)) {
    const got = await take(figuresPath(entry.of), '');
    if (got) {
      const json = parsed(got.bytes);
      const read = 'value' in json ? figuresFileSchema.safeParse(json.value) : undefined;
      if (read?.success) workspace.figures.push({ entry, days: read.data.days as FigureDay[] });
      else got.damage('invalid', read ? issueText(read.error) : 'detail' in json ? json.detail : undefined);
    }
    step();
  }
  for (const [i, value] of (manifest.templates ?? []).entries()) {
    const template = readTemplate(value);
    if (template) workspace.templates.push(template);
    else workspace.damaged.push({ file: MANIFEST, title: '', reason: 'invalid', detail: `templates[${i}]` });
  }
  for (const [i, value] of (manifest.policies ?? []).entries()) {
    const policy = validatePolicy(value);
    if (policy.ok) workspace.policies.push(policy.policy);
    else workspace.damaged.push({ file: MANIFEST, title: '', reason: 'invalid', detail: `policies[${i}]` });
  }
  return { ok: true, workspace };
}

function assetOf(zip: Zip, entry: AssetEntry, found: ZipEntry): ReadAsset {
  return {
    entry,
    size: found.bytes,
    async read() {
      const bytes = await zip.read(found);
      return typeof bytes !== 'string' && (await sha256(bytes)) === entry.sha256 ? new Blob([bytes], { type: entry.type }) : undefined;
    },
  };
}

type Listed = { ok: true; manifest: Manifest } | (WorkspaceRead & { ok: false });

async function readManifest(zip: Zip, entry: ZipEntry | undefined): Promise<Listed> {
  if (!entry) return { ok: false, reason: 'no-manifest' };
  if (entry.bytes > MANIFEST_MAX_BYTES) return { ok: false, reason: 'invalid', detail: `${MANIFEST}: ${entry.bytes} bytes` };
  const bytes = await zip.read(entry);
  if (typeof bytes === 'string') return { ok: false, reason: 'invalid', detail: `${MANIFEST}: ${bytes}` };
  const json = parsed(bytes);
  if (!('value' in json)) return { ok: false, reason: 'invalid', detail: json.detail };
  const head = json.value as { format?: unknown; version?: unknown } | null;
  if (head?.format !== WORKSPACE_FORMAT) return { ok: false, reason: 'not-a-workspace' };
  if (typeof head.version === 'number' && head.version > WORKSPACE_VERSION) return { ok: false, reason: 'too-new', version: head.version };
  const checked = manifestSchema.safeParse(json.value);
  return checked.success ? { ok: true, manifest: checked.data } : { ok: false, reason: 'invalid', detail: issueText(checked.error) };
}

function issueText({ issues }: { issues: readonly { path: PropertyKey[]; message: string }[] }): string {
  const [first] = issues;
  return first ? `${first.path.map(String).join('.')}: ${first.message}` : '';
}
