/** Drives the built application as a person does: by what is written on it, with mouse and keyboard. */
import { readFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { test as base, type Download, expect, type Locator, type Page } from '@playwright/test';
import { type Page as Plan, writePage } from '@/core/page';
import { build, type PageNotation } from '../helpers/page';
import { paintPng } from '../helpers/pixels';

export const CATALOGUES = join(import.meta.dirname, '..', 'files', 'catalogues');
/** 77 rows of an invented audio shop: GB18030, prices in many spellings, a name over two lines, four rows that cannot be used. */
export const AUDIO = join(CATALOGUES, 'audio-event-gb18030.csv');

const WORDS = {
  en: {
    choose: 'Choose a file: a catalogue or a page',
    import: /^Import \d+ SKU/,
    plan: 'Plan the page',
    export: 'Export',
    exportPicture: 'Export a picture…',
    savePage: 'Save page file',
    openFile: 'Open a file…',
    ruleSettings: 'Rule settings',
    moreActions: 'More actions',
    calibrate: 'Calibrate visual flow…',
    daily: 'Daily figures…',
    arrangeWays: 'Ways to arrange',
    arrangeDialog: 'Arrange with options…',
    arrangeGoals: ['Best arrangement', 'Three alternatives'],
    run: 'Run',
    runAgain: 'Run again',
  },
  zh: {
    choose: '选择文件：商品表或页面',
    import: /^导入 \d+ 个商品/,
    plan: '生成活动页',
    export: '导出',
    exportPicture: '导出图片…',
    savePage: '保存页面文件',
    openFile: '打开文件…',
    ruleSettings: '规则设置',
    moreActions: '更多操作',
    calibrate: '校准视觉动线…',
    daily: '每日数据…',
    arrangeWays: '排品方式',
    arrangeDialog: '自动排品选项…',
    arrangeGoals: ['最优排法', '三个方案'],
    run: '开始',
    runAgain: '重新排',
  },
};
type Language = keyof typeof WORDS;

/** A page in the merchandiser's notation, with a title and pictures that the tests serve. */
export function plan(notation: PageNotation & { title?: string }): Plan {
  const page = build({ viewports: ['desktop', 'mobile'], ...notation });
  return {
    ...page,
    title: notation.title ?? 'Audio event',
    locale: 'en',
    skus: page.skus.map((sku, i) => ({
      ...sku,
      title: `Headphones ${i + 1} 头戴式耳机`,
      image: `https://img.endcap.example/${i + 1}.png`,
    })),
  };
}

export class App {
  readonly words: (typeof WORDS)[Language];

  constructor(
    readonly page: Page,
    language: Language = 'en',
  ) {
    this.words = WORDS[language];
  }

  async open(): Promise<void> {
    await this.page.goto('/');
    await expect(this.page.getByRole('button', { name: this.words.choose })).toBeVisible();
  }

  /** Chooses a file on the home screen. */
  async choose(file: string | { name: string; text: string }): Promise<void> {
    const chooser = this.page.waitForEvent('filechooser');
    await this.page.getByRole('button', { name: this.words.choose }).click();
    await (await chooser).setFiles(
      typeof file === 'string' ? file : { name: file.name, mimeType: 'application/json', buffer: Buffer.from(file.text) },
    );
  }

  /** Drops a file on the window. */
  async drop(path: string): Promise<void> {
    await this.dropBytes(basename(path), await readFile(path));
  }

  /** Drops a file that is made on the spot. */
  async dropBytes(name: string, bytes: Uint8Array): Promise<void> {
    const transfer = await this.page.evaluateHandle(
      ([name, data]) => {
        const bytes = Uint8Array.from(atob(data ?? ''), (sign) => sign.charCodeAt(0));
        const dropped = new DataTransfer();
        dropped.items.add(new File([bytes], name ?? ''));
        return dropped;
      },
      [name, Buffer.from(bytes).toString('base64')],
    );
    for (const event of ['dragenter', 'dragover', 'drop']) await this.page.dispatchEvent('body', event, { dataTransfer: transfer });
  }

  /** From a catalogue to the editor, with what the dialogs suggest. */
  async planFrom(file: string): Promise<void> {
    await this.choose(file);
    await this.page.getByRole('button', { name: this.words.import }).click();
    await this.page.getByRole('button', { name: this.words.plan, exact: true }).click();
    await this.ready();
  }

  /** Opens a page in the editor by way of its file. */
  async edit(page: Plan): Promise<void> {
    await this.open();
    await this.choose({ name: `${page.title}.page.json`, text: writePage(page) });
    await this.ready();
  }

  async ready(): Promise<void> {
    await expect(this.mockup().locator('[data-tile]').first()).toBeVisible();
  }

  /** The page on the canvas at a viewport. */
  mockup(viewport = 'desktop'): Locator {
    return this.page.locator(`[data-viewport="${viewport}"]`);
  }

  tile(id: string, viewport = 'desktop'): Locator {
    return this.mockup(viewport).locator(`[data-tile="${id}"]`);
  }

  /** Ids of the tiles as they stand, module by module. */
  order(viewport = 'desktop'): Promise<string[]> {
    return this.mockup(viewport)
      .locator('[data-tile]')
      .evaluateAll((tiles) => tiles.map((tile) => (tile as HTMLElement).dataset.tile ?? ''));
  }

  /** Takes a tile up by its middle and carries it, without letting go. `at`: share of the other tile's width and height. */
  async carry(id: string, over: string, at = { x: 0.5, y: 0.5 }): Promise<void> {
    await this.tile(id).scrollIntoViewIfNeeded();
    await this.tile(id).hover();
    await this.page.mouse.down();
    const box = await this.tile(over).boundingBox();
    if (!box) throw new Error(`${over} is not on the screen`);
    await this.page.mouse.move(box.x + box.width * at.x, box.y + box.height * at.y, { steps: 8 });
  }

  async drag(id: string, over: string, at?: { x: number; y: number }): Promise<void> {
    await this.carry(id, over, at);
    await this.page.mouse.up();
  }

  undo(): Promise<void> {
    return this.page.keyboard.press('ControlOrMeta+z');
  }

  redo(): Promise<void> {
    return this.page.keyboard.press('ControlOrMeta+Shift+z');
  }

  /** Opens the dialog of pictures. */
  async openExport(): Promise<Locator> {
    await this.page.keyboard.press('ControlOrMeta+e');
    const dialog = this.page.getByRole('dialog');
    await expect(dialog).toBeVisible();
    return dialog;
  }

  /** Saves the page file. @returns its name and bytes */
  savePage(): Promise<{ name: string; bytes: Buffer }> {
    return this.download(() => this.page.keyboard.press('ControlOrMeta+s'));
  }

  async download(action: () => Promise<void>): Promise<{ name: string; bytes: Buffer }> {
    const waiting = this.page.waitForEvent('download');
    await action();
    const download: Download = await waiting;
    return { name: download.suggestedFilename(), bytes: await readFile(await download.path()) };
  }

  /** The page as it is now, by way of its file. */
  async saved(): Promise<Plan> {
    return JSON.parse((await this.savePage()).bytes.toString('utf8')) as Plan;
  }
}

export const test = base.extend<{ app: App; language: Language }>({
  language: ['en', { option: true }],
  locale: async ({ language }, use) => use(language === 'zh' ? 'zh-CN' : 'en-GB'),
  app: async ({ page, language }, use) => {
    const problems: string[] = [];
    // Listening all the time: switched on for one key press, the interception of choosers can come after the key.
    page.on('filechooser', () => {});
    page.on('pageerror', (error) => problems.push(error.stack ?? error.message));
    page.on('console', (message) => /Content.Security.Policy/i.test(message.text()) && problems.push(message.text()));
    // A picture's server, which allows copying; `gone` is one that it does not have.
    await page.route(/^https:\/\/img\.endcap\.example\//, (route) => {
      const name = basename(new URL(route.request().url()).pathname, '.png');
      if (name === 'gone') return route.fulfill({ status: 404 });
      const seed = Number(name) || name.length;
      return route.fulfill({ contentType: 'image/png', headers: { 'access-control-allow-origin': '*' }, body: paintPng(seed) });
    });
    // Nothing leaves the machine: whatever else is asked for is refused, and fails the test.
    await page.route(/^https?:\/\/(?!127\.0\.0\.1|img\.endcap\.example)/, (route) => {
      problems.push(`asked for ${route.request().url()}`);
      return route.abort();
    });
    await use(new App(page, language));
    expect(problems).toEqual([]);
  },
});

export { expect };
