/**
 * The Content-Security-Policy of the built application, as a `<meta>` so that it holds wherever the files are put. Scripts
 * and styles come from the application's own files alone: no inline script but the one that the build puts there, no `eval`, no
 * inline style. Pictures may come
 * from the addresses that catalogues name, which is the only reason for `http:` and `https:`; nothing else is ever fetched.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const require = createRequire(import.meta.url);
/** Finds what `radix-ui` is made of, wherever it is installed. */
const radix = createRequire(require.resolve('radix-ui'));

/** Style sheets that libraries write into the page as one constant text each; they are allowed by the hash of that text. */
function libraryStyles(): string[] {
  const sonner = /__insertCSS\(("(?:[^"\\]|\\.)*")\)/.exec(readFileSync(require.resolve('sonner').replace(/\.js$/, '.mjs'), 'utf8'));
  const select = /__html: `(\[data-radix-select-viewport\][^`$]*)`/.exec(
    readFileSync(radix.resolve('@radix-ui/react-select').replace(/\.js$/, '.mjs'), 'utf8'),
  );
  if (!sonner?.[1] || !select?.[1])
    throw new Error('the style texts of sonner or of the select are not where they were: see content-security.ts');
  // A style element that is still empty is judged too.
  return ['', JSON.parse(sonner[1]) as string, select[1]];
}

const hash = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

/** @param html with all scripts that it has itself */
function policy(html: string): string {
  const scripts = [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map(([, text = '']) => hash(text));
  return Object.entries({
    'default-src': "'none'",
    'script-src': ["'self'", ...scripts].join(' '),
    'worker-src': "'self'",
    'style-src': ["'self'", ...libraryStyles().map(hash)].join(' '),
    'font-src': "'self' data:",
    'img-src': "'self' data: blob: https: http:",
    'connect-src': "'self' data: blob: https: http:",
    'manifest-src': "'self'",
    'base-uri': "'none'",
    'form-action': "'none'",
  })
    .map(([name, value]) => `${name} ${value}`)
    .join('; ');
}

const CHARSET = '<meta charset="UTF-8" />';

/** Writes the policy into the built `index.html`, before anything that it governs; the encoding has to stand first. */
export function contentSecurity(): Plugin {
  return {
    name: 'content-security',
    apply: 'build',
    transformIndexHtml: {
      order: 'post',
      handler: (html) =>
        html.replace(
          CHARSET,
          `${CHARSET}
    <meta http-equiv="Content-Security-Policy" content="${policy(html)}" />
    <meta name="referrer" content="no-referrer" />`,
        ),
    },
  };
}
