/** The application's files, which the script in `index.html` has fetched: where a picture is shown, behind its first frame. */
export interface AppFiles {
  script: string;
  styles: readonly string[];
  /** What the script imports. */
  ahead: readonly string[];
}

/** Where no frame is drawn, as in a tab that is not looked at, the application starts all the same, after so many ms. */
const LONGEST_MS = 300;

function link(rel: string, href: string, as = ''): HTMLLinkElement {
  const made = Object.assign(document.createElement('link'), { rel, href, crossOrigin: '' });
  if (as) made.as = as;
  document.head.append(made);
  return made;
}

/** Has files fetched that will be asked for: modules, and style sheets by the end of their names. */
export function fetchAhead(files: readonly string[]): void {
  for (const href of files) href.endsWith('.css') ? link('preload', href, 'style') : link('modulepreload', href);
}

/** Starts the application. Its script waits for its style, as it would in a document that names both: nothing is seen bare. */
export function startApp({ script, styles, ahead }: AppFiles): void {
  fetchAhead([script, ...ahead]);
  const sheets = styles.map((href) => {
    const sheet = link('stylesheet', href);
    return new Promise<unknown>((done) => {
      sheet.onload = done;
      sheet.onerror = done;
    });
  });
  void Promise.all(sheets).then(() => {
    document.body.append(Object.assign(document.createElement('script'), { type: 'module', src: script, crossOrigin: '' }));
  });
}

/** Calls once the frame that is about to be drawn has been: what is fetched is parsed beside the drawing, and holds it up. */
export function afterFirstFrame(call: () => void): void {
  const { port1, port2 } = new MessageChannel();
  let isCalled = false;
  const once = () => {
    if (!isCalled) call();
    isCalled = true;
    port1.close();
  };
  port1.onmessage = once;
  requestAnimationFrame(() => port2.postMessage(null));
  setTimeout(once, LONGEST_MS);
}
