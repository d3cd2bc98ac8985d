/**
 * A database of the browser that says when it cannot be had: it opens in time or not at all, leaves a newer database alone,
 * and gives way to one that another tab brings, after the last edits are kept.
 */
import Dexie, { type DexieOptions } from 'dexie';
import { StorageError, type StorageTrouble, troubleOf } from './trouble';

/** A database that does not open in this time is taken for broken, in ms. */
const OPEN_LIMIT_MS = 6000;
/** How long another tab that brings a newer version is kept waiting for the last edits, in ms. */
const GIVE_WAY_MS = 2000;

export class Database extends Dexie {
  /** Called before the database gives way to a newer version of the application: what is to be finished first. */
  readonly beforeGivingWay = new Set<() => Promise<unknown>>();
  private closedBy: StorageTrouble | undefined;

  constructor(name: string, options: DexieOptions) {
    // What is called saved shall outlive a power cut, not only the browser.
    super(name, { chromeTransactionDurability: 'strict', ...options });
    this.on('versionchange', ({ newVersion }) => {
      if (newVersion === null) return;
      void this.giveWay();
      return false;
    });
  }

  /** Opens the database, or fails where it does not answer: nobody waits for ever. */
  override open(): ReturnType<Dexie['open']> {
    const limit = setTimeout(() => {
      if (this.isOpen()) return;
      this.closedBy = 'silent';
      this.close();
    }, OPEN_LIMIT_MS);
    return super.open().finally(() => clearTimeout(limit));
  }

  /** Opens the database again where it could not be opened before; does nothing where it is open. */
  async revive(): Promise<void> {
    if (this.isOpen()) return;
    if (this.closedBy === 'outdated') throw new StorageError('outdated');
    this.closedBy = undefined;
    this.close({ disableAutoOpen: false });
    await this.open();
  }

  /** Why one of this database's operations failed. */
  troubleOf(error: unknown): StorageTrouble {
    const found = troubleOf(error);
    return this.closedBy ?? (found === 'failed' && !this.isOpen() ? 'unavailable' : found);
  }

  /** To be called after the versions are declared: Dexie would open a newer database as well, and write what that does not expect. */
  protected refuseNewer(): void {
    const known = Math.round(this.verno * 10);
    this.on(
      'ready',
      () => {
        if (this.backendDB().version > known) throw new StorageError('outdated');
      },
      true,
    );
  }

  private async giveWay(): Promise<void> {
    const waited = new Promise((resolve) => setTimeout(resolve, GIVE_WAY_MS));
    await Promise.race([waited, Promise.allSettled([...this.beforeGivingWay].map((finish) => finish()))]);
    this.closedBy = 'outdated';
    this.close();
  }
}
