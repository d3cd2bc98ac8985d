import { afterEach, expect, it, vi } from 'vitest';
import { createEditor } from '@/editor';
import { exportReport } from '@/ui/findings/export-report';
import { withTwo } from '../helpers/two-variants';

afterEach(() => vi.restoreAllMocks());

it('the report on a variant names it, and so does its file; the base goes by the page alone', async () => {
  const saved: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    saved.push(blob as Blob);
    return 'about:blank';
  });
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {});
  const store = createEditor({ page: { ...withTwo(), title: 'Audio' } });
  expect(await exportReport(store, 'json', 'en')).toBe('Audio.report.json');
  store.actions.showVariant('a');
  expect(await exportReport(store, 'json', 'en')).toBe('Audio - A.report.json');
  store.actions.showVariant('b');
  expect(await exportReport(store, 'json', 'en')).toBe('Audio - b.report.json');
  const reports = await Promise.all(saved.map(async (blob) => JSON.parse(await blob.text()).reports[0]));
  expect(reports.map(({ variant }) => variant)).toEqual([undefined, { id: 'a', name: 'A' }, { id: 'b', name: 'b' }]);
});
