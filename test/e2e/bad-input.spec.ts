/** Files that nobody should have to open, one after another in one session: each is told, and what was there before stays. */
import { type Page as Plan, writePage } from '@/core/page';
import { BAD_FILES, utf8 } from '../helpers/bad-files';
import { expect, plan, test } from './app';

const HTML = '<img src=x onerror="window.executed=1"><script>window.executed=1</script>';

/** A page whose every text is HTML and whose pictures are programs. */
function hostile(): Plan {
  const page = plan({ title: HTML, anchor: 99, modules: [{ title: HTML, rows: '99 199 109 209' }] });
  const images = [
    'javascript:window.executed=1',
    `data:image/svg+xml,<svg xmlns="http://www.w3.org/2000/svg" onload="parent.executed=1"><script>parent.executed=1</script></svg>`,
    'data:text/html,<script>parent.executed=1</script>',
    'file:///etc/passwd',
  ];
  return {
    ...page,
    banner: { ...page.banner, headline: HTML },
    skus: page.skus.map((sku, at) => ({
      ...sku,
      title: `${HTML} ${at}`,
      brand: HTML,
      badges: [HTML],
      image: images[at % images.length] ?? '',
    })),
  };
}

/** What the dialog says of a file. */
const WORDS: Record<string, RegExp> = {
  'empty-file': /is empty/,
  'no-rows': /has no rows of data|has only a header/,
  'not-a-table': /is no catalogue/,
  'too-many-columns': /has too many columns/,
  'zip-bomb': /unpacks to far more/,
  'too-large': /is too large/,
  'protected-workbook': /has a password/,
  'unreadable-workbook': /cannot be read/,
  'not-json': /The JSON in .* is broken/,
};

/** One of each reason; every file of the list is read by the tests of `io`. */
const ONE_OF_EACH = BAD_FILES.filter(({ reason }, at) => BAD_FILES.findIndex((file) => file.reason === reason) === at);

const good = writePage(plan({ title: 'Good', anchor: 99, modules: [{ rows: '99 199' }] }));

const BAD_PAGES: [string, string | Uint8Array, RegExp][] = [
  ['half.page.json', good.slice(0, 500), /ends too early, on line 1/],
  ['99.page.json', good.replace('"version":1', '"version":99'), /newer Endcap \(version 99\)/],
  ['deep.page.json', good.replace('{', `{"x":${'['.repeat(10_000)}${']'.repeat(10_000)},`), /nested more than 100 deep/],
  ['long.page.json', good.replace('"tiles":[', `"tiles":[${'{},'.repeat(200_000)}`), /modules\[0\]\.tileshas 20000\d entries/],
  ['number.page.json', good.replace('{', '{"x":1e999,'), /xis too large a number/],
  ['proto.page.json', good.replace('{', '{"__proto__":{"executed":1},'), /__proto__no field can have this name/],
  [
    'types.page.json',
    good.replace(/"price":\d+/g, '"price":"free"'),
    /2 places in “types\.page\.json” cannot be read.*skus\[0\]\.priceis no number \("free"\)/,
  ],
  ['braces.page.json', '{}', /not an Endcap page file/],
  ['nothing.page.json', '', /ends too early/],
  ['setup.exe', 'MZ', /is of a kind that cannot be opened/],
];

test('no file executes, hangs or throws, and the open page stays as it was', async ({ app, page }) => {
  test.slow();
  const before = hostile();
  page.on('dialog', (dialog) => dialog.dismiss().then(() => Promise.reject(new Error(dialog.message()))));
  await app.edit(before);
  await expect(page.getByText(HTML).first()).toBeVisible();

  for (const { what, name, bytes, reason, detail } of ONE_OF_EACH) {
    await test.step(what, async () => {
      await app.dropBytes(name, bytes());
      const dialog = page.getByRole('dialog');
      const notice = dialog.getByRole('alert').filter({ hasText: WORDS[reason] ?? /^$/ });
      await expect(notice).toBeVisible();
      if (detail && reason !== 'unreadable-workbook') await expect(notice).toContainText(detail);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }

  for (const [name, text, words] of BAD_PAGES) {
    await test.step(name, async () => {
      await app.dropBytes(name, typeof text === 'string' ? utf8(text) : text);
      const dialog = page.getByRole('dialog', { name: 'The file was not opened' });
      await expect(dialog.getByRole('alert')).toContainText(`“${name}”`);
      expect(await dialog.textContent()).toMatch(words);
      await page.keyboard.press('Escape');
      await expect(dialog).toBeHidden();
    });
  }

  expect(JSON.parse(writePage(await app.saved()))).toEqual(JSON.parse(writePage(before)));
  expect(await page.evaluate(() => (window as { executed?: number }).executed)).toBeUndefined();
  expect(
    await page.evaluate(
      () =>
        document.querySelectorAll('img[src^="javascript:"], img[src^="data:image/svg"], img[src^="file:"], a[href^="javascript:"]').length,
    ),
  ).toBe(0);
  await page.getByRole('button', { name: 'Back to pages' }).click();
  await expect(page.getByText(HTML).first()).toBeVisible();
  expect(await page.evaluate(() => (window as { executed?: number }).executed)).toBeUndefined();
});

test('odd cells become text, 300 columns are shown, and a worker that dies is told and can be tried again', async ({ app, page }) => {
  await app.open();
  const header = ['sku', 'title', 'price', 'image', ...Array.from({ length: 296 }, (_, at) => `extra ${at}`)];
  const rows = [
    ["=cmd|' /C calc'!A0", HTML, '5.00', 'javascript:alert(1)'],
    ['b', 'x'.repeat(10e6), '6.00', 'b.jpg'],
    ['b', 'again', '99999999999', ''],
    ['c', '=HYPERLINK("x")', '2024-05-01', ''],
  ].map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join(','));
  let broken = true;
  await page.route(/import-worker/, (route) => (broken ? route.abort() : route.continue()));
  await app.dropBytes('odd.csv', utf8([header.join(','), ...rows].join('\n')));
  const dialog = page.getByRole('dialog', { name: 'Import a catalogue' });
  await expect(dialog.getByRole('alert')).toContainText('“odd.csv” could not be read');
  broken = false;
  await dialog.getByRole('button', { name: 'Try again' }).click();

  await expect(dialog.getByText('2 usable')).toBeVisible();
  await expect(dialog.getByText('2 rows rejected')).toBeVisible();
  await expect(dialog.getByText('extra 295', { exact: true })).toBeAttached();
  await dialog.getByRole('tab', { name: /Notes/ }).click();
  await expect(dialog.getByText('Values of "title" that are too long and were cut: 1 (first on line 3)')).toBeVisible();
  await expect(dialog.getByText(/Addresses in "image" that no picture can have.*javascript:alert\(1\)/)).toBeVisible();
  await dialog.getByRole('tab', { name: /Rejected rows/ }).click();
  await expect(dialog.getByRole('row', { name: /2024-05-01 this is a date, not a price/ })).toBeVisible();
  await expect(dialog.getByRole('row', { name: /99999999999 the price is above ten billion/ })).toBeVisible();
  const { bytes } = await app.download(() => dialog.getByRole('button', { name: 'Download CSV' }).click());
  expect(bytes.toString('utf8')).toContain('4,price,99999999999,');
  expect(await page.evaluate(() => (window as { executed?: number }).executed)).toBeUndefined();
});
