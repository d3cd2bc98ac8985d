/**
 * The application works without a network after the first visit, by a service worker that keeps its files. A new version is
 * fetched beside the old one and waits: it is taken when the person says so, after everything is kept, never by itself.
 */

export interface UpdateEvents {
  /** A new version waits. `take` puts it in charge and reloads this tab. */
  onReady(take: () => void): void;
  /** Another tab took a new version: what this one has not loaded yet may be gone from the server. */
  onTaken(): void;
}

/** How often a tab that stays open looks for a new version, in ms. */
const LOOK_EVERY = 60 * 60 * 1000;

/** Registers the service worker and tells of new versions. Where there can be none (old browser, no HTTPS), does nothing. */
export async function watchVersions({ onReady, onTaken }: UpdateEvents): Promise<void> {
  const workers = 'serviceWorker' in navigator ? navigator.serviceWorker : undefined;
  if (!workers) return;
  // The first worker ever takes charge of this tab without being a new version.
  const hadOne = workers.controller !== null;
  let taking = false;
  let changes = 0;
  workers.addEventListener('controllerchange', () => {
    changes++;
    if (taking) window.location.reload();
    else if (hadOne || changes > 1) onTaken();
  });
  const registration = await workers.register(`${import.meta.env.BASE_URL}sw.js`).catch(() => undefined);
  if (!registration) return;

  const tell = () => {
    const { waiting } = registration;
    if (!waiting || !workers.controller) return;
    onReady(() => {
      taking = true;
      waiting.postMessage({ type: 'SKIP_WAITING' });
    });
  };
  registration.addEventListener('updatefound', () => {
    const { installing } = registration;
    installing?.addEventListener('statechange', () => installing.state === 'installed' && tell());
  });
  tell();
  setInterval(() => void registration.update().catch(() => undefined), LOOK_EVERY);
}
