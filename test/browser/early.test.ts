import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { earlyPicture, forgetPicture, keepPicture, screenHtml, screenStyles, stamp, takeOver } from '@/early';
import { pictureOf } from '@/early/record';
import { createEditor, library } from '@/editor';
import { keepPictures } from '@/ui/editor/keep-picture';
import { build } from '../helpers/page';

const SCREEN = `<div data-screen=""><aside data-part="left"><b>SKUs</b></aside>
<main data-part="middle"><div id="scroller" data-canvas="" style="height: 100px; overflow: auto"><div style="position: relative; height: 900px">
<i data-tile="t1" style="position: absolute; top: 0; height: 40px">above</i>
<i data-tile="t2" style="position: absolute; top: 320px; height: 40px">seen</i>
<i data-tile="t3" style="position: absolute; top: 700px; height: 40px">below</i>
<img alt="" src="blob:gone"></div></div><div data-part="empty"></div></main></div>`;

const picture = (more = {}) => ({ of: stamp(), html: '<p>page</p>', css: '', faces: '', root: {}, selection: [], ...more });

beforeEach(() => {
  localStorage.clear();
  document.body.innerHTML = SCREEN;
  document.querySelector('#scroller')?.scrollTo(0, 300);
});
afterEach(() => {
  document.body.innerHTML = '';
  globalThis.__endcapEarly = undefined;
});

let starts = 0;

const NOTHING = { script: 'data:text/javascript,', styles: [] as string[], ahead: [] };

/** The picture of the screen as the script in `index.html` makes it from what is kept: it runs anew with each start. */
async function shown(app = NOTHING): Promise<void> {
  location.hash = '#/pages/p1';
  vi.stubGlobal('APP_FILES', app);
  vi.stubGlobal('PAGE_FILES', []);
  await import(/* @vite-ignore */ `/src/early/show.ts?start=${++starts}`);
}

describe('a picture of the screen', () => {
  it('has what is in view, where it is scrolled to, and neither what is scrolled away nor an address that ends with the tab', () => {
    const html = screenHtml(document.querySelector('[data-screen]') as Element);
    expect(html).toContain('seen');
    expect(html).toContain('data-scroll="0,300"');
    expect(html).not.toMatch(/above|below|blob:|\sid=|\sstyle=/);
  });

  it('needs the rules that hold for something on the screen, the root’s for its own root', () => {
    const sheet = document.createElement('style');
    sheet.textContent =
      ':root { --ink: red } [data-tile] { color: var(--ink) } [data-tile]::after { content: "x" } .nowhere { color: blue }';
    document.head.append(sheet);
    const { css } = screenStyles();
    sheet.remove();
    expect(css).toMatch(/\.early \{ --ink: red; \}[\s\S]*\[data-tile\] \{ color: var\(--ink\); \}[\s\S]*::after/);
    expect(css).not.toContain('nowhere');
  });

  it('is shown under what it was seen under, and not after a setting or the page has changed', () => {
    keepPicture('p1', picture());
    expect(pictureOf('p1')?.html).toBe('<p>page</p>');
    localStorage.setItem('endcap-settings', '{"state":{"theme":"dark"}}');
    expect(pictureOf('p1')).toBeNull();
    keepPicture('p1', picture());
    forgetPicture('p1');
    expect(pictureOf('p1')).toBeNull();
  });

  it('is kept of the last six pages, if it is small enough, and not at all where nothing can be kept', () => {
    for (let i = 0; i < 8; i++) keepPicture(`p${i}`, picture());
    expect([0, 1, 2, 7].map((i) => pictureOf(`p${i}`) !== null)).toEqual([false, false, true, true]);
    keepPicture('p7', picture({ html: 'x'.repeat(200_001) }));
    expect(pictureOf('p7')).toBeNull();
    const full = vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    keepPicture('p6', picture());
    full.mockRestore();
    expect(pictureOf('p6')).toBeNull();
  });

  it('ends with an edit of the page', async () => {
    const store = createEditor({ page: build({ modules: [{ rows: '10 20' }] }) });
    const end = keepPictures(store, 'p1');
    window.dispatchEvent(new Event('pagehide'));
    expect(pictureOf('p1')?.html).toContain('seen');
    store.actions.dispatch({ type: 'set-page', fields: { title: 'Other' } });
    await vi.waitFor(() => expect(pictureOf('p1')).toBeNull());
    end();
  });

  it('ends with an edit here that another tab was closed before, nor is one kept in another theme, or of a page that is edited elsewhere', async () => {
    const store = createEditor({ page: build({ modules: [{ rows: '10 20' }] }) });
    const end = keepPictures(store, 'p1');
    keepPicture('p1', picture());
    store.actions.dispatch({ type: 'set-page', fields: { title: 'Other' } });
    await vi.waitFor(() => expect(pictureOf('p1')).toBeNull());
    document.documentElement.dataset.theme = 'dark';
    window.dispatchEvent(new Event('pagehide'));
    expect(pictureOf('p1')).toBeNull();
    delete document.documentElement.dataset.theme;
    store.actions.setReadOnly('elsewhere');
    window.dispatchEvent(new Event('pagehide'));
    expect(pictureOf('p1')).toBeNull();
    end();
  });

  it('ends with the page, and with a name that it is given from home', async () => {
    await library.savePage(build({ modules: [{ rows: '10 20' }] }), 'p1', 1);
    keepPicture('p1', picture());
    await library.renamePage('p1', 'Other', 2);
    expect(pictureOf('p1')).toBeNull();
    keepPicture('p1', picture());
    await library.takePage('p1');
    expect(pictureOf('p1')).toBeNull();
  });
});

