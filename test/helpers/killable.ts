/** A browser that can be killed like one whose machine fails: all of its processes at once, without a word. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { type BrowserContext, chromium } from '@playwright/test';

const FLAGS = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--remote-debugging-port=0',
];

export interface Killable {
  context: BrowserContext;
  /** Ends every process of the browser; resolves when they are gone. */
  kill(): Promise<void>;
}

/** The address that a browser says it can be driven at. */
async function debuggerOf(browser: ChildProcess): Promise<string> {
  if (!browser.stderr) throw new Error('the browser has no output');
  for await (const line of createInterface({ input: browser.stderr })) {
    const address = /DevTools listening on (ws:\S+)/.exec(line)?.[1];
    if (address) {
      browser.stderr.resume();
      return address;
    }
  }
  throw new Error('the browser did not start');
}

/** Starts a browser on a profile, in a process group of its own. */
export async function startKillable(executable: string, profile: string): Promise<Killable> {
  const browser = spawn(executable, [...FLAGS, `--user-data-dir=${profile}`, 'about:blank'], {
    detached: true,
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const gone = once(browser, 'exit');
  const driver = await chromium.connectOverCDP(await debuggerOf(browser));
  const [context] = driver.contexts();
  if (!context || browser.pid === undefined) throw new Error('the browser has no window');
  const group = -browser.pid;
  return {
    context,
    async kill() {
      process.kill(group, 'SIGKILL');
      await gone;
      await driver.close();
    },
  };
}
