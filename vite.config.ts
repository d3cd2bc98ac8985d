import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { playwright } from '@vitest/browser-playwright';
import { VitePWA } from 'vite-plugin-pwa';
import { defineConfig } from 'vitest/config';
import { contentSecurity } from './src/build/content-security.ts';
import { earlyScript } from './src/build/early-script.ts';
import { fewFiles } from './src/build/few-files.ts';
import { packetScript } from './src/build/packet-script.ts';

const src = fileURLToPath(new URL('./src', import.meta.url));
const executablePath = process.env.CHROME_PATH;

/** Everything that the application may need is kept on the first visit; a new version waits until the person takes it. */
const offline = VitePWA({
  registerType: 'prompt',
  injectRegister: null,
  workbox: {
    globPatterns: ['**/*.{js,css,html,svg,woff2,json,webp}', 'icons/*.png'],
    globIgnores: ['schema/**'],
    clientsClaim: true,
  },
  manifest: {
    name: 'Endcap',
    short_name: 'Endcap',
    description: 'Plan special-event pages of online shops · 电商活动页排品',
    lang: 'en',
    categories: ['business', 'design', 'productivity'],
    theme_color: '#fbfbfa',
    background_color: '#fbfbfa',
    icons: [
      { src: 'icons/icon-192.png', sizes: '192x192', type: 'image/png' },
      { src: 'icons/icon-512.png', sizes: '512x512', type: 'image/png' },
      { src: 'icons/maskable-512.png', sizes: '512x512', type: 'image/png', purpose: 'maskable' },
    ],
  },
});

/** `vite build --mode cli` builds the command line into dist/cli; everything else is the application. */
export default defineConfig(({ mode }) => ({
  plugins:
    mode === 'cli' || process.env.VITEST ? [react(), packetScript()] : [react(), packetScript(), earlyScript(), contentSecurity(), offline],
  resolve: { alias: { '@': src, 'react-style-singleton': `${src}/ui/shell/style-singleton.ts` } },
  worker: { format: 'es' as const },
  server: {
    host: '127.0.0.1',
    // Every file of browser tests asks for the same modules, which do not change while it runs once.
    ...(process.env.VITEST && process.env.CI ? { headers: { 'Cache-Control': 'max-age=3600' } } : {}),
  },
  preview: { host: '127.0.0.1', port: Number(process.env.PORT ?? 4173), strictPort: true },
  build:
    mode === 'cli'
      ? {
          outDir: 'dist/cli',
          emptyOutDir: true,
          target: 'node20',
          ssr: 'src/cli/endcap.ts',
          copyPublicDir: false,
          minify: false,
          rolldownOptions: {
            output: { codeSplitting: false, entryFileNames: 'endcap.js', banner: (chunk) => (chunk.isEntry ? '#!/usr/bin/env node' : '') },
          },
        }
      : {
          outDir: 'dist/app',
          emptyOutDir: true,
          target: 'es2022',
          chunkSizeWarningLimit: 700,
          rolldownOptions: {
            output: { codeSplitting: { groups: fewFiles(fileURLToPath(new URL('.', import.meta.url))) } },
          },
        },
  ssr: mode === 'cli' ? { noExternal: true as const } : {},
  test: {
    projects: [
      {
        extends: true,
        test: {
          name: 'node',
          environment: 'node',
          testTimeout: 30_000,
          // The core keeps nothing but what follows from its input, so files may share it: loading it anew takes longer than the tests.
          isolate: false,
          include: ['test/*.test.ts', 'test/{core,io,cli,editor,export,workers}/**/*.test.ts'],
        },
      },
      {
        extends: true,
        // Found before the first test: one found in the middle of a test reloads it.
        optimizeDeps: {
          entries: ['index.html', 'test/browser/**/*.test.{ts,tsx}'],
          include: ['@testing-library/react', '@testing-library/user-event', 'write-excel-file/browser'],
        },
        test: {
          name: 'browser',
          include: ['test/browser/**/*.test.{ts,tsx}'],
          setupFiles: ['test/browser/setup.ts'],
          // Vitest leaves one core free; pages wait often enough to share.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { ...(executablePath ? { executablePath } : {}), args: ['--no-sandbox', '--disable-gpu'] },
            }),
            instances: [{ browser: 'chromium', viewport: { width: 1440, height: 900 } }],
          },
        },
      },
      { extends: true, test: { name: 'long', environment: 'node', include: ['test/long/**/*.test.ts'], testTimeout: 1_800_000 } },
      { extends: true, test: { name: 'real', environment: 'node', include: ['test/real/**/*.test.ts'] } },
      { extends: true, test: { name: 'bench', environment: 'node', include: ['test/bench/all.ts'], testTimeout: 600_000 } },
    ],
  },
}));
