/** The script inside a review packet: comments on products, a decision with name and reason, its file and its code. */
import { type Decision, type DecisionComment, decisionCode, type PacketData, signedText, writeDecision } from '@/core/review';
import { sha256 } from './sha256';
import { shownText } from './shown';
import { signWith } from './signing';

const byId = <T extends HTMLElement>(id: string) => document.getElementById(id) as T;
const data = JSON.parse(byId('data').textContent ?? '{}') as PacketData;
const { words, tiles } = data;
/** Taken before anything is added to the document. */
const shown = sha256(new TextEncoder().encode(shownText(document)) as Uint8Array<ArrayBuffer>).catch(() => undefined);

const say = (word: string, values: Record<string, string> = {}) =>
  (words[word] ?? word).replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '');

/** Comments by tile; the one on the whole page stands under the empty name. */
const comments = new Map<string, string>();
const titleOf = (tile: string) => (tile === '' ? say('wholePage') : (tiles[tile]?.title ?? tile));

const name = byId<HTMLInputElement>('name');
const reason = byId<HTMLTextAreaElement>('reason');
const sign = byId<HTMLInputElement>('sign');

/** What is written is kept for when the file is opened again, where the browser keeps anything for files. */
const DRAFT = `endcap-draft-${data.contentSha256}`;
function keepDraft(): void {
  try {
    localStorage.setItem(DRAFT, JSON.stringify({ name: name.value, reason: reason.value, comments: [...comments] }));
  } catch {
    // Then it is not.
  }
}
function takeDraft(): void {
  try {
    const draft = JSON.parse(localStorage.getItem(DRAFT) ?? '{}') as { name?: string; reason?: string; comments?: [string, string][] };
    name.value = draft.name ?? '';
    reason.value = draft.reason ?? '';
    for (const [tile, text] of draft.comments ?? []) comments.set(tile, text);
  } catch {
    // A draft that cannot be read is none.
  }
}

const dialog = byId<HTMLDialogElement>('dialog');
const dialogText = byId<HTMLTextAreaElement>('dialog-text');
let commented = '';

function ask(tile: string): void {
  commented = tile;
  byId('dialog-title').textContent = say('commentOn', { title: titleOf(tile) });
  dialogText.value = comments.get(tile) ?? '';
  dialog.showModal();
  dialogText.focus();
}

function keepComment(tile: string, text: string): void {
  if (text.trim() === '') comments.delete(tile);
  else comments.set(tile, text.trim());
  forgetAsking();
  changed();
}

function button(text: string, label: string, run: () => void): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'button small ask';
  made.textContent = text;
  made.setAttribute('aria-label', label);
  made.addEventListener('click', run);
  return made;
}

const spots: { tile: string; spot: HTMLButtonElement }[] = [];

/** Lays a button over every product of every mock-up. */
function laySpots(): void {
  const slices = document.querySelectorAll<HTMLElement>('.slice');
  for (const [slice, tile, x, y, width, height] of data.spots) {
    const spot = document.createElement('button');
    spot.type = 'button';
    spot.className = 'spot';
    spot.dataset.tile = tile;
    Object.assign(spot.style, { left: `${x}%`, top: `${y}%`, width: `${width}%`, height: `${height}%` });
    spot.setAttribute('aria-label', say('commentOn', { title: titleOf(tile) }));
    spot.addEventListener('click', () => ask(tile));
    slices[slice]?.append(spot);
    spots.push({ tile, spot });
  }
  for (const row of document.querySelectorAll<HTMLElement>('[data-row]')) {
    const tile = row.dataset.row ?? '';
    const asker = button(say('comment'), say('commentOn', { title: titleOf(tile) }), () => ask(tile));
    const cell = document.createElement('td');
    cell.className = 'ask';
    cell.append(asker);
    row.closest('tr')?.append(cell);
  }
  for (const heads of document.querySelectorAll('.prices-of thead tr')) {
    const head = document.createElement('th');
    head.className = 'ask';
    head.scope = 'col';
    head.textContent = say('comments');
    heads.append(head);
  }
}

