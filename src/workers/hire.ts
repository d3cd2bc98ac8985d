/** A worker at work, and its end as a rejection: comlink itself would wait for an answer for ever. */
import { type Remote, wrap } from 'comlink';

export interface Hired<Api> {
  remote: Remote<Api>;
  /** Rejects once the worker cannot start, breaks or is closed; nobody need hear it. */
  ended: Promise<never>;
  /** An answer of the worker, or its end. */
  orEnd<T>(answer: T): Promise<Awaited<T>>;
  /** Ends the worker; what is under way rejects with an AbortError. */
  close(): void;
}

/**
 * Takes a worker on, until it ends.
 * @param worker made by the caller: the bundler finds workers by where they are made
 * @param name for messages: "the import worker could not start"
 */
export function hire<Api>(worker: Worker, name: string): Hired<Api> {
  let reject: (reason: Error) => void = () => {};
  const ended = new Promise<never>((_, fail) => {
    reject = fail;
  });
  ended.catch(() => {});
  const end = (reason: Error) => {
    worker.terminate();
    reject(reason);
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    end(new Error(event.message || `the ${name} worker could not start`));
  });
  return {
    remote: wrap<Api>(worker),
    ended,
    orEnd: (answer) => Promise.race([answer, ended]),
    close: () => end(new DOMException(`the ${name} worker was closed`, 'AbortError')),
  };
}
