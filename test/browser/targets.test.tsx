/** What can be pressed is at least 24 × 24 CSS px (WCAG 2.2, 2.5.8), on the screens that people work on. */
import { act, cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { createEditor, library, settings } from '@/editor';
import { startI18n } from '@/i18n';
import { EditorScreen } from '@/ui/editor/EditorScreen';
import { Home } from '@/ui/home';
import { EditorProvider } from '@/ui/shell';
import { priced } from '../helpers/panel-page';
import '@/ui/shell/base.css';

const LEAST_PX = 24;
const PRESSED =
  'button, a[href], input, select, textarea, summary, [role="button"], [role="tab"], [role="option"], [role="menuitem"], [role="radio"], [role="switch"], [role="checkbox"], [role="slider"]';
/** The page itself is drawn to scale: whatever is pressed on it can be pressed in the outline and the palette as well. */
const TO_SCALE = '[data-viewport]';

afterEach(cleanup);

/** An element with its label, which presses it as well. */
function targetOf(element: HTMLElement): DOMRect {
  const labels = 'labels' in element ? [...((element as HTMLInputElement).labels ?? [])] : [];
  const rects = [element, ...labels].map((one) => one.getBoundingClientRect());
  const [left, top] = [Math.min(...rects.map(({ x }) => x)), Math.min(...rects.map(({ y }) => y))];
  return new DOMRect(left, top, Math.max(...rects.map((rect) => rect.right)) - left, Math.max(...rects.map((rect) => rect.bottom)) - top);
}

/** Words of what is smaller than it may be. A link in a sentence is as high as its line. */
function tooSmall(): string[] {
  return [...document.querySelectorAll<HTMLElement>(PRESSED)].flatMap((element) => {
    const { width, height } = targetOf(element);
    const style = getComputedStyle(element);
    const isHidden = !element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) || width <= 1 || height <= 1;
    if (isHidden || element.closest(TO_SCALE) || (element.matches('a') && style.display === 'inline')) return [];
    if (width >= LEAST_PX - 0.5 && height >= LEAST_PX - 0.5) return [];
    return [`${element.getAttribute('aria-label') ?? element.textContent ?? element.tagName}: ${width.toFixed(0)} × ${height.toFixed(0)}`];
  });
}

test('in the editor, with each of its panels, its palette and its sheet of keys', async () => {
  settings.setState({ language: 'en', theme: 'system' });
  startI18n('en');
  const store = createEditor({ page: priced({ Start: [79, 119, 89, 139], Middle: [200, 205, 150, 260], End: [259, 399, 289, 429] }) });
  render(
    <EditorProvider store={store}>
      <div style={{ position: 'fixed', inset: 0 }}>
        <EditorScreen onOpenFile={() => undefined} />
      </div>
    </EditorProvider>,
  );
  await screen.findByRole('tab', { name: /^Findings/ });
  expect(tooSmall(), 'catalogue and findings').toEqual([]);
  act(() => {
    store.actions.select(['t2']);
    store.actions.show({ leftPanel: 'outline', rightPanel: 'inspector' });
  });
  expect(tooSmall(), 'outline and inspector of a tile').toEqual([]);
  act(() => store.actions.selectModule('m1'));
  expect(tooSmall(), 'inspector of a module').toEqual([]);
  act(() => store.actions.select([]));
  expect(tooSmall(), 'inspector of the page').toEqual([]);
  await userEvent.keyboard('{Control>}k{/Control}');
  await screen.findByRole('combobox', { name: 'Commands' });
  expect(tooSmall(), 'palette').toEqual([]);
  await userEvent.keyboard('{Escape}{Shift>}?{/Shift}');
  await screen.findByRole('dialog');
  expect(tooSmall(), 'sheet of keys').toEqual([]);
});

test('on the home screen, with a page in it', async () => {
  settings.setState({ language: 'en', theme: 'system' });
  startI18n('en');
  await library.savePage(priced({ Start: [79, 119, 89, 139] }), 'p-targets', Date.now());
  const nothing = () => undefined;
  render(<Home onOpenPage={nothing} onPlan={nothing} onImport={nothing} />);
  await waitFor(() => expect(document.querySelector('[data-page]')).not.toBeNull());
  expect(tooSmall()).toEqual([]);
  await library.pages.delete('p-targets');
});
