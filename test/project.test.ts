/** The project checks itself: what every part must have, and which way imports point. */
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { COMMAND_TYPES } from '@/core/commands';
import { guideOf } from '@/core/guide';
import { RULES, sourceWords } from '@/core/rules';
import { filesUnder, importsOf, ROOT, readSource } from './helpers/source';

const source = filesUnder('src', /\.(ts|tsx|css)$/).map(readSource);
const code = source.filter(({ path }) => !path.endsWith('.css'));
const tests = filesUnder('test', /\.(ts|tsx|mjs)$/).map(readSource);

const TOP_LEVEL = [
  '.biome.json .ci .git .gitignore .npmrc LICENSE README.md index.html package-lock.json package.json public src test tsconfig.json vite.config.ts',
  'node_modules dist coverage test-results playwright-report',
].flatMap((names) => names.split(' '));

/** What each part of src may import from, types included. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  core: [],
  io: ['core'],
  early: [],
  editor: ['core', 'early'],
  export: ['core'],
  workers: ['core', 'io'],
  cli: ['core', 'io'],
  i18n: ['core'],
  ui: ['core', 'early', 'io', 'editor', 'export', 'workers', 'i18n'],
  'main.tsx': ['no-eval', 'ui', 'i18n', 'editor'],
};

const exists = (path: string) => existsSync(join(ROOT, path));
/** `src/ui/shell/Button.tsx` → `ui`. */
const layerOf = (path: string) => path.split('/')[1] ?? '';
/** What is imported by its index only: `core/page`, `ui/shell`, `io`. */
const partOf = (path: string) => {
  const [, layer = '', folder = ''] = path.split('/');
  return layer === 'core' || layer === 'ui' ? `${layer}/${folder}` : layer;
};
const holesIn = (text: string) => [...new Set([...text.matchAll(/\{(\w+)/g)].map(([, name]) => name ?? ''))].sort();

describe('the project', () => {
  it('has only the agreed entries at its top level', () => {
    const strangers = readdirSync(ROOT).filter((name) => !TOP_LEVEL.includes(name) && !/\.log$|^\.DS_Store$/.test(name));
    expect(strangers).toEqual([]);
  });

  it('has a lock file for every platform: npm ci refuses one that lacks a native package, wherever it was made', () => {
    type Locked = { packages: Record<string, { optionalDependencies?: Record<string, string> }> };
    const { packages } = JSON.parse(readSource('package-lock.json').text) as Locked;
    const names = new Set(Object.keys(packages).map((path) => path.split('node_modules/').at(-1)));
    const wanted = Object.values(packages).flatMap((locked) => Object.keys(locked.optionalDependencies ?? {}));
    expect(wanted.filter((name) => !names.has(name))).toEqual([]);
  });

  it('installs no package that runs a script of its own', () => {
    type Manifest = { scripts?: Record<string, string> };
    const { packages } = JSON.parse(readSource('package-lock.json').text) as { packages: Record<string, unknown> };
    const installed = Object.keys(packages).filter((path) => path !== '' && exists(`${path}/package.json`));
    const running = installed.filter((path) => {
      const { scripts = {} } = JSON.parse(readSource(`${path}/package.json`).text) as Manifest;
      return ['preinstall', 'install', 'postinstall'].some((name) => name in scripts);
    });
    expect(installed.length).toBeGreaterThan(100);
    expect(running).toEqual([]);
  });

  it('has no file of source over 300 lines', () => {
    expect(source.filter(({ text }) => text.split('\n').length > 301).map(({ path }) => path)).toEqual([]);
  });

  it('leaves no notes to itself, debug output or narrowed test runs', () => {
    const said = /\b(TODO|FIXME|XXX)\b|@ts-ignore|@ts-expect-error|biome-ignore/;
    const narrowed = new RegExp(`\\b(it|test|describe)\\.(${['only', 'skip', 'todo'].join('|')})\\b`);
    const marked = [...source, ...tests].filter(({ path, text }) => path !== 'test/project.test.ts' && said.test(text));
    const logging = code.filter(({ path, code }) => !path.startsWith('src/cli/') && /\bconsole\.(log|debug)\b|\bdebugger\b/.test(code));
    const partial = tests.filter(({ code }) => narrowed.test(code));
    expect([...marked, ...logging, ...partial].map(({ path }) => path)).toEqual([]);
  });
});

describe('imports', () => {
  const edges = code.flatMap((file) => importsOf(file).map((to) => ({ from: file.path, to })));
  const inside = edges.filter(({ to }) => to.startsWith('src/'));

  it('point one way, types included', () => {
    const wrong = inside.filter(({ from, to }) => {
      const [a, b] = [layerOf(from), layerOf(to)];
      return a !== b && !(MAY_IMPORT[a] ?? []).includes(b);
    });
    expect(wrong).toEqual([]);
  });

  it('reach another part through its index only', () => {
    const deep = inside.filter(({ from, to }) => {
      const part = partOf(to);
      if (part === partOf(from) || to.endsWith('.css')) return false;
      // A worker is named by its file: it is started, not imported. The areas of texts are data, without React.
      if (part === 'workers' || /^src\/i18n\/(areas|texts\/)/.test(to)) return false;
      return to !== `src/${part}` && to !== `src/${part}/index`;
    });
    expect(deep).toEqual([]);
  });

  it('keep the core to itself and zod', () => {
    const packages = edges.filter(({ from, to }) => from.startsWith('src/core/') && !to.startsWith('src/') && to !== 'zod');
    expect(packages).toEqual([]);
  });

  it('keep React out of everything below the interface', () => {
    const below = edges.filter(({ from, to }) => !/^src\/(ui|i18n|main)/.test(from) && /^(react|react-dom)(\/|$)/.test(to));
    expect(below).toEqual([]);
  });
});

describe('the core', () => {
  it('reads no clock, no screen, no network and no unseeded chance', () => {
    const impure =
      /\bDate\.now\b|\bnew Date\(\)|\bMath\.random\b|\bcrypto\.|\bdocument\.|\bwindow\.|\bnavigator\.|\bfetch\(|\bsetTimeout\(|\bprocess\./;
    const files = code.filter(({ path, code }) => path.startsWith('src/core/') && impure.test(code));
    expect(files.map(({ path }) => path)).toEqual([]);
  });

  it('has a file and a test for every command', () => {
    const missing = COMMAND_TYPES.flatMap((type) =>
      [`src/core/commands/${type}.ts`, `test/core/commands/${type}.test.ts`].filter((path) => !exists(path)),
    );
    expect(missing).toEqual([]);
  });
});

describe('every rule', () => {
  const ruleTests = tests.flatMap(({ path }) => /^test\/core\/rules\/[a-z]+\/([a-z-]+)\.test\.ts$/.exec(path)?.[1] ?? []);

  it('that is written is registered, and the other way round', () => {
    const written = code.filter(
      ({ path, code }) => /^src\/core\/rules\/[a-z]+\/[a-z-]+\.ts$/.test(path) && /\bdefineRule<[^(]*>\(\)\(/.test(code),
    );
    const files = written.map(({ path }) => path.replace(/^.*\/|\.ts$/g, ''));
    expect([...files].sort()).toEqual(RULES.map(({ id }) => id).sort());
  });

  it.each(RULES.map((rule) => [rule.id, rule] as const))(
    '%s has a test, a page with examples, texts in both languages, a source, options and weights',
    (id, rule) => {
      expect(ruleTests, 'its test').toContain(id);
      // That its examples pass and fail, and what else its page needs, is in guides.test.ts.
      expect(guideOf(id), 'its page').toMatchObject({ pass: { says: {} }, fail: { says: {} } });
      const { title, asks, why, todo, notChecked } = rule.texts;
      const worded = Object.values(rule.wording as Record<string, { summary: typeof title; detail: typeof title }>);
      const texts = [
        title,
        asks,
        why,
        todo,
        ...Object.values(notChecked ?? {}),
        ...worded.flatMap(({ summary, detail }) => [summary, detail]),
      ];
      for (const { zh, en } of texts) {
        // A text of holes and signs alone has no language.
        if (/[a-z]/i.test(en.replace(/\{\w+\}/g, ''))) expect(zh).toMatch(/[\u4e00-\u9fff]/);
        expect(en.trim()).not.toBe('');
        expect(en).not.toMatch(/[\u4e00-\u9fff]/);
        expect(holesIn(zh)).toEqual(holesIn(en));
      }
      const sources = (['zh', 'en'] as const).map((lang) => sourceWords(rule.source, lang));
      for (const { title, section } of sources) for (const text of [title, section]) expect(text.trim()).not.toBe('');
      for (const [i, { title, section }] of sources.entries()) expect(/[\u4e00-\u9fff]/.test(title + section)).toBe(i === 0);
      expect(rule.options.shape).toBeTypeOf('object');
      const weights = Object.values(rule.weights as Record<string, number>);
      expect(weights.length).toBeGreaterThan(0);
      expect(weights.every((weight) => weight > 0)).toBe(true);
      expect(Object.keys(rule.wording).sort()).toEqual(Object.keys(rule.weights).sort());
    },
  );
});

describe('the texts of the interface', () => {
  type TextsOfArea = { zh: Record<string, string>; en: Record<string, string> };
  const files = import.meta.glob<Record<string, TextsOfArea>>('../src/i18n/texts/*.ts', { eager: true });
  const areas = Object.values(files).flatMap((file) => Object.entries(file).filter(([, texts]) => typeof texts === 'object'));

  it('are found, one area a file', () => {
    expect(areas.length).toBeGreaterThan(15);
  });

  it.each(areas)('of %s have the same keys in both languages, none of them empty', (_, { zh, en }) => {
    expect(Object.keys(zh).sort()).toEqual(Object.keys(en).sort());
    expect(Object.entries({ ...zh }).filter(([, text]) => text.trim() === '')).toEqual([]);
    expect(Object.entries({ ...en }).filter(([, text]) => text.trim() === '')).toEqual([]);
  });

  it.each(areas)('of %s have the same holes in both languages', (_, { zh, en }) => {
    // "1 SKU" may leave its count out where the other language writes it.
    const holes = (key: string, text = '') => holesIn(text).filter((name) => !(key.endsWith('_one') && name === 'count'));
    const different = Object.keys(en).filter((key) => holes(key, zh[key]).join() !== holes(key, en[key]).join());
    expect(different).toEqual([]);
  });

  it.each(areas)('of %s have both plural forms of whatever has one', (_, { en }) => {
    const forms = Object.keys(en).flatMap((key) =>
      key.endsWith('_one') ? [key.replace(/_one$/, '_other')] : key.endsWith('_other') ? [key.replace(/_other$/, '_one')] : [],
    );
    expect(forms.filter((key) => en[key] === undefined)).toEqual([]);
  });
});
