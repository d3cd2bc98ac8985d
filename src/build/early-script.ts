/**
 * Puts the script that shows a page before the application is there into `index.html`: built from `src/early/show.ts`, it stands in
 * the document in the place of the application's own style sheet and script, which it starts in its time. With it goes the name of
 * the build, that a picture of another is not shown.
 */
import { createHash } from 'node:crypto';
import { fileURLToPath } from 'node:url';
import { build, type Plugin, type Rolldown } from 'vite';

const src = fileURLToPath(new URL('..', import.meta.url));
const PAGE = 'src/ui/editor/index.ts';
const ROOT = '<div id="root"></div>';

/** @param app what `index.html` names itself, as `AppFiles` of `src/early` */
async function scriptText(app: object, page: readonly string[]): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    define: { APP_FILES: JSON.stringify(app), PAGE_FILES: JSON.stringify(page) },
    build: {
      write: false,
      target: 'es2022',
      copyPublicDir: false,
      lib: { entry: `${src}early/show.ts`, formats: ['iife'], name: 'early' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('the script that shows a page early was not built');
  return first.output[0].code.replace(/<(?=\/script|!--|script)/gi, '\\x3c').trim();
}

/** The files that the screen of a page needs beyond those of every screen, as `index.html` names them. */
function pageFiles(bundle: Rolldown.OutputBundle): string[] {
  const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
  const entry = chunks.find(({ isEntry }) => isEntry);
  const page = chunks.find(({ moduleIds }) => moduleIds.some((id) => id.endsWith(PAGE)));
  if (!entry || !page) throw new Error('the screen of a page is in no file');
  const known = new Set([entry.fileName, ...entry.imports]);
  const needed = new Set([page.fileName]);
  for (const name of needed)
    for (const { fileName, imports } of chunks) if (fileName === name) for (const file of imports) if (!known.has(file)) needed.add(file);
  const styles = chunks
    .filter(({ fileName }) => needed.has(fileName))
    .flatMap(({ viteMetadata }) => [...(viteMetadata?.importedCss ?? [])]);
  return [...needed, ...styles];
}

export function earlyScript(): Plugin {
  let base = '/';
  return {
    name: 'early-script',
    apply: 'build',
    configResolved: (config) => {
      base = config.base;
    },
    transformIndexHtml: {
      order: 'post',
      handler: async (html, { bundle }) => {
        if (!bundle) return html;
        const names = Object.keys(bundle).sort();
        const name = createHash('sha256').update(names.join('\n')).digest('base64url').slice(0, 12);
        const app = { script: '', styles: [] as string[], ahead: [] as string[] };
        const head = html.replace(
          /\s*<(?:script type="module"[^>]* src|link rel="(?:stylesheet|modulepreload)"[^>]* href)="([^"]+)"[^>]*>(?:<\/script>)?/g,
          (tag, file: string) => {
            if (tag.includes('<script')) app.script = file;
            else (tag.includes('modulepreload') ? app.ahead : app.styles).push(file);
            return '';
          },
        );
        if (!app.script) throw new Error('index.html names no script of the application');
        const script = await scriptText(
          app,
          pageFiles(bundle).map((file) => base + file),
        );
        return head
          .replace('<title>', `<meta name="endcap-build" content="${name}" />\n    <title>`)
          .replace(ROOT, () => `${ROOT}\n    <script>${script}</script>`);
      },
    },
  };
}
