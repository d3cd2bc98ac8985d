/** What one looks at stays where it is: a line over the canvas, the way back from the inspector, and a change of zoom do not move it. */
import { act, cleanup, fireEvent, render, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { createEditor, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { Canvas, CanvasDnd } from '@/ui/canvas';
import { Inspector } from '@/ui/inspector';
import { EditorProvider, plainPicture } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

afterEach(cleanup);

const page = priced({ A: [79, 119, 89, 139], B: [200, 219, 150, 260], C: [259, 399, 289, 429] });

function open(viewport: 'desktop' | 'mobile') {
  settings.setState({ language: 'en' });
  startI18n('en');
  const store = createEditor({ page });
  store.actions.show({ viewport, zoom: viewport === 'desktop' ? 0.6 : 'fit' });
  const screenOf = ({ notice = false, hint = false }) => (
    <EditorProvider store={store}>
      <CanvasDnd images={plainPicture}>
        <div style={{ display: 'flex', flexDirection: 'column', width: 900, height: 600, position: 'fixed', top: 0, left: 0 }}>
          {notice ? <div style={{ height: 45 }}>Not saved</div> : null}
          <div style={{ flex: 1, minHeight: 0 }}>
            <Canvas images={plainPicture} />
          </div>
          {hint ? <div style={{ height: 36 }}>To begin with</div> : null}
        </div>
        <Inspector />
      </CanvasDnd>
    </EditorProvider>
  );
  const { rerender } = render(screenOf({ hint: true }));
  return { store, set: (lines: { notice?: boolean; hint?: boolean }) => rerender(screenOf(lines)) };
}

const canvas = () => document.querySelector<HTMLElement>('[data-canvas]') as HTMLElement;
const tile = (id: string) => document.querySelector<HTMLElement>(`[data-tile="${id}"]`) as HTMLElement;
const at = (id: string) => {
  const { top, width } = tile(id).getBoundingClientRect();
  return { top: Math.round(top), width: Math.round(width) };
};
const frames = () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
const scrollTo = async (top: number) => {
  canvas().scrollTop = top;
  await act(frames);
};

describe('what is looked at', () => {
  it.each([0, 200])('stays when a line over the canvas comes and goes, scrolled by %i', async (scrolled) => {
    const { set } = open('desktop');
    await scrollTo(scrolled);
    const before = at('t1');
    set({ hint: true, notice: true });
    await waitFor(() => expect(canvas().getBoundingClientRect().top).toBe(45));
    await act(frames);
    expect(at('t1')).toEqual(before);
    set({ hint: true });
    await waitFor(() => expect(canvas().getBoundingClientRect().top).toBe(0));
    await act(frames);
    expect(at('t1')).toEqual(before);
  });

  it('stays, and as large, when a line under a fitted phone page goes', async () => {
    const { set } = open('mobile');
    await scrollTo(120);
    const before = at('t1');
    set({});
    await waitFor(() => expect(canvas().clientHeight).toBe(600));
    await act(frames);
    expect(at('t1')).toEqual(before);
  });

  it('stays when Escape leads from the inspector to a tile of which a part is in sight, and comes when none is', async () => {
    const { store } = open('desktop');
    act(() => store.actions.select(['t1']));
    await scrollTo(tile('t1').offsetTop * 0.6 + 60);
    const before = at('t1');
    expect(before.top).toBeLessThan(0);
    const field = screen.getByRole('textbox', { name: 'Title' });
    act(() => field.focus());
    fireEvent.keyDown(field, { key: 'Escape' });
    expect(document.activeElement).toBe(tile('t1'));
    expect(at('t1')).toEqual(before);
    await scrollTo(900);
    act(() => field.focus());
    fireEvent.keyDown(field, { key: 'Escape' });
    await waitFor(() => expect(at('t1').top).toBeGreaterThan(0));
  });

  it('stays in the middle when the zoom changes', async () => {
    const { store } = open('desktop');
    await scrollTo(300);
    const middle = canvas().clientHeight / 2;
    const share = () => (middle - at('t5').top) / at('t5').width;
    const before = share();
    act(() => store.actions.show({ zoom: 0.8 }));
    await act(frames);
    expect(share()).toBeCloseTo(before, 0);
  });
});
