/**
 * One tab edits a page at a time. The tab that has the page's Web Lock is its holder; the others wait in line and are told
 * when it is theirs. A tab can take the page over: the holder is asked to finish first, and where it does not answer (a frozen
 * tab) the lock is taken all the same. A browser without Web Locks makes everybody a holder: the journal then finds conflicts.
 */
const channelName = (pageId: string) => `endcap-page-${pageId}`;

/** What the holder of a page is asked by another tab. */
export type Question = { kind: 'hand-over' } | { kind: 'rename'; title: string };
type Message = { ask: Question; id: string } | { answer: string; id: string };

const ANSWER_LIMIT_MS = 2000;

/** Asks the tab that holds a page; undefined where none answers in time. */
export function askHolder(pageId: string, ask: Question, limitMs = ANSWER_LIMIT_MS): Promise<string | undefined> {
  if (typeof BroadcastChannel === 'undefined') return Promise.resolve(undefined);
  const channel = new BroadcastChannel(channelName(pageId));
  const id = crypto.randomUUID();
  return new Promise<string | undefined>((resolve) => {
    const timer = setTimeout(() => resolve(undefined), limitMs);
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (!('answer' in data) || data.id !== id) return;
      clearTimeout(timer);
      resolve(data.answer);
    };
    channel.postMessage({ ask, id } satisfies Message);
  }).finally(() => channel.close());
}

/** Does something to a page that no tab has open, and keeps it from being opened meanwhile; undefined where one has. */
export function whenFree<T>(pageId: string, work: () => Promise<T>): Promise<T | undefined> {
  if (!('locks' in navigator)) return work();
  return navigator.locks.request(channelName(pageId), { ifAvailable: true }, async (lock) => (lock ? work() : undefined));
}

export interface LockEvents {
  /** The page is this tab's to edit. */
  onHeld(): void;
  /** Another tab has it; where this one had it before, it was taken over. */
  onElsewhere(wasHeld: boolean): void;
  /** Another tab asks; only the holder is asked. */
  onAsked(question: Question): Promise<string>;
}

export interface PageLock {
  /** Makes this tab the holder; answers what the tab that was it said, `unsaved` where it refused to let go. */
  takeOver(): Promise<'taken' | 'unsaved'>;
  /** Lets the page go, and no longer waits for it. */
  release(): void;
}

/** How long a page that is just being closed elsewhere is waited for before this tab is told that it is open there, in ms. */
const GRACE_MS = 300;

export function lockPage(pageId: string, events: LockEvents): PageLock {
  const name = channelName(pageId);
  const locks = typeof navigator !== 'undefined' && 'locks' in navigator ? navigator.locks : undefined;
  let isHeld = false;
  let isClosed = false;
  let letGo: () => void = () => undefined;
  let line = new AbortController();

  const hold = () =>
    new Promise<void>((resolve) => {
      letGo = resolve;
      if (isClosed) resolve();
      else {
        isHeld = true;
        events.onHeld();
      }
    });
  const request = async (options: LockOptions) => {
    try {
      await locks?.request(name, options, hold);
    } catch {
      // Stolen; or no longer waited for.
      if (!isHeld || isClosed) return;
      isHeld = false;
      void wait();
      events.onElsewhere(true);
    }
  };
  const wait = () => {
    line = new AbortController();
    return request({ signal: line.signal });
  };

  const channel = typeof BroadcastChannel === 'undefined' ? undefined : new BroadcastChannel(name);
  if (channel)
    channel.onmessage = ({ data }: MessageEvent<Message>) => {
      if (!('ask' in data) || !isHeld) return;
      void events.onAsked(data.ask).then((answer) => {
        if (!isClosed) channel.postMessage({ answer, id: data.id } satisfies Message);
      });
    };

  let grace: ReturnType<typeof setTimeout> | undefined;
  if (locks) {
    void wait();
    grace = setTimeout(() => !isHeld && !isClosed && events.onElsewhere(false), GRACE_MS);
  } else void hold();

  return {
    async takeOver() {
      if (isHeld || isClosed) return 'taken';
      if ((await askHolder(pageId, { kind: 'hand-over' })) === 'unsaved') return 'unsaved';
      if (isHeld || isClosed) return 'taken';
      line.abort();
      void request({ steal: true });
      return 'taken';
    },
    release() {
      isClosed = true;
      isHeld = false;
      clearTimeout(grace);
      line.abort();
      letGo();
      channel?.close();
    },
  };
}
