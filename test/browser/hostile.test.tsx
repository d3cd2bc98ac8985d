/** Hostile texts through every export that a browser draws or opens: pictures, the static page, workbooks, what the editor shows. */
import { cleanup, screen } from '@testing-library/react';
import readXlsxFile from 'read-excel-file/web-worker';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { layoutTable, shootingList } from '@/core/tables';
import { keepPolicy, library } from '@/editor';
import { drawPicture, FORMATS, prepareDrawing, staticPage } from '@/export';
import { workbook } from '@/export/workbook';
import { startI18n } from '@/i18n';
import { mountMockup } from '@/ui/export/mount';
import { PolicyDialog } from '@/ui/policy';
import { openEncoder } from '@/workers';
import { HOSTILE_CASES, hostilePage } from '../helpers/hostile';
import { open } from '../helpers/panel-page';
import { draw } from './canvas-driver';

startI18n('en');
const encoder = openEncoder();
const flag = globalThis as { wasHit?: number };

beforeEach(() => {
  delete flag.wasHit;
});
afterEach(() => {
  cleanup();
  expect(flag.wasHit).toBeUndefined();
});

describe.each(HOSTILE_CASES)('%s', (_, text) => {
  const page = hostilePage(text);

  it('is drawn in every format, and runs in none', async () => {
    const mockup = mountMockup(page, 'mobile', new Map());
    const prepared = await prepareDrawing(mockup.element, mockup);
    if (!prepared.ok) throw new Error(prepared.reason);
    const slice = { top: 0, height: 300, through: false };
    for (const format of FORMATS) {
      const result = await drawPicture(prepared.drawing, slice, { format, scale: 1, encoder });
      if (!result.ok) throw new Error(`${format}: ${result.reason}`);
      if (format !== 'svg') {
        const bitmap = await createImageBitmap(result.blob);
        expect([bitmap.width, bitmap.height]).toEqual([750, 300]);
        continue;
      }
      const svg = new DOMParser().parseFromString(await result.blob.text(), 'image/svg+xml');
      expect(svg.querySelector('parsererror')).toBeNull();
      expect(svg.querySelectorAll('script, [onerror], [src="x"]')).toHaveLength(0);
      const image = new Image();
      image.src = URL.createObjectURL(result.blob);
      await image.decode();
      expect(image.naturalWidth).toBe(750);
      URL.revokeObjectURL(image.src);
    }
    mockup.remove();
  });

  it('is text in the static page, opened without its own policy', async () => {
    const mockup = mountMockup(page, 'desktop', new Map());
    const prepared = await prepareDrawing(mockup.element, mockup);
    if (!prepared.ok) throw new Error(prepared.reason);
    const file = staticPage({ title: text, lang: 'en', label: text }, [{ name: text, drawing: prepared.drawing }]);
    mockup.remove();
    const html = (await file.text()).replace(/<meta http-equiv[^>]*>/, '');
    const frame = document.createElement('iframe');
    frame.srcdoc = html;
    const loaded = new Promise((resolve) => frame.addEventListener('load', resolve));
    document.body.append(frame);
    await loaded;
    const shown = frame.contentDocument as Document;
    expect((frame.contentWindow as unknown as typeof flag).wasHit).toBeUndefined();
    expect(shown.querySelectorAll('script, [onerror], [src="x"]')).toHaveLength(0);
    expect(shown.querySelectorAll('[data-tile]')).toHaveLength(4);
    frame.remove();
  });

  it('is a text in workbooks, as long as a cell can be', async () => {
    for (const table of [layoutTable(page, 'en'), shootingList(page, 'zh')]) {
      const [sheet] = await readXlsxFile(await workbook(table, 'Sheet'));
      expect(sheet?.data).toHaveLength(table.rows.length + 1);
      const read = (sheet?.data ?? []).flat().map(String);
      const start = [...text.toWellFormed()].slice(0, 3).join('').trim();
      expect(read.some((cell) => cell.includes(start) || /^\s*$/.test(start) || /\p{Cc}/u.test(start))).toBe(true);
    }
  });

  it('is text on the canvas, at the pins of comments and in a policy', async () => {
    await library.policies.clear();
    const comments = [{ id: 'c1', at: { tile: 't1' }, author: text, time: '', text }];
    const canvas = draw({ ...page, comments }, { language: 'en' });
    expect(canvas.find('[data-mark="comment"][data-of="t1"]')?.textContent).toBe('1');
    expect(canvas.tile('t1').title.length).toBeLessThan(10_500);
    cleanup();
    const brand = text.toWellFormed().replace(/\s+/g, ' ').trim().slice(0, 120);
    await keepPolicy({ format: 'endcap/policy', version: 1, brand, fonts: [brand] }, 1);
    open({ ...page, policy: { brand, fonts: [brand] } }, <PolicyDialog onClose={() => undefined} />);
    expect(await screen.findByRole('button', { name: 'Save as a file' })).toBeDefined();
    expect(document.querySelectorAll('[src="x"]')).toHaveLength(0);
  });
});