describe('the application', () => {
  it('takes its place part by part, where it is scrolled to, and does what was clicked meanwhile', async () => {
    keepPicture('p1', picture({ html: screenHtml(document.querySelector('[data-screen]') as Element) }));
    document.body.innerHTML = '';
    await shown();
    const early = earlyPicture('p1');
    if (!early) throw new Error('nothing is shown');
    expect(early.place).toEqual({ left: 0, top: 300 });
    expect(early.root.querySelector('[data-canvas]')?.scrollTop).toBe(300);
    expect(document.querySelector('[data-tile]')).toBeNull();

    const live = document.createElement('div');
    live.innerHTML = SCREEN.replace('<b>SKUs</b>', '');
    document.body.prepend(live);
    const clicked: string[] = [];
    live.addEventListener('click', ({ target }) => clicked.push((target as Element).textContent ?? ''));
    live.querySelector('#scroller')?.scrollTo(0, 300);
    const { x, y } = (live.querySelector('[data-tile="t2"]') as Element).getBoundingClientRect();
    window.dispatchEvent(new MouseEvent('click', { clientX: x + 5, clientY: y + 5 }));
    takeOver(early, live);
    const seen = () =>
      Object.fromEntries(
        [...early.root.querySelectorAll<HTMLElement>('[data-part]')].map((part) => [part.dataset.part, part.style.visibility]),
      );
    expect(seen()).toEqual({ left: '', middle: 'hidden', empty: 'hidden' });
    await vi.waitFor(() => expect(clicked).toEqual(['seen']));

    live.querySelector('[data-part="left"]')?.append('SKUs');
    live.querySelector('[data-part="left"]')?.append(document.createElement('b'));
    await vi.waitFor(() => expect(document.querySelector('[data-early]')).toBeNull());
    expect(earlyPicture('p1')).toBeUndefined();
    location.hash = '';
  });

  it('leaves what the picture has of a part until that has come: of a panel whose contents are fetched, those alone', async () => {
    const screen = (content: string) =>
      `<div data-screen=""><aside data-part="right"><b>Flow</b><div data-part="tab-flow">${content}</div></aside></div>`;
    document.body.innerHTML = screen('<p>shares</p>');
    keepPicture('p1', picture({ html: screenHtml(document.querySelector('[data-screen]') as Element) }));
    document.body.innerHTML = '';
    await shown();
    const early = earlyPicture('p1');
    if (!early) throw new Error('nothing is shown');
    const live = document.createElement('div');
    live.innerHTML = screen('');
    document.body.prepend(live);
    takeOver(early, live);
    const seen = (name: string) => getComputedStyle(early.root.querySelector(`[data-part="${name}"]`) as Element).visibility;
    expect([seen('right'), seen('tab-flow')]).toEqual(['hidden', 'visible']);
    live.querySelector('[data-part="tab-flow"]')?.append(document.createElement('p'));
    await vi.waitFor(() => expect(document.querySelector('[data-early]')).toBeNull());
    location.hash = '';
  });

  it('has the canvas to itself in the first frame: what stands beside it in the picture is drawn in the next', async () => {
    keepPicture('p1', picture({ html: screenHtml(document.querySelector('[data-screen]') as Element) }));
    document.body.innerHTML = '';
    await shown();
    const early = earlyPicture('p1');
    const isDrawn = (part: string) => early?.root.querySelector(`[data-part="${part}"] > *`)?.checkVisibility() ?? false;
    expect([isDrawn('left'), isDrawn('middle')]).toEqual([false, true]);
    await vi.waitFor(() => expect(isDrawn('left')).toBe(true));
    early?.drop();
    location.hash = '';
  });

  const APP = { ...NOTHING, script: 'data:text/javascript,//app', styles: ['data:text/css,i{color:red}'] };
  const script = () => document.querySelector<HTMLScriptElement>('script[src$="//app"]');

  it('is fetched behind the first frame of a picture, and at once where none is shown', async () => {
    const ahead = () => document.querySelector('link[rel="modulepreload"][href$="//app"]') !== null;
    const clear = () => {
      for (const element of document.querySelectorAll('[href$="//app"], [src$="//app"]')) element.remove();
    };
    const frames: FrameRequestCallback[] = [];
    const frame = vi.spyOn(window, 'requestAnimationFrame').mockImplementation((call) => frames.push(call));
    keepPicture('p1', picture());
    await shown(APP);
    expect([earlyPicture('p1') !== undefined, ahead()]).toEqual([true, false]);
    for (const call of frames) call(0);
    await vi.waitFor(() => expect(ahead()).toBe(true));
    frame.mockRestore();
    earlyPicture('p1')?.drop();
    await vi.waitFor(() => expect(script()).not.toBeNull());
    clear();

    forgetPicture('p1');
    await shown(APP);
    expect([earlyPicture('p1'), ahead()]).toEqual([undefined, true]);
    await vi.waitFor(() => expect(script()).not.toBeNull());
    clear();
    location.hash = '';
  });

  it('starts behind a picture though no frame is drawn, as in a tab that nobody looks at', async () => {
    const frame = vi.spyOn(window, 'requestAnimationFrame').mockReturnValue(0);
    keepPicture('p1', picture());
    await shown(APP);
    expect(script()).toBeNull();
    await vi.waitFor(() => expect(script()).not.toBeNull());
    frame.mockRestore();
    script()?.remove();
    earlyPicture('p1')?.drop();
    location.hash = '';
  });

  it('is not started before its style is there, and is without one that cannot be had', async () => {
    const before: string[] = [];
    const seen = new MutationObserver(() => {
      if (script()) before.push(getComputedStyle(document.body).rotate);
    });
    seen.observe(document.body, { childList: true });
    await shown({ ...APP, styles: ['data:text/css,body{rotate:1deg}', 'data:image/png,no-style'] });
    await vi.waitFor(() => expect(before).toEqual(['1deg']));
    seen.disconnect();
    script()?.remove();
    for (const sheet of document.querySelectorAll('link[href^="data:"]')) sheet.remove();
    location.hash = '';
  });
});
