/** Why something cannot be kept on this machine, in words that the interface has texts for. */

/**
 * `full`: no space; `unavailable`: the browser does not let the application keep anything; `silent`: storage does not answer;
 * `outdated`: a newer version of the application has taken the storage over; `gone`: the page was deleted elsewhere;
 * `conflict`: the page was changed elsewhere; `failed`: anything else.
 */
export type StorageTrouble = 'full' | 'unavailable' | 'silent' | 'outdated' | 'gone' | 'conflict' | 'failed';

export class StorageError extends Error {
  constructor(readonly trouble: StorageTrouble) {
    super(`storage: ${trouble}`);
  }
}

const BY_NAME: Record<string, StorageTrouble> = {
  QuotaExceededError: 'full',
  ConstraintError: 'conflict',
  MissingAPIError: 'unavailable',
  SecurityError: 'unavailable',
  // Firefox answers so in a private window.
  InvalidStateError: 'unavailable',
  OpenFailedError: 'unavailable',
  VersionError: 'outdated',
};

/** What Dexie or the browser means: the reason lies in the error, or in one that it wraps. */
export function troubleOf(error: unknown): StorageTrouble {
  let found: StorageTrouble | undefined;
  let cause = error;
  for (let depth = 0; depth < 8 && cause instanceof Object; depth++) {
    if (cause instanceof StorageError) return cause.trouble;
    found = BY_NAME['name' in cause ? String(cause.name) : ''] ?? found;
    cause = 'inner' in cause && cause.inner ? cause.inner : 'failures' in cause ? (cause.failures as unknown[])[0] : undefined;
  }
  return found ?? 'failed';
}

/** Storage that says nothing for this long is taken for broken, in ms. */
const PATIENCE_MS = 8000;

/** The answer of a storage operation, or the error `silent` where none comes. */
export function answered<T>(work: PromiseLike<T>, limitMs = PATIENCE_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const timer = setTimeout(() => reject(new StorageError('silent')), limitMs);
    const end = () => clearTimeout(timer);
    work.then(
      (value) => {
        end();
        resolve(value);
      },
      (error: unknown) => {
        end();
        reject(error);
      },
    );
  });
}
