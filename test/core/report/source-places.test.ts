import fc from 'fast-check';
import { expect, it } from 'vitest';
import type { Page } from '@/core/page';
import { sourcePlaces } from '@/core/report/source-places';
import { arbitraryPage } from '../../helpers/arbitrary-page';

/** What stands at a place of a text. */
function cut(text: string, { startLine, startColumn, endLine, endColumn }: ReturnType<typeof sourcePlaces>['modules'][number]): string {
  const lines = text.split('\n').slice(startLine - 1, endLine);
  if (lines.length === 1) return (lines[0] ?? '').slice(startColumn - 1, endColumn - 1);
  return [lines[0]?.slice(startColumn - 1), ...lines.slice(1, -1), lines.at(-1)?.slice(0, endColumn - 1)].join('\n');
}

it('every module and tile is where it says, however the file is written', () => {
  fc.assert(
    fc.property(arbitraryPage, fc.constantFrom(undefined, 1, '\t'), (page, space) => {
      const text = JSON.stringify(page, null, space);
      const places = sourcePlaces(text);
      expect(places.modules.map((place) => JSON.parse(cut(text, place)))).toEqual(JSON.parse(text).modules);
      const tiles = (JSON.parse(text) as Page).modules.map((module) => module.tiles ?? []);
      expect(places.tiles.map((row) => row.map((place) => JSON.parse(cut(text, place))))).toEqual(tiles);
    }),
    { numRuns: 60 },
  );
});

it.each([
  ['strings that look like structure', '{"title":"\\"modules\\":[{","modules":[{"title":"]}\\\\","tiles":[{"id":"}"}]}]}'],
  ['a mark, blanks and line breaks', '\uFEFF\r\n { "modules" :\n[ {\n"tiles" : [ {"id":1} ]}\n] }\n'],
  ['a field written twice: the last one counts', '{"modules":[{"tiles":[{"id":0}]},{}],"modules":[{"tiles":[],"tiles":[{"id":2}]}]}'],
  ['an escaped key', '{"mod\\u0075les":[{"tiles":[{"id":3}]}]}'],
  ['modules without tiles, numbers and words between', '{"a":1e5,"b":[true,null,-2],"c":{},"modules":[{"x":false}],"z":[]}'],
])('%s', (_, text) => {
  const places = sourcePlaces(text);
  const { modules } = JSON.parse(text.replace(/^\uFEFF/, '')) as { modules: { tiles?: unknown[] }[] };
  expect(places.modules.map((place) => JSON.parse(cut(text, place)))).toEqual(modules);
  expect(places.tiles.map((row) => row.map((place) => JSON.parse(cut(text, place))))).toEqual(modules.map(({ tiles = [] }) => tiles));
});

it('a file without modules has no places', () => {
  expect(sourcePlaces('{"skus":[]}')).toEqual({ modules: [], tiles: [] });
});
