/**
 * The script of review packets as one text, `virtual:packet-script`: built from `src/export/packet/script.ts` with what it uses,
 * so that a packet and the editor that reads its decision work with the same code.
 */
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';

const NAME = 'virtual:packet-script';
const src = fileURLToPath(new URL('..', import.meta.url));

async function scriptText(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { '@': src.replace(/\/$/, '') } },
    build: {
      write: false,
      target: 'es2020',
      copyPublicDir: false,
      lib: { entry: `${src}export/packet/script.ts`, formats: ['iife'], name: 'packet' },
    },
  });
  const [first] = [built].flat();
  if (!first || !('output' in first)) throw new Error('the script of review packets was not built');
  const { code } = first.output[0];
  // Inside a script element, nothing may look like its end.
  return code.replace(/<(?=\/script|!--|script)/gi, '\\x3c').trim();
}

export function packetScript(): Plugin {
  return {
    name: 'packet-script',
    resolveId: (id) => (id === NAME ? `\0${NAME}` : undefined),
    load: async (id) => (id === `\0${NAME}` ? `export default ${JSON.stringify(await scriptText())};` : undefined),
  };
}
