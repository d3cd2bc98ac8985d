/**
 * Which modules share a file. A file costs a request through the service worker, so what one screen needs is few: the first
 * screen is one file; an opened page with its panels three, of which other screens take the first or the first two.
 */
interface Modules {
  getModuleInfo(id: string): { importedIds: readonly string[] } | null;
}

/** The screen of a page: what it imports at once is there when it is drawn. */
const PAGE = 'src/ui/editor/index.ts';
/** What the screen knows by an index and needs little of: its files stay as they fall. */
const APART = /\/src\/(core\/(arrange|review|report|morning|plan|catalogue|calibration)|export)\/|virtual:/;
/** The files of a page, by where a module is; packages are with the parts, but for those of the core and the library. */
const FILES = [
  ['core', /\/src\/(core|editor|i18n|io)\/|\/node_modules\/(zod|immer|dexie|zustand)\//],
  ['parts', /\/src\/ui\/(shell|mockup)\/|\/node_modules\//],
  ['page', /./],
] as const;

/** What a module imports at once, itself included. */
function closure(start: string, modules: Modules): Set<string> {
  const found = new Set([start]);
  for (const id of found) for (const imported of modules.getModuleInfo(id)?.importedIds ?? []) found.add(imported);
  return found;
}

/** The groups of `rolldownOptions.output.codeSplitting`. @param root the project's folder, with a `/` at its end */
export function fewFiles(root: string) {
  let ofPage: Set<string> | undefined;
  return [
    { name: 'start', tags: ['$initial' as const], priority: FILES.length },
    ...FILES.map(([name, test], i) => ({
      debugName: name,
      test: (id: string) => test.test(id) && !APART.test(id),
      priority: FILES.length - 1 - i,
      name: (id: string, modules: Modules) => {
        ofPage ??= closure(root + PAGE, modules);
        return ofPage.has(id) ? name : null;
      },
    })),
  ];
}