function drawComments(): void {
  const numbers = new Map([...comments.keys()].map((tile, i) => [tile, String(i + 1)]));
  for (const { tile, spot } of spots) {
    const number = numbers.get(tile);
    if (number === undefined) delete spot.dataset.count;
    else spot.dataset.count = number;
  }
  const list = [...comments].map(([tile, text]) => {
    const item = document.createElement('li');
    const said = document.createElement('div');
    const title = document.createElement('bdi');
    title.textContent = `${numbers.get(tile) ?? ''}. ${titleOf(tile)}`;
    const words = document.createElement('p');
    words.textContent = text;
    said.append(title, words);
    const label = (word: string) => `${say(word)}: ${titleOf(tile)}`;
    item.append(
      said,
      button(say('edit'), label('edit'), () => ask(tile)),
      button(say('remove'), label('remove'), () => keepComment(tile, '')),
    );
    return item;
  });
  const none = document.createElement('li');
  none.textContent = say('noComments');
  byId('said').replaceChildren(...(list.length > 0 ? list : [none]));
}

const result = byId('result');
/** The decision that can be sent; none once something it says has changed. */
let decided: Decision | undefined;

function changed(): void {
  keepDraft();
  drawComments();
  if (!decided) return;
  decided = undefined;
  result.hidden = true;
  byId('wrong').textContent = say('stale');
}

function wrong(word: string, field: HTMLElement): void {
  byId('wrong').textContent = say(word);
  field.focus();
}

/** Comments are often wishes: whoever approves with some is asked once whether the page is meant as it is. */
let isAsked = false;
function asksAgain(): boolean {
  if (comments.size === 0 || isAsked) return false;
  isAsked = true;
  byId('wrong').textContent = say('askComments', { n: String(comments.size) });
  byId('approve').textContent = say('approveStill');
  return true;
}
function forgetAsking(): void {
  if (!isAsked) return;
  isAsked = false;
  byId('wrong').textContent = '';
  byId('approve').textContent = say('approve');
}

async function decide(decision: Decision['decision']): Promise<void> {
  if (name.value.trim() === '') return wrong('nameNeeded', name);
  if (decision === 'rejected' && reason.value.trim() === '') return wrong('reasonNeeded', reason);
  if (decision === 'approved' && asksAgain()) return;
  byId('wrong').textContent = '';
  const seen = await shown;
  const said: Decision = {
    format: 'endcap/decision',
    version: 1,
    ...(data.page === undefined ? {} : { page: data.page }),
    contentSha256: data.contentSha256,
    ...(seen === undefined ? {} : { shown: seen }),
    decision,
    name: name.value.trim(),
    reason: reason.value.trim(),
    time: new Date().toISOString(),
    comments: [...comments].map(([tile, text]): DecisionComment => {
      const module = tiles[tile]?.module;
      return tile === '' ? { text } : { at: { ...(module === undefined ? {} : { module }), tile }, text };
    }),
    ...(data.greenChannel && { greenChannel: data.greenChannel }),
    log: data.log,
  };
  decided = said;
  if (sign.checked) {
    const signed = await signWith((key) => signedText({ ...said, key })).catch(() => undefined);
    if (signed) decided = { ...said, ...signed };
    else byId('wrong').textContent = say('signFailed');
  }
  show(decided);
}

function show(decision: Decision): void {
  byId('what').textContent = say(decision.decision === 'approved' ? 'approvedBy' : 'rejectedBy', { name: decision.name });
  byId('send').textContent = say('sendBack');
  byId<HTMLTextAreaElement>('code').value = decisionCode(decision);
  byId('key-line').hidden = decision.key === undefined;
  byId('key').textContent = decision.key ? `${decision.key.algorithm} ${decision.key.public}` : '';
  result.hidden = false;
  byId('what').focus();
}

function saveFile(): void {
  if (!decided) return;
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([writeDecision(decided)], { type: 'application/json' }));
  link.download = `${data.fileStem}.decision.json`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

async function copy(): Promise<void> {
  const code = byId<HTMLTextAreaElement>('code');
  const isCopied = await navigator.clipboard.writeText(code.value).then(
    () => true,
    () => false,
  );
  if (!isCopied) code.select();
  else byId('send').textContent = say('copied');
}

byId('comment-page').addEventListener('click', () => ask(''));
byId('dialog-cancel').addEventListener('click', () => dialog.close());
byId('dialog-save').addEventListener('click', () => {
  dialog.close();
  keepComment(commented, dialogText.value);
});
dialogText.addEventListener('keydown', (event) => {
  if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) byId('dialog-save').click();
});
byId('approve').addEventListener('click', () => void decide('approved'));
byId('reject').addEventListener('click', () => void decide('rejected'));
byId('save-file').addEventListener('click', saveFile);
byId('copy').addEventListener('click', () => void copy());
byId('form').addEventListener('submit', (event) => event.preventDefault());
for (const field of [name, reason, sign]) field.addEventListener('input', changed);
takeDraft();
laySpots();
drawComments();
byId('no-script').hidden = true;
byId('form').hidden = false;
