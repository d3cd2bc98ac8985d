/** Commands on a version of the page file: they are run on its complete page, and kept as what it says against the base. */
import { type Patch, produce } from 'immer';
import { type Command, isAboutTheWhole, type Refusal, run } from '@/core/commands';
import { keptVariant, type Page, resolveVariant, sameValue } from '@/core/page';

export interface Ran {
  /** Why nothing was done; `page` and `whole` are then of no use. */
  refusal: Refusal | undefined;
  page: Page;
  /** The page file; worked out when it is asked for, since a preview needs none. */
  whole(): Page;
}

/**
 * @param id the variant that the commands are for; null for the base
 * @param page its complete page, which the result shares what stays with
 */
export function runOn(whole: Page, id: string | null, page: Page, commands: readonly Command[]): Ran {
  let refusal: Refusal | undefined;
  let file = whole;
  let shown = page;
  const runIn = (target: Page, command: Command) =>
    produce(target, (draft) => {
      refusal = run(draft as Page, structuredClone(command));
    });
  const keep = () => {
    if (id === null) file = shown;
    else if (shown !== page || file !== whole) file = keptVariant(file, id, shown);
    return file;
  };
  for (const command of commands) {
    if (id !== null && isAboutTheWhole(command)) {
      file = runIn(keep(), command);
      shown = resolveVariant(file, id);
      // It is gone: what follows is for the base.
      if (shown === file) return { refusal, page: file, whole: () => file };
    } else shown = runIn(shown, command);
    if (refusal) break;
  }
  return { refusal, page: shown, whole: keep };
}

/** The page with what is equal in an earlier one taken from there, so that it is not checked again. */
export function sharing(before: Page, after: Page): Page {
  return { ...after, modules: shared(before.modules, after.modules), skus: shared(before.skus, after.skus) };
}

function shared<T extends { id: string }>(before: readonly T[], after: readonly T[]): T[] {
  const old = new Map(before.map((one) => [one.id, one]));
  return after.map((one) => {
    const was = old.get(one.id);
    return was && was !== one && sameValue(was, one) ? was : one;
  });
}

type Node = Record<string | number, unknown>;

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;

/** The patches from one state to another and back, as immer writes them: what the two share is passed over. */
export function patchesBetween(before: Page, after: Page): { patches: Patch[]; inverse: Patch[] } {
  const patches: Patch[] = [];
  const inverse: Patch[] = [];
  const walk = (a: Node, b: Node, path: (string | number)[]) => {
    const keys = Array.isArray(b) ? b.keys() : new Set([...Object.keys(a), ...Object.keys(b)]);
    for (const key of keys) {
      const [from, to] = [a[key], b[key]];
      const at = [...path, key];
      if (from === to) continue;
      if (isNode(from) && isNode(to) && Array.isArray(from) === Array.isArray(to) && sameLength(from, to)) walk(from, to, at);
      else {
        patches.push(to === undefined ? { op: 'remove', path: at } : { op: from === undefined ? 'add' : 'replace', path: at, value: to });
        inverse.unshift(
          from === undefined ? { op: 'remove', path: at } : { op: to === undefined ? 'add' : 'replace', path: at, value: from },
        );
      }
    }
  };
  walk(before as unknown as Node, after as unknown as Node, []);
  return { patches, inverse };
}

/** Lists of different lengths are replaced whole. */
function sameLength(a: Node, b: Node): boolean {
  return !Array.isArray(a) || !Array.isArray(b) || a.length === b.length;
}
