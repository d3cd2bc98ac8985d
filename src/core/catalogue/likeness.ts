/** Whether a file is a newer one of a catalogue that is kept: by its name, or by the ids that both have. */

/** From this share of the smaller of both on, two lists of ids are taken for one shop's. */
const SHARED = 0.3;

/** Words that tell one version from another, not one catalogue from another. */
const VERSION = /副本|新版|最新|更新|改价|调价|\b(?:copy|copie|kopie|new|newest|latest|updated?|final|version|ver|v)\b/g;

function stem(name: string): string {
  return name
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\.[a-z]{2,4}$/, '')
    .replace(/\d+/g, ' ')
    .replace(/[_\-.()（）[\]【】]+/g, ' ')
    .replace(VERSION, ' ')
    .replace(/[年月日号版\s]+/g, '');
}

/** Whether two file names differ in dates, numbers and words like "copy" alone. */
export function sameCatalogueName(a: string, b: string): boolean {
  const first = stem(a);
  return first.length > 1 && first === stem(b);
}

/** Whether so many ids are in both that one is a newer version of the other. */
export function sharesIds(shared: number, a: number, b: number): boolean {
  return shared > SHARED * Math.min(a, b);
}
