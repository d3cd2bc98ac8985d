/**
 * The system's clipboard, through the events of its keys, so that no permission is asked. Endcap's own type carries a clip
 * between tabs and windows; HTML carries it to another browser; text is a table for spreadsheets.
 */
import i18next from 'i18next';
import { toast } from 'sonner';
import { type Clip, clipHtml, clipInHtml, clipText, readClip, writeClip } from '@/core/clip';
import { settings } from '@/editor';
import { announce, shortcutText } from '../shell';
import type { ClipboardHost, SelectionTools } from './tools';

const MIME = 'application/x-endcap-clip+json';
const FIELDS = 'input, textarea, select, [contenteditable=""], [contenteditable="true"]';

/** What was copied last, for the menu: it must not wait for a key. Forgotten when another window may have copied since. */
let remembered: Clip | null = null;
/** Whether a menu asks: the focus says nothing then. */
let asked = false;

/** Whether the clipboard is somebody else's: of a text field, of a text that is selected, of a dialog over the page. */
function isElsewhere(target: EventTarget | null): boolean {
  if (asked) return false;
  const element = target instanceof Element ? target : null;
  if (element?.closest(FIELDS) || document.querySelector('[role="dialog"], [role="alertdialog"]')) return true;
  return getSelection()?.isCollapsed === false;
}

function write(data: DataTransfer, clip: Clip): void {
  const { language } = settings.getState();
  data.setData('text/plain', clipText(clip, language));
  data.setData('text/html', clipHtml(clip, language));
  data.setData(MIME, writeClip(clip));
}

function sayTaken(clip: Clip, how: 'copied' | 'cut'): void {
  const t = i18next.getFixedT(null, 'selection');
  const [module] = clip.page.modules;
  if (clip.of === 'tiles') announce(t(`${how}-tiles`, { count: module?.tiles?.length ?? 0 }));
  else announce(t(`${how}-module`, { title: module?.title || t('untitled') }));
}

function take(event: ClipboardEvent, { tools }: ClipboardHost, how: 'copied' | 'cut'): void {
  const clip = isElsewhere(event.target) ? undefined : tools.clipHere();
  if (!clip || !event.clipboardData) {
    remembered = null;
    return;
  }
  event.preventDefault();
  // What stays on the page was not cut: the clipboard keeps what it had.
  if (how === 'cut' && !tools.cut()) return;
  write(event.clipboardData, clip);
  remembered = clip;
  sayTaken(clip, how);
  // The tile that had the focus may be gone: keys go on from the canvas.
  if (how === 'cut') document.getElementById('canvas')?.focus({ preventScroll: true });
}

/** Pastes what the clipboard holds, with a message where it holds nothing for a page. */
async function pasteData(html: string, own: string, text: string, host: ClipboardHost): Promise<void> {
  const t = i18next.getFixedT(null, 'selection');
  const json = own || clipInHtml(html);
  if (json !== undefined) {
    const read = readClip(json);
    if (read.ok) {
      host.tools.paste(read.clip);
      return;
    }
    if (read.reason !== 'not-a-clip') {
      toast.error(t(`clip-${read.reason}`), { id: 'paste' });
      return;
    }
  }
  const { pasteRows } = await import('./paste-rows');
  pasteRows(text, host);
}

/** Hears copying, cutting and pasting until the answered function is called. */
export function hearClipboard(host: ClipboardHost): () => void {
  const stop = new AbortController();
  const { signal } = stop;
  document.addEventListener('copy', (event) => take(event, host, 'copied'), { signal });
  document.addEventListener('cut', (event) => take(event, host, 'cut'), { signal });
  // A browser that would not copy where no text is selected learns that something can be copied.
  for (const before of ['beforecopy', 'beforecut'])
    document.addEventListener(before, (event) => !isElsewhere(event.target) && host.tools.clipHere() && event.preventDefault(), { signal });
  document.addEventListener(
    'paste',
    (event) => {
      const data = event.clipboardData;
      if (!data || isElsewhere(event.target)) return;
      const [html, own, text] = ['text/html', MIME, 'text/plain'].map((type) => data.getData(type)) as [string, string, string];
      if (html === '' && own === '' && text === '') return;
      event.preventDefault();
      void pasteData(html, own, text, host);
    },
    { signal },
  );
  window.addEventListener(
    'blur',
    () => {
      remembered = null;
    },
    { signal },
  );
  return () => stop.abort();
}

/** Copies or cuts from a menu; where the browser does not, the key is named. */
export function askFor(what: 'copy' | 'cut'): void {
  const t = i18next.getFixedT(null, 'selection');
  asked = true;
  const done = document.execCommand(what);
  asked = false;
  if (!done) toast.info(t('copy-by-key', { shortcut: shortcutText(what === 'copy' ? 'C' : 'X') }), { id: 'paste' });
}

/** Pastes from a menu what was copied here last; else the key is named, which alone may read the clipboard. */
export function askToPaste(tools: SelectionTools): void {
  const t = i18next.getFixedT(null, 'selection');
  if (remembered) tools.paste(remembered);
  else toast.info(t('paste-by-key', { shortcut: shortcutText('V') }), { id: 'paste', description: t('paste-by-key-body') });
}
