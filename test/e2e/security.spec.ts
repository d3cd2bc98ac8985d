/** Nothing foreign runs, and nothing leaves the machine but the requests for the pictures' own addresses. */
import { expect, plan, test } from './app';

// Not by way of `app`: there a violation of the policy fails the test, here it is what is wanted.
test('a script, a style or a frame that gets into the document does nothing', async ({ page }) => {
  await page.goto('/');
  await expect(page.getByRole('button', { name: 'Choose a file: a catalogue or a page' })).toBeVisible();
  const done = await page.evaluate(async () => {
    const seen = window as Window & { ran?: boolean; refused?: Set<string> };
    const refused = new Set<string>();
    seen.refused = refused;
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) => refused.add(effectiveDirective));
    const script = document.createElement('script');
    script.textContent = 'window.ran = true';
    const style = document.createElement('style');
    style.textContent = 'body { outline: 7px solid red }';
    const holder = document.createElement('div');
    holder.innerHTML = '<img src="data:," onerror="window.ran = true"><p id="styled" style="text-indent: 7px">x</p>';
    const frame = document.createElement('iframe');
    frame.src = 'https://frames.endcap.example/';
    document.body.append(script, style, holder, frame);
    const base = document.createElement('base');
    base.href = 'https://base.endcap.example/';
    document.head.append(base);
    // By a timer: what a test runs directly is let through.
    const evaluated = await new Promise<boolean>((resolve) =>
      setTimeout(() => {
        try {
          resolve(new Function('return true')() as boolean);
        } catch {
          resolve(false);
        }
      }),
    );
    return {
      ran: seen.ran ?? false,
      evaluated,
      outline: getComputedStyle(document.body).outlineStyle,
      indent: getComputedStyle(document.getElementById('styled') as Element).textIndent,
      base: new URL(document.baseURI).hostname,
    };
  });
  expect(done).toMatchObject({ ran: false, evaluated: false, outline: 'none', indent: '0px', base: '127.0.0.1' });
  const refused = () => page.evaluate(() => [...((window as { refused?: Set<string> }).refused ?? [])].sort());
  await expect
    .poll(refused)
    .toEqual(['base-uri', 'frame-src', 'script-src', 'script-src-attr', 'script-src-elem', 'style-src-attr', 'style-src-elem']);
});

for (const remotePictures of [true, false])
  test(`with pictures from the web ${remotePictures ? 'on' : 'off'}, ${remotePictures ? 'their own addresses' : 'no address'} is asked`, async ({
    app,
    page,
  }) => {
    await page.addInitScript((state) => localStorage.setItem('endcap-settings', JSON.stringify({ state, version: 0 })), {
      theme: 'light',
      language: 'en',
      remotePictures,
    });
    const asked = new Set<string>();
    page.on('request', (request) => asked.add(new URL(request.url()).hostname));
    await app.edit(plan({ modules: [{ rows: '1 2 3 4' }] }));
    const dialog = await app.openExport();
    await expect(dialog.getByRole('button', { name: /^Export \d|^Download/ }).first()).toBeVisible();
    asked.delete('');
    expect([...asked].sort()).toEqual(remotePictures ? ['127.0.0.1', 'img.endcap.example'] : ['127.0.0.1']);
  });
