/** What a workspace archive would bring to what is kept here. */
import { mergeDay } from '@/core/morning';
import { canonicalJson, writePage } from '@/core/page';
import { writePolicy } from '@/core/policy';
import { library, policyOf } from '@/editor';
import type { Damage, ReadCatalogue, ReadPage, WorkspaceContents } from '@/io';

/** What happens to a part that is here already and differs. */
export type Choice = 'both' | 'replace' | 'skip';

export interface Conflict {
  /** Names the part: `page p-1`, `catalogue c-1`. */
  key: string;
  kind: 'page' | 'catalogue';
  title: string;
  /** When it was last edited or imported here, and there: ms since 1970. */
  here: number;
  there: number;
}

type ReadAsset = WorkspaceContents['assets'][number];

export interface Counts {
  fresh: number;
  /** Here already, the same. */
  same: number;
  differ: number;
}

export interface Comparison {
  exportedAt: string;
  pages: ReadPage[];
  catalogues: ReadCatalogue[];
  /** Those that are not kept here yet. */
  assets: ReadAsset[];
  /** Days of daily figures that are not kept here in the same way; they are joined with those that are. */
  figures: WorkspaceContents['figures'];
  /** Templates that are not kept here in the same way; one that differs is kept beside the one here. */
  templates: WorkspaceContents['templates'];
  /** Policies of brands, in the same way. */
  policies: WorkspaceContents['policies'];
  shopAttention: WorkspaceContents['shopAttention'];
  conflicts: Conflict[];
  counts: Record<'pages' | 'catalogues' | 'pictures' | 'figures' | 'templates' | 'policies', Counts>;
  damaged: Damage[];
}

export const pageKey = ({ entry }: ReadPage) => `page ${entry.id}`;
export const catalogueKey = ({ entry }: ReadCatalogue) => `catalogue ${entry.id}`;

/** `same` parts are left out of what it returns: there is nothing to do about them. */
export async function compareWorkspace(contents: WorkspaceContents): Promise<Comparison> {
  const conflicts: Conflict[] = [];
  const counts: Comparison['counts'] = {
    pages: { fresh: 0, same: 0, differ: 0 },
    catalogues: { fresh: 0, same: 0, differ: 0 },
    pictures: { fresh: 0, same: 0, differ: 0 },
    // In days; those of one day are joined, so that none differs.
    figures: { fresh: 0, same: 0, differ: 0 },
    templates: { fresh: 0, same: 0, differ: 0 },
    policies: { fresh: 0, same: 0, differ: 0 },
  };
  const pages: ReadPage[] = [];
  for (const read of contents.pages) {
    const { id, title, updatedAt } = read.entry;
    const here = await library.loadPage(id);
    const state = !here ? 'fresh' : writePage(here.page) === writePage(read.page) ? 'same' : 'differ';
    counts.pages[state]++;
    if (state !== 'same') pages.push(read);
    if (here && state === 'differ')
      conflicts.push({ key: pageKey(read), kind: 'page', title, here: here.updatedAt, there: Date.parse(updatedAt) });
  }
  const catalogues: ReadCatalogue[] = [];
  for (const read of contents.catalogues) {
    const { id, name, importedAt } = read.entry;
    const here = await library.catalogues.get(id);
    const isSame = here && canonicalJson(await library.loadSkus(id)) === canonicalJson(read.skus);
    const state = !here ? 'fresh' : isSame ? 'same' : 'differ';
    counts.catalogues[state]++;
    if (state !== 'same') catalogues.push(read);
    if (here && state === 'differ')
      conflicts.push({ key: catalogueKey(read), kind: 'catalogue', title: name, here: here.importedAt, there: Date.parse(importedAt) });
  }
  const kept = await library.keptAssets(contents.assets.map(({ entry }) => entry.sha256));
  const assets = contents.assets.filter(({ entry }) => !kept.has(entry.sha256));
  counts.pictures = { fresh: assets.length, same: kept.size, differ: 0 };
  const figures: Comparison['figures'] = [];
  for (const { entry, days } of contents.figures) {
    const here = await library.figures.bulkGet(days.map(({ day }) => [entry.of, day]));
    const fresh = days.filter((day, i) => !here[i] || canonicalJson(mergeDay(here[i], day).figures) !== canonicalJson(here[i].figures));
    counts.figures.fresh += fresh.length;
    counts.figures.same += days.length - fresh.length;
    if (fresh.length > 0) figures.push({ entry, days: fresh });
  }
  const templates: Comparison['templates'] = [];
  for (const template of contents.templates) {
    const here = await library.templates.get(template.id);
    const state = !here ? 'fresh' : canonicalJson(here) === canonicalJson(template) ? 'same' : 'differ';
    counts.templates[state]++;
    if (state !== 'same') templates.push(template);
  }
  const policies: Comparison['policies'] = [];
  for (const policy of contents.policies) {
    const here = await policyOf(policy.brand);
    const state = !here ? 'fresh' : writePolicy(here) === writePolicy(policy) ? 'same' : 'differ';
    counts.policies[state]++;
    if (state !== 'same') policies.push(policy);
  }
  const { exportedAt, shopAttention, damaged } = contents;
  return { exportedAt, pages, catalogues, assets, figures, templates, policies, shopAttention, conflicts, counts, damaged };
}
